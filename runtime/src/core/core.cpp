// SPDX-License-Identifier: Apache-2.0
#include "core.hpp"

#include <pthread.h>
#include <algorithm>
#include <cstring>

namespace rk {
inline namespace RK_SIDE {
namespace detail {

namespace {

using namespace std::chrono_literals;
using steady = std::chrono::steady_clock;

constexpr std::uint32_t default_cpu_slots = 32;
constexpr std::size_t max_dead_letters = 1024;
constexpr std::size_t max_emissions = 16384;
constexpr auto abort_timeout = 2000ms;
constexpr auto waiting_spin = 100us;  // a waiting thread polls so long before it sleeps

std::int64_t steady_ns() {
  return std::chrono::duration_cast<std::chrono::nanoseconds>(steady::now().time_since_epoch()).count();
}

/// True once each `every`, for one of the threads that ask.
bool due(std::atomic<std::int64_t>& next, std::chrono::nanoseconds every) {
  const std::int64_t now = steady_ns();
  std::int64_t n = next.load(std::memory_order_relaxed);
  return now >= n && next.compare_exchange_strong(n, now + every.count(), std::memory_order_relaxed);
}

const actor_descriptor* find_actor(const module_descriptor& module, std::uint32_t type) {
  for (std::size_t i = 0; i < module.actor_count; ++i)
    if (module.actors[i].type == type) return &module.actors[i];
  return nullptr;
}

}  // namespace

core::core(std::span<const module_descriptor* const> modules, const system_options& options)
    : modules_(modules.begin(), modules.end()), options_(options) {
  clock_.set_node(options.node);
}

core::~core() = default;

// ── Up and down ────────────────────────────────────────────────────────────────────────────────────────────────

void core::start() {
  for (const std::string& wanted : options_.modules) {
    if (std::ranges::none_of(modules_, [&](auto* m) { return wanted == m->name; })) {
      status_ = fail(errc::no_module, "system", "no module '" + wanted + "' is linked in");
      return;
    }
  }
  if (!options_.modules.empty())
    std::erase_if(modules_, [&](auto* m) { return std::ranges::find(options_.modules, m->name) == options_.modules.end(); });
  if (modules_.empty()) {
    status_ = fail(errc::no_module, "system");
    return;
  }

  backend_options b;
  b.device = options_.device;
  b.driver_library = options_.driver_library;
  b.nvrtc_library = options_.nvrtc_library;
  b.cache_directory = options_.cache_directory;
  b.cpu_workers = options_.cpu_workers;
  if (options_.backend != backend_choice::cpu) {
    status_ = bring_up_cuda(b);
    if (!status_ && options_.backend == backend_choice::automatic) backend_reason_ = status_.error().message();
  }
  if (options_.backend == backend_choice::cpu || !backend_reason_.empty()) status_ = bring_up(make_cpu_backend(b));
  if (status_ && options_.service_thread) service_ = std::thread([this] { serve(); });
}

expected<void> core::bring_up_cuda(const backend_options& options) {
  auto device = residency::claim("cuda device " + std::to_string(options.device));
  if (!device) return unexpected<error>(std::move(device.error()));
  residency_ = std::move(*device);
  return bring_up(make_cuda_backend(options));
}

expected<void> core::bring_up(expected<std::unique_ptr<backend>> made) {
  if (!made) {
    residency_.release();
    return unexpected<error>(std::move(made.error()));
  }
  backend_ = std::move(*made);
  const auto refuse = [this](error why) -> expected<void> {
    (void)tear_down();  // why it failed is the better answer
    return unexpected<error>(std::move(why));
  };

  const device_description& device = backend_->device();
  const bool on_cpu = device.threads_per_sm == 0;
  const std::uint32_t slots = options_.slots != 0 ? options_.slots : on_cpu ? default_cpu_slots : device.sm_count;
  const std::uint32_t grid_blocks = options_.grid_blocks != 0 ? options_.grid_blocks : device.sm_count;
  std::vector<residency_request> wanted;
  std::vector<std::pair<std::uint32_t, std::uint32_t>> sizes;  // slots, blocks
  std::uint32_t index = 0;
  for (const module_descriptor* module : modules_) {
    if (auto loaded = backend_->load(*module); !loaded) return refuse(std::move(loaded.error()));
    for (std::size_t g = 0; g < module->group_count; ++g) {
      const group_descriptor& group = module->groups[g];
      if (!on_cpu && device.arch < group.min_arch)
        return refuse(
            {errc::no_device, group.entry,
             "needs sm_" + std::to_string(group.min_arch) + ", and " + device.name + " is sm_" + std::to_string(device.arch)});
      const bool grid = group.scope == scope::grid;
      auto resources = backend_->resources(*module, g);
      if (!resources) return refuse(std::move(resources.error()));
      resources->shared_bytes += (options_.dynamic_shared_bytes + 15) / 16 * 16;
      for (std::uint32_t n = grid ? options_.grid_actors : 1; n != 0; --n) {
        kernels_.push_back(
            std::make_unique<kernel>(*backend_, *module, g, static_cast<std::uint32_t>(kernels_.size() + 1), index));
        sizes.emplace_back(grid ? 1 : slots, grid ? grid_blocks : slots);
        wanted.push_back({sizes.back().second, group.block_size, *resources});
        index += sizes.back().first;
      }
    }
  }
  if (index > actor_id::max_index) return refuse({errc::invalid_argument, "system", "options.slots is too large"});
  if (auto fits = check_residency(device, wanted); !fits) return refuse(std::move(fits.error()));

  // All memory before the first launch: allocation waits for running kernels.
  for (std::size_t i = 0; i < kernels_.size(); ++i)
    if (auto done = kernels_[i]->allocate(sizes[i].first, sizes[i].second, options_); !done)
      return refuse(std::move(done.error()));
  auto fields = backend_->allocate_device(options_.field_arena_bytes);
  if (!fields) return refuse(std::move(fields.error()));
  arena_ = field_arena(*fields, options_.field_arena_bytes);
  recalibrate();
  for (auto& k : kernels_)
    if (auto done = k->launch(); !done) return refuse(std::move(done.error()));
  return {};
}

expected<void> core::tear_down() {
  const auto running = [](const std::unique_ptr<kernel>& k) { return k->status().state == kernel_state::running; };
  for (const bool abort : {false, true}) {
    for (auto& k : kernels_) k->request_end(abort);
    const auto deadline = steady::now() + (abort ? abort_timeout : options_.shutdown_timeout);
    while (std::ranges::any_of(kernels_, running) && steady::now() < deadline) {
      receive_all();  // a kernel may wait for room in its outbox
      std::this_thread::sleep_for(50us);
    }
  }
  receive_all();
  for (auto& k : kernels_)
    for (std::uint32_t i = 0; i < k->slot_count(); ++i)
      if (auto cell = occupant(*k, i)) bury(cell, lifecycle::terminated, {errc::shut_down, cell->name, {}});
  if (const auto stuck = std::ranges::find_if(kernels_, running); stuck != kernels_.end()) {
    // It still uses its memory and its share of the device, and nothing can end it but the end of the process.
    const std::string entry = (*stuck)->group().entry;
    residency_.keep(std::move(backend_));
    kernels_.clear();
    return fail(errc::kernel_stuck, entry);
  }
  kernels_.clear();
  backend_.reset();
  residency_.release();
  return {};
}

expected<void> core::stop() {
  if (stopping_.exchange(true)) return {};
  {
    const std::lock_guard lock(service_mutex_);
  }
  service_wake_.notify_all();
  if (service_.joinable()) service_.join();
  auto ended = tear_down();
  pending_.fail_all(nullptr, {errc::shut_down, "system", {}});
  const std::lock_guard lock(registry_mutex_);
  names_.clear();
  return ended;
}

system_info core::info() const {
  system_info i{};
  i.backend_reason = backend_reason_;
  if (!backend_) return i;
  i.backend = backend_->name();
  i.device = backend_->device().name;
  i.kernels = static_cast<std::uint32_t>(kernels_.size());
  for (auto& k : kernels_)
    if (k->group().scope == scope::grid) i.grid_blocks = k->blocks();
  return i;
}

// ── Actors ─────────────────────────────────────────────────────────────────────────────────────────────────────

expected<std::shared_ptr<actor_cell>> core::spawn(const module_descriptor& module, std::uint32_t type, std::uint64_t layout_hash,
                                                  std::string name, const void* state, std::size_t bytes,
                                                  std::span<const field_request> fields) {
  if (!status_) return unexpected<error>(status_.error());
  if (stopping_) return fail(errc::shut_down, name);
  const actor_descriptor* actor = find_actor(module, type);
  if (actor == nullptr || std::ranges::find(modules_, &module) == modules_.end())
    return fail(errc::unknown_actor, name, std::string("module '") + module.name + "' is not loaded or has no such actor");
  if (actor->layout_hash != layout_hash || actor->state_bytes != bytes) return fail(errc::layout_mismatch, name);

  auto cell = std::make_shared<actor_cell>();
  cell->owner = shared_from_this();
  cell->name = std::move(name);
  cell->type = type;
  configure_message configure{};
  configure.layout_hash = layout_hash;
  configure.actor_type = type;
  configure.state_bytes = static_cast<std::uint32_t>(bytes);
  {
    const std::lock_guard lock(registry_mutex_);
    if (names_.contains(cell->name)) return fail(errc::name_taken, cell->name);
    const bool placed = std::ranges::any_of(kernels_, [&](auto& k) {
      return &k->module() == &module && k->group_index() == actor->group && k->occupy(cell, options_.node);
    });
    if (!placed) return fail(errc::no_slot, cell->name);

    std::uint64_t wanted = 0;
    for (const field_request& f : fields) wanted += field_arena::round_up(f.bytes);
    if (wanted != 0) {
      const auto begin = arena_.allocate(wanted);
      if (!begin) {
        cell->home->vacate(cell->slot);
        return fail(errc::arena_full, cell->name,
                    std::to_string(wanted) + " bytes wanted of " + std::to_string(options_.field_arena_bytes));
      }
      configure.field_begin = cell->field_begin = *begin;
      configure.field_bytes = cell->field_bytes = wanted;
      std::uint64_t at = *begin;
      for (const field_request& f : fields) {
        std::memcpy(f.pointer, &at, sizeof at);
        at += field_arena::round_up(f.bytes);
      }
    }
    names_.emplace(cell->name, cell);
  }
  std::memcpy(cell->home->staging(cell->slot), state, bytes);
  configure.actor_id = cell->id.value;

  auto reply =
      submit(cell, static_cast<std::uint32_t>(message_type::configure), &configure, sizeof configure, options_.spawn_timeout);
  expected<std::vector<unsigned char>> answer = reply ? wait(**reply) : unexpected<error>(reply.error());
  // Not before the answer: a message of another thread's must not overtake CONFIGURE.
  lifecycle born = lifecycle::initializing;
  if (answer && cell->state.compare_exchange_strong(born, lifecycle::active)) return cell;
  if (answer) return unexpected<error>(refusal(*cell).error());
  bury(cell, lifecycle::failed, answer.error());
  if (answer.error().code == errc::timeout) {
    {
      const std::lock_guard lock(registry_mutex_);
      cell->given_up = true;
    }
    dismiss(cell);
  } else {
    vacate(cell);
  }
  return unexpected<error>(std::move(answer.error()));
}

std::shared_ptr<actor_cell> core::find(std::string_view name, std::uint32_t type) const {
  const std::lock_guard lock(registry_mutex_);
  const auto it = names_.find(name);
  return it != names_.end() && it->second->type == type && it->second->state == lifecycle::active ? it->second : nullptr;
}

std::shared_ptr<actor_cell> core::occupant(const kernel& of, std::uint32_t slot) const {
  const std::lock_guard lock(registry_mutex_);
  return of.occupant(slot);
}

void core::bury(const std::shared_ptr<actor_cell>& cell, lifecycle how, const error& why) {
  {
    const std::lock_guard lock(registry_mutex_);
    if (cell->state == lifecycle::terminated || cell->state == lifecycle::failed) return;
    cell->cause = why.code;
    cell->state = how;
    names_.erase(cell->name);
  }
  pending_.fail_all(cell.get(), why);
}

// A spawn that timed out may still come alive: then TERMINATE ends it at once, and the answer to that, whichever it is, frees
// the slot. Where CONFIGURE fills the mailbox there is room only once it has been read: then its late answer comes by here.
void core::dismiss(const std::shared_ptr<actor_cell>& cell) {
  const std::lock_guard lock(registry_mutex_);
  if (cell->given_up && cell->home->send(*cell, static_cast<std::uint32_t>(message_type::terminate), nullptr, 0, 0, clock_))
    cell->given_up = false;
}

void core::vacate(const std::shared_ptr<actor_cell>& cell) {
  const std::lock_guard lock(registry_mutex_);
  if (cell->home->occupant(cell->slot) != cell) return;
  if (cell->field_bytes != 0) arena_.release(cell->field_begin, cell->field_bytes);
  cell->home->vacate(cell->slot);
}

// ── Messages out ───────────────────────────────────────────────────────────────────────────────────────────────

expected<void> core::refusal(const actor_cell& to) const { return fail(stopping_ ? errc::shut_down : to.cause.load(), to.name); }

expected<void> core::tell(const actor_cell& to, std::uint32_t type, const void* payload, std::size_t size) {
  if (stopping_.load(std::memory_order_relaxed) || to.state.load(std::memory_order_acquire) != lifecycle::active)
    return refusal(to);
  return to.home->send(to, type, payload, size, 0, clock_);
}

expected<std::shared_ptr<pending_reply>> core::ask(const std::shared_ptr<actor_cell>& to, std::uint32_t type, const void* payload,
                                                   std::size_t size, std::chrono::nanoseconds timeout) {
  if (stopping_.load(std::memory_order_relaxed) || to->state.load(std::memory_order_acquire) != lifecycle::active)
    return unexpected<error>(refusal(*to).error());
  auto reply = submit(to, type, payload, size, timeout);
  // If the actor was buried meanwhile, `bury` may have looked before the ask was added.
  if (reply && to->state.load(std::memory_order_acquire) != lifecycle::active && pending_.take((*reply)->correlation_id))
    return unexpected<error>(refusal(*to).error());
  return reply;
}

expected<std::shared_ptr<pending_reply>> core::submit(const std::shared_ptr<actor_cell>& to, std::uint32_t type,
                                                      const void* payload, std::size_t size, std::chrono::nanoseconds timeout) {
  auto reply = std::make_shared<pending_reply>();
  reply->actor = to;
  if (timeout.count() != 0) reply->deadline = steady::now() + timeout;
  pending_.add(reply);
  if (auto sent = to->home->send(*to, type, payload, size, reply->correlation_id, clock_); !sent) {
    pending_.take(reply->correlation_id);
    return unexpected<error>(std::move(sent.error()));
  }
  return reply;
}

expected<std::vector<unsigned char>> core::wait(pending_reply& reply) {
  const auto began = steady::now();
  while (!reply.done.load(std::memory_order_acquire)) {
    receive_all();
    if (reply.done.load(std::memory_order_acquire)) break;
    const auto now = steady::now();
    if (now >= reply.deadline) {
      if (pending_.take(reply.correlation_id)) reply.complete(fail(errc::timeout, reply.actor->name));
    } else if (now - began > waiting_spin) {
      if (!options_.service_thread) poll();
      std::unique_lock lock(reply.mutex);
      reply.arrived.wait_until(lock, std::min(reply.deadline, now + 100us), [&] { return reply.done.load(); });
    }
  }
  const std::lock_guard lock(reply.mutex);
  return std::move(reply.result);
}

// ── Messages in ────────────────────────────────────────────────────────────────────────────────────────────────

void core::receive_all() {
  for (auto& k : kernels_) k->receive([&](const received& e) { handle(*k, e); });
}

void core::handle(kernel& from, const received& e) {
  const device::envelope_header& h = e.header;
  clock_.receive(h.time());
  const auto type = static_cast<message_type>(h.message_type);
  const bool torn =
      h.magic != device::envelope_magic || h.version != device::envelope_version ||
      ((h.flags & device::envelope_flag::checked) != 0 && h.checksum != device::payload_checksum(e.payload, h.payload_size));
  if (type == message_type::terminated && !torn) return handle_terminated(from, e);

  if (type == message_type::emitted && !torn) return handle_emitted(from, e);
  if (type == message_type::reply_part && !torn) {
    if (const auto reply = pending_.find(h.correlation_id)) {
      const std::lock_guard lock(reply->mutex);
      reply->parts.push_back({h.dest_kernel, {e.payload, e.payload + h.payload_size}});
    }
    return;
  }

  error_message failure{};
  if (torn)
    failure.code = errc::bad_envelope;
  else if (type == message_type::error && h.payload_size == sizeof failure)
    std::memcpy(&failure, e.payload, sizeof failure);
  const actor_id who{h.source_actor};
  if (h.correlation_id != 0) {
    const auto reply = pending_.take(h.correlation_id);
    if (!reply) {  // timed out or abandoned
      if (const auto cell = occupant(from, who.index() - from.first_index()); cell && cell->id == who) dismiss(cell);
      return;
    }
    if (failure.code != errc::ok)
      reply->complete(fail(failure.code, reply->actor->name));
    else
      reply->complete(std::vector<unsigned char>(e.payload, e.payload + h.payload_size));
    return;
  }
  if (failure.code == errc::ok) return;
  auto cell = occupant(from, who.index() - from.first_index());
  if (cell && cell->id != who) cell.reset();
  // Only a spawn that timed out tells an actor to end and waits for no answer; this one was never born.
  if (failure.message_type == static_cast<std::uint32_t>(message_type::terminate)) return cell ? vacate(cell) : void();
  const std::lock_guard lock(registry_mutex_);
  dead_letters_.push_back({who, cell ? cell->name : std::string(), failure.message_type, failure.code});
  if (dead_letters_.size() > max_dead_letters) dead_letters_.pop_front();
}

void core::handle_emitted(kernel& from, const received& e) {
  const actor_id who{e.header.source_actor};
  const auto cell = occupant(from, who.index() - from.first_index());
  const std::lock_guard lock(registry_mutex_);
  emissions_.push_back({who,
                        cell && cell->id == who ? cell->name : std::string(),
                        e.header.dest_kernel,
                        e.header.time(),
                        ++emission_count_,
                        {e.payload, e.payload + e.header.payload_size}});
  if (emissions_.size() > max_emissions) emissions_.pop_front();
}

void core::handle_terminated(kernel& from, const received& e) {
  const actor_id who{e.header.source_actor};
  error_message why{};
  if (e.header.payload_size == sizeof why) std::memcpy(&why, e.payload, sizeof why);
  const auto reply = e.header.correlation_id != 0 ? pending_.take(e.header.correlation_id) : nullptr;
  if (const auto cell = occupant(from, who.index() - from.first_index()); cell && cell->id == who) {
    const bool failed = why.code != errc::ok;
    bury(cell, failed ? lifecycle::failed : lifecycle::terminated, {failed ? why.code : errc::actor_dead, cell->name, {}});
    vacate(cell);
  }
  if (reply) reply->complete(std::vector<unsigned char>{});
}

std::vector<dead_letter> core::take_dead_letters() {
  const std::lock_guard lock(registry_mutex_);
  std::vector<dead_letter> letters(dead_letters_.begin(), dead_letters_.end());
  dead_letters_.clear();
  return letters;
}

std::vector<emission> core::take_emissions() {
  const std::lock_guard lock(registry_mutex_);
  std::vector<emission> taken(std::make_move_iterator(emissions_.begin()), std::make_move_iterator(emissions_.end()));
  emissions_.clear();
  return taken;
}

// ── Looking after the kernels ──────────────────────────────────────────────────────────────────────────────────

void core::poll() {
  if (!status_ || stopping_) return;
  receive_all();
  pending_.expire(steady::now());
  if (due(next_watch_ns_, 10ms)) watch();
  if (due(next_calibration_ns_, 1s)) recalibrate();
}

void core::watch() {
  for (auto& k : kernels_) {
    const kernel_status s = k->status();
    if (s.state == kernel_state::running) continue;
    receive_all();  // its last words first
    for (std::uint32_t i = 0; i < k->slot_count(); ++i) {
      const auto cell = occupant(*k, i);
      if (!cell) continue;
      error why = s.why;
      if (s.state == kernel_state::finished) why = {k->fault(i) != errc::ok ? k->fault(i) : errc::kernel_died, cell->name, {}};
      bury(cell, lifecycle::failed, why);  // the kernel will not run again: its slots stay taken
    }
  }
}

void core::recalibrate() {
  const auto before = wall_ns();
  const auto device = backend_->timer_ns();
  const auto after = wall_ns();
  const auto offset = static_cast<std::int64_t>(before + (after - before) / 2 - device);
  for (auto& k : kernels_) k->set_clock_offset(offset);
}

void core::serve() {
  pthread_setname_np(pthread_self(), "rk-service");
  std::unique_lock lock(service_mutex_);
  while (!stopping_) {
    lock.unlock();
    poll();
    const auto pause = pending_.empty() ? 1000us : 100us;
    lock.lock();
    service_wake_.wait_for(lock, pause, [this] { return stopping_.load(); });
  }
}

}  // namespace detail
}  // namespace RK_SIDE
}  // namespace rk
