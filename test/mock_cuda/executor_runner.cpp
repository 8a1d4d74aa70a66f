// SPDX-License-Identifier: Apache-2.0
#define RK_CPU 1
#include "executor_runner.hpp"

#include "../../runtime/src/cpu/executor.hpp"
#include "mock_control.hpp"

#include <rk/cpu/hooks.hpp>

#include <cstring>
#include <deque>
#include <optional>
#include <vector>

namespace rk::mock {
namespace {

// In front of the kernel's own parameter, for hostile_run.
struct alignas(16) hostile_params {
  const cpu::kernel_entry* kernel;
  void (*on_rmw)(const void*);
  std::uint64_t started_ns;
  std::uint32_t seed;
  std::uint32_t max_delay_us;
};

std::uint32_t mix(std::uint32_t x) {
  x = (x ^ (x >> 16)) * 0x45d9f3bu;
  x = (x ^ (x >> 16)) * 0x45d9f3bu;
  return x ^ (x >> 16);
}

// What every thread runs instead of the kernel: its block starts late, each by a time of its own, so they start in any order.
void hostile_run(const void* params) {
  const auto& h = *static_cast<const hostile_params*>(params);
  cpu::set_rmw_observer(h.on_rmw);
  const std::uint64_t delay = h.max_delay_us == 0 ? 0 : mix(h.seed + cpu::blockIdx.x) % h.max_delay_us * 1000ull;
  while (cpu::global_timer() < h.started_ns + delay) cpu::relax();
  h.kernel->run(static_cast<const unsigned char*>(params) + sizeof h);
}

// The clock probe's PTX, by hand.
struct probe_params {
  std::uint64_t* ping;
  std::uint64_t* pong;
  std::uint64_t rounds;
  std::int64_t skew;
};
void probe_run(const void* params) {
  const auto& p = *static_cast<const probe_params*>(params);
  for (std::uint64_t round = 1; round <= p.rounds; ++round) {
    const std::uint64_t deadline = cpu::global_timer() + 200'000'000;
    while (__atomic_load_n(p.ping, __ATOMIC_RELAXED) != round) {
      if (cpu::global_timer() > deadline) return;
      cpu::relax();
    }
    __atomic_store_n(&p.pong[0], cpu::global_timer() + static_cast<std::uint64_t>(p.skew), __ATOMIC_RELAXED);
    __atomic_store_n(&p.pong[1], round, __ATOMIC_RELEASE);
  }
}

// Of the device's process.
struct running {
  cpu::kernel_entry entry;
  std::optional<cpu::kernel_run> run;
};
struct device_side {
  cpu::executor executor;
  std::deque<running> kernels;  // does not move what it holds
};
device_side& device() {
  static device_side* one = new device_side;
  return *one;
}

void start(std::uint32_t, const kernel_start& what) {
  device_side& d = device();
  d.kernels.push_back({});
  running& r = d.kernels.back();
  if (what.entry == nullptr) {
    probe_params p;
    std::memcpy(&p, what.params, 24);
    p.skew = what.clock_skew_ns;
    r.entry = {"rk_clock_probe", &probe_run, sizeof p, 0};
    r.run.emplace(d.executor.run(r.entry, {1}, {1}, &p));
    return;
  }
  const auto* kernel = static_cast<const cpu::kernel_entry*>(what.entry);
  const hostile_params h{kernel, what.on_rmw, cpu::global_timer(), what.seed, what.max_start_delay_us};
  std::vector<hostile_params> all(1 + (kernel->params_size + sizeof h - 1) / sizeof h);
  std::memcpy(all.data(), &h, sizeof h);
  std::memcpy(all.data() + 1, what.params, kernel->params_size);
  r.entry = {kernel->name, &hostile_run, sizeof h + kernel->params_size, kernel->shared_size, what.dynamic_shared_bytes};
  r.run.emplace(d.executor.run(r.entry, {what.blocks}, {what.threads}, all.data()));
}

bool is_running(std::uint32_t id) { return device().kernels[id].run->running(); }
std::string outcome(std::uint32_t id) {
  const cpu::kernel_result r = device().kernels[id].run->wait();
  return r.why == cpu::fault::none ? "" : r.message.empty() ? "the kernel failed" : r.message;
}
void notify() { device().executor.notify(); }

}  // namespace

void use_executor() { set_runner({&start, &is_running, &outcome, &notify}); }

}  // namespace rk::mock
