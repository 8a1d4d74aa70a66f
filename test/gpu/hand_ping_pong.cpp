// SPDX-License-Identifier: Apache-2.0
#include "hand_ping_pong.hpp"

#include "../../runtime/src/cuda/check.hpp"
#include "../../runtime/src/cuda/compiler.hpp"
#include "../../runtime/src/cuda/context_scope.hpp"
#include "../../runtime/src/cuda/gpu.hpp"

#include <chrono>

namespace gpu {
namespace {

namespace api = rk::cuda::api;

const char* const text[] = {R"(
extern "C" __global__ void __launch_bounds__(32) ping_pong(unsigned long long* from, unsigned long long* to) {
  const unsigned lane = threadIdx.x & 15u;
  const unsigned last = 0xffffffffu;
  unsigned long long begin, now;
  asm volatile("mov.u64 %0, %%globaltimer;" : "=l"(begin));
  for (unsigned number = 1;;) {
    const unsigned long long word = __nv_atomic_load_n(from + lane, __NV_ATOMIC_RELAXED, __NV_THREAD_SCOPE_SYSTEM);
    const unsigned tag = static_cast<unsigned>(word >> 32);
    if (__any_sync(0xffffffffu, tag == last)) return;
    if (!__all_sync(0xffffffffu, tag == number)) {
      asm volatile("mov.u64 %0, %%globaltimer;" : "=l"(now));
      if (__any_sync(0xffffffffu, now - begin > 60000000000ull)) return;
      continue;
    }
    const unsigned long long answer = (static_cast<unsigned long long>(number) << 32) | (~static_cast<unsigned>(word) & 0xffffffffull);
    if (threadIdx.x < 16) __nv_atomic_store_n(to + lane, answer, __NV_ATOMIC_RELAXED, __NV_THREAD_SCOPE_SYSTEM);
    ++number;
  }
}
)"};
constexpr std::uint32_t last = 0xffffffffu;

}  // namespace

const rk::module_descriptor& hand_ping_pong::module() {
  static constexpr rk::module_descriptor one = {"ping_pong", 0, text, 1, nullptr, 0, nullptr, 0, nullptr, 0, nullptr};
  return one;
}

rk::expected<hand_ping_pong> hand_ping_pong::prepare() {
  hand_ping_pong h;
  auto driver = rk::cuda::driver_api::load({});
  if (!driver) return rk::unexpected<rk::error>(driver.error());
  h.driver_ = *driver;
  const auto device = rk::cuda::open_gpu(h.driver_, 0);
  if (!device) return rk::unexpected<rk::error>(device.error());
  h.context_ = device->context;
  rk::cuda::compiler compiler({}, "none", h.driver_.version, device->description.arch);
  const auto image = compiler.compile(module());
  if (!image) return rk::unexpected<rk::error>(image.error());

  const rk::cuda::context_scope current(h.driver_, h.context_);
  api::module loaded = nullptr;
  RK_TRY(rk::cuda::check(h.driver_, h.driver_.cuModuleLoadDataEx(&loaded, image->bytes.c_str(), 0, nullptr, nullptr), "cuModuleLoadDataEx"));
  RK_TRY(rk::cuda::check(h.driver_, h.driver_.cuModuleGetFunction(&h.kernel_, loaded, "ping_pong"), "cuModuleGetFunction"));
  int registers = 0;  // asked so that the kernel is loaded now
  RK_TRY(rk::cuda::check(h.driver_, h.driver_.cuFuncGetAttribute(&registers, api::function_registers, h.kernel_), "cuFuncGetAttribute"));
  RK_TRY(rk::cuda::check(h.driver_, h.driver_.cuStreamCreate(&h.stream_, api::stream_non_blocking), "cuStreamCreate"));
  void* host = nullptr;
  RK_TRY(rk::cuda::check(h.driver_, h.driver_.cuMemHostAlloc(&host, 4096, api::host_alloc_portable | api::host_alloc_device_map), "cuMemHostAlloc"));
  RK_TRY(rk::cuda::check(h.driver_, h.driver_.cuMemHostGetDevicePointer_v2(&h.device_lines_, host, 0), "cuMemHostGetDevicePointer"));
  h.lines_ = static_cast<std::uint64_t*>(host);
  for (int i = 0; i < 512; ++i) h.lines_[i] = 0;
  return h;
}

rk::expected<void> hand_ping_pong::launch() {
  const rk::cuda::context_scope current(driver_, context_);
  api::device_ptr from = device_lines_, to = device_lines_ + 2048;
  void* arguments[] = {&from, &to};
  const api::launch_config config{1, 1, 1, 32, 1, 1, 0, stream_, nullptr, 0};
  return rk::cuda::check(driver_, driver_.cuLaunchKernelEx(&config, kernel_, arguments, nullptr), "cuLaunchKernelEx, ping_pong");
}

bool hand_ping_pong::round_trip(const payload& question, payload& answer) {
  const std::uint64_t tag = static_cast<std::uint64_t>(++number_) << 32;
  for (std::size_t i = 0; i < 16; ++i) __atomic_store_n(lines_ + i, tag | question[i], __ATOMIC_RELAXED);
  const auto deadline = std::chrono::steady_clock::now() + std::chrono::seconds(1);
  for (std::size_t i = 0; i < 16; ++i) {
    std::uint64_t word;
    for (unsigned spins = 1; ((word = __atomic_load_n(lines_ + 256 + i, __ATOMIC_RELAXED)) & ~0xffffffffull) != tag; ++spins)
      if (spins % 65536 == 0 && std::chrono::steady_clock::now() > deadline) return false;
    answer[i] = static_cast<std::uint32_t>(word);
  }
  return true;
}

void hand_ping_pong::stop() {
  for (std::size_t i = 0; i < 16; ++i) __atomic_store_n(lines_ + i, static_cast<std::uint64_t>(last) << 32, __ATOMIC_RELAXED);
}

}  // namespace gpu
