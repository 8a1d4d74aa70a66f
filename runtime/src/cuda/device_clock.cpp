// SPDX-License-Identifier: Apache-2.0
#include "device_clock.hpp"

#include "check.hpp"

#include <thread>

namespace rk::cuda {
namespace {

// PTX, because it is needed where NVRTC is not. Parameters: ping (host writes), pong (device writes: timer, then number),
// rounds. It gives up after 200 ms without a ping, so it always ends. PTX ISA 6.4 is what the oldest device that we take knows.
constexpr const char* probe_ptx = R"(.version 6.4
.target sm_75
.address_size 64
.visible .entry rk_clock_probe(.param .u64 ping, .param .u64 pong, .param .u64 rounds)
{
  .reg .pred %p;
  .reg .u64 %ping, %pong, %rounds, %round, %seen, %now, %deadline;
  ld.param.u64 %ping, [ping];
  ld.param.u64 %pong, [pong];
  ld.param.u64 %rounds, [rounds];
  mov.u64 %round, 1;
NEXT:
  mov.u64 %now, %globaltimer;
  add.u64 %deadline, %now, 200000000;
WAIT:
  mov.u64 %now, %globaltimer;
  setp.gt.u64 %p, %now, %deadline;
  @%p bra DONE;
  ld.relaxed.sys.u64 %seen, [%ping];
  setp.ne.u64 %p, %seen, %round;
  @%p bra WAIT;
  mov.u64 %now, %globaltimer;
  st.relaxed.sys.u64 [%pong], %now;
  st.release.sys.u64 [%pong+8], %round;
  add.u64 %round, %round, 1;
  setp.le.u64 %p, %round, %rounds;
  @%p bra NEXT;
DONE:
  ret;
}
)";

constexpr std::uint64_t rounds = 32;
constexpr std::chrono::seconds patience{2};

// Two lines of mapped memory, each with one writer.
struct alignas(128) probe_line {
  std::uint64_t words[16];
};

}  // namespace

struct clock_probe {
  const driver_api& driver;
  api::stream stream;
  api::module module = nullptr;
  void* lines = nullptr;

  ~clock_probe() {
    if (lines != nullptr) driver.cuMemFreeHost(lines);
    if (module != nullptr) driver.cuModuleUnload(module);
  }

  expected<void> launch() {
    api::function function = nullptr;
    api::device_ptr address = 0;
    RK_TRY(check(driver, driver.cuModuleLoadDataEx(&module, probe_ptx, 0, nullptr, nullptr), "cuModuleLoadDataEx, clock probe"));
    RK_TRY(check(driver, driver.cuModuleGetFunction(&function, module, "rk_clock_probe"), "cuModuleGetFunction, clock probe"));
    RK_TRY(check(driver, driver.cuMemHostAlloc(&lines, 2 * sizeof(probe_line), api::host_alloc_portable | api::host_alloc_device_map),
                 "cuMemHostAlloc, clock probe"));
    RK_TRY(check(driver, driver.cuMemHostGetDevicePointer_v2(&address, lines, 0), "cuMemHostGetDevicePointer, clock probe"));
    ping()[0] = pong()[0] = pong()[1] = 0;

    std::uint64_t arguments[] = {address, address + sizeof(probe_line), rounds};
    void* pointers[] = {&arguments[0], &arguments[1], &arguments[2]};
    const api::launch_config config{1, 1, 1, 1, 1, 1, 0, stream, nullptr, 0};
    return check(driver, driver.cuLaunchKernelEx(&config, function, pointers, nullptr), "cuLaunchKernelEx, clock probe");
  }

  expected<device_clock> measure() {
    device_clock best;
    best.uncertainty_ = INT64_MAX;
    for (std::uint64_t round = 1; round <= rounds; ++round) {
      const std::uint64_t before = device_clock::steady_ns();
      __atomic_store_n(ping(), round, __ATOMIC_RELEASE);
      RK_TRY(await(round));
      const std::uint64_t after = device_clock::steady_ns();
      const auto half = static_cast<std::int64_t>((after - before) / 2);
      if (half < best.uncertainty_) {
        best.uncertainty_ = half;
        best.distance_ = pong()[0] - (before + static_cast<std::uint64_t>(half));
      }
    }
    RK_TRY(check(driver, driver.cuStreamSynchronize(stream), "cuStreamSynchronize, clock probe"));
    return best;
  }

 private:
  std::uint64_t* ping() const { return static_cast<probe_line*>(lines)[0].words; }
  std::uint64_t* pong() const { return static_cast<probe_line*>(lines)[1].words; }

  expected<void> await(std::uint64_t round) const {
    const auto deadline = std::chrono::steady_clock::now() + patience;
    for (unsigned spins = 1; __atomic_load_n(&pong()[1], __ATOMIC_ACQUIRE) != round; ++spins) {
      if (spins % 1024 != 0) continue;  // a ping takes some microseconds; the driver is asked only where it does not come back
      const api::result answer = driver.cuStreamQuery(stream);
      if (answer != api::result::SUCCESS && answer != api::result::ERROR_NOT_READY)
        return failure(driver, answer, "clock probe");
      if (answer == api::result::SUCCESS && __atomic_load_n(&pong()[1], __ATOMIC_ACQUIRE) != round)
        return fail(errc::launch_failed, "cuda", "the clock probe ended without an answer");
      if (std::chrono::steady_clock::now() > deadline)
        return fail(errc::timeout, "cuda", "the device does not run the clock probe; does another program hold it?");
      std::this_thread::yield();
    }
    return {};
  }
};

expected<device_clock> device_clock::calibrate(const driver_api& driver, api::stream stream) {
  clock_probe probe{driver, stream};
  RK_TRY(probe.launch());
  return probe.measure();
}

}  // namespace rk::cuda
