// SPDX-License-Identifier: Apache-2.0
#include "state.hpp"

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <cstring>

namespace rk::mock {
namespace {

// What one SM holds of a kernel's blocks beside what is there.
struct room {
  std::int64_t threads, blocks, registers, shared;

  room(const device_model& m) : threads(m.threads_per_sm), blocks(m.blocks_per_sm), registers(m.registers_per_sm), shared(m.shared_bytes_per_sm) {}

  void take(const launched& k, const device_model& m, std::int64_t count) {
    threads -= count * k.threads;
    blocks -= count;
    registers -= count * k.threads * static_cast<std::int64_t>(m.registers_per_thread);
    shared -= count * k.shared_bytes;
  }
  bool good() const { return threads >= 0 && blocks >= 0 && registers >= 0 && shared >= 0; }
};

}  // namespace

state& the_state() {
  static state* one = new state;  // never destroyed: the driver's user may outlive any order of destruction
  return *one;
}

void state::reset() {
  device.end();
  for (api::stream s : streams) delete s;
  for (api::event e : events) delete e;
  for (api::module m : loaded) delete m;
  streams.clear();
  events.clear();
  loaded.clear();
  functions.clear();
  kernels.clear();
  mem.clear();
  model = {};
  calls.clear();
  violations.clear();
  faults.clear();
  fatal = true;
  initialised = false;
  context = {};
  stack_limit = 1024;
  sticky = api::result::SUCCESS;
  streams_made = 0;
  random_ = 1;
}

void state::violate(std::string what) {
  if (fatal) {
    std::fprintf(stderr, "mock CUDA driver: %s\n", what.c_str());
    std::fflush(stderr);
    std::abort();
  }
  violations.push_back(std::move(what));
}

std::uint32_t state::next_random(std::uint32_t below) {
  random_ = random_ * 1664525u + 1013904223u + model.seed;
  return below == 0 ? 0 : (random_ >> 8) % below;
}

void state::watch_kernels() {
  for (launched& k : kernels) {
    if (!k.started || k.ended) continue;
    if (k.entry != nullptr && model.deaf) continue;
    std::string why;
    switch (device.outcome(k.number, why)) {
      case kernel_outcome::running:
        break;
      case kernel_outcome::finished:
        k.ended = true;
        break;
      case kernel_outcome::forbidden:
        k.ended = true;
        violate(why);
        [[fallthrough]];
      case kernel_outcome::failed:
        k.ended = true;
        std::fprintf(stderr, "mock CUDA driver: kernel '%s': %s\n", k.name.c_str(), why.c_str());
        // A dead process is what a wild access makes of it; a block that gave up is a trap. Either ends the context.
        if (sticky == api::result::SUCCESS)
          sticky = why.find("died") != std::string::npos ? api::result::ERROR_ILLEGAL_ADDRESS : api::result::ERROR_LAUNCH_FAILED;
        break;
    }
  }
}

bool state::live() {
  watch_kernels();
  return std::any_of(kernels.begin(), kernels.end(), [](const launched& k) { return k.entry != nullptr && !k.ended; });
}

bool state::place(launched& k) const {
  std::vector<room> sms(model.sm_count, room(model));
  for (const launched& other : kernels)
    if (other.started && !other.ended)
      for (std::size_t i = 0; i < sms.size(); ++i) sms[i].take(other, model, other.per_sm[i]);
  k.per_sm.assign(model.sm_count, 0);
  std::uint32_t placed = 0;
  for (bool progress = true; progress && placed < k.blocks;) {
    progress = false;
    for (std::size_t i = 0; i < sms.size() && placed < k.blocks; ++i) {
      room with_it = sms[i];
      with_it.take(k, model, 1);
      if (!with_it.good()) continue;
      sms[i] = with_it;
      k.per_sm[i] += 1;
      placed += 1;
      progress = true;
    }
  }
  return placed == k.blocks;
}

bool state::fits_alone(const launched& k) const {
  room one(model);
  std::uint32_t per_sm = 0;
  for (; per_sm < k.blocks; ++per_sm) {
    one.take(k, model, 1);
    if (!one.good()) break;
  }
  return static_cast<std::uint64_t>(per_sm) * model.sm_count >= k.blocks;
}

// A launch that does not fit stays where it is until it does, and nobody is told: that is what a device does.
void state::start_what_fits() {
  watch_kernels();
  for (std::size_t i = 0; i < kernels.size(); ++i) {
    launched& k = kernels[i];
    if (k.started) continue;
    const operation& first = k.on->operations.front();
    const bool its_turn = first.what == operation::kind::kernel && first.kernel == i;
    if (!its_turn || queue_is_blocked(*k.on) || !place(k)) continue;
    k.started = true;
    if (k.entry != nullptr && model.deaf) continue;
    kernel_start what{};
    what.entry = k.entry;
    what.blocks = k.blocks;
    what.threads = k.threads;
    what.params = k.params.data();
    what.seed = next_random(1u << 24);
    what.max_start_delay_us = model.max_start_delay_us;
    what.clock_skew_ns = model.clock_skew_ns;
    what.dynamic_shared_bytes = k.dynamic_shared_bytes;
    k.number = device.start_kernel(what, k.params.size());
  }
}

// Streams of one work queue wait for each other.
bool state::queue_is_blocked(const api::stream_object& s) const {
  return std::any_of(streams.begin(), streams.end(), [&](const api::stream_object* other) {
    if (other == &s || other->queue != s.queue || other->operations.empty()) return false;
    const operation& first = other->operations.front();
    return first.what == operation::kind::kernel && kernels[first.kernel].started && !kernels[first.kernel].ended;
  });
}

api::result state::advance(api::stream s) {
  start_what_fits();
  if (sticky != api::result::SUCCESS) return sticky;
  while (!s->operations.empty()) {
    operation& first = s->operations.front();
    switch (first.what) {
      case operation::kind::kernel:
        if (!kernels[first.kernel].ended) return api::result::ERROR_NOT_READY;
        break;
      case operation::kind::copy:
        if (queue_is_blocked(*s)) return api::result::ERROR_NOT_READY;
        if (first.delay != 0) {
          first.delay -= 1;
          return api::result::ERROR_NOT_READY;
        }
        mem.read(first.to, first.device, first.bytes);
        break;
      case operation::kind::fill:
        mem.fill(first.device, first.value, first.bytes);
        break;
      case operation::kind::record:
        first.event->completed += 1;
        break;
    }
    s->operations.pop_front();
    start_what_fits();
  }
  return api::result::SUCCESS;
}

// ── What tests call ──────────────────────────────────────────────────────────────────────────────────────────────

using guard = std::lock_guard<std::recursive_mutex>;

void reset() {
  const guard hold(the_state().lock);
  the_state().reset();
}
device_model& model() { return the_state().model; }
void fail_call(std::string_view name, int result, unsigned nth) {
  const guard hold(the_state().lock);
  the_state().faults[std::string(name)] = {static_cast<api::result>(result), nth};
}
void lose_context(int result) {
  const guard hold(the_state().lock);
  the_state().sticky = static_cast<api::result>(result);
  for (launched& k : the_state().kernels) k.ended = true;  // the context's end is theirs
  the_state().device.end();
}
std::vector<call> calls() {
  const guard hold(the_state().lock);
  return the_state().calls;
}
std::size_t count(std::string_view name) {
  const guard hold(the_state().lock);
  const auto& all = the_state().calls;
  return static_cast<std::size_t>(std::count_if(all.begin(), all.end(), [&](const call& c) { return c.name == name; }));
}
std::vector<std::string> violations() {
  const guard hold(the_state().lock);
  the_state().live();  // what a kernel did is learned here
  return the_state().violations;
}
void set_fatal(bool fatal) {
  const guard hold(the_state().lock);
  the_state().fatal = fatal;
}
std::size_t outstanding() {
  const guard hold(the_state().lock);
  const state& s = the_state();
  return s.streams.size() + s.events.size() + s.loaded.size() + s.mem.blocks() + static_cast<std::size_t>(s.context.retained);
}
bool is_device_address(std::uint64_t address) { return the_state().mem.is_device_address(address); }
void set_runner(const runner& with) {
  const guard hold(the_state().lock);
  the_state().with = with;
}

}  // namespace rk::mock
