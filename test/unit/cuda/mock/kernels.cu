// SPDX-License-Identifier: Apache-2.0
// Kernels for the backend's tests: each does one thing that a backend has to live with. Their parameter is the message
// loops', but what its pointers mean is said here. The CPU object below stands for what NVRTC would make of this text.
#include <rk/device/kernel.hpp>

extern "C" __constant__ const unsigned long long rk_module_hash = 0x600d600d600d600dull;

// Host memory: one word a block, which it writes.
__device__ std::uint64_t* word_of(const rk::device::kernel_params& p) {
  return &p.slot_device_lines[blockIdx.x].h2k_consumed;
}

// Block i says i + 100 and adds it to `states`, device memory.
extern "C" __global__ void say_hello(const __grid_constant__ rk::device::kernel_params p) {
  if (threadIdx.x != 0) return;
  rk::device::fetch_add<rk::scope::device>(reinterpret_cast<std::uint64_t*>(p.states), static_cast<std::uint64_t>(blockIdx.x + 100));
  rk::device::store_release<rk::scope::system>(word_of(p), static_cast<std::uint64_t>(blockIdx.x + 100));
}

// Until the host says stop.
extern "C" __global__ void run_until_aborted(const __grid_constant__ rk::device::kernel_params p) {
  if (threadIdx.x == 0) rk::device::store_release<rk::scope::system>(word_of(p), std::uint64_t{1});
  while (rk::device::load_relaxed<rk::scope::system>(&p.host_line->abort) == 0) rk::device::idle();
}

// `states` is a wild address.
extern "C" __global__ void touch(const __grid_constant__ rk::device::kernel_params p) {
  rk::device::store_relaxed<rk::scope::device>(reinterpret_cast<std::uint32_t*>(p.states), 1u);
}

// `k2h_tail` should be device memory.
extern "C" __global__ void add_to_tail(const __grid_constant__ rk::device::kernel_params p) {
  rk::device::fetch_add<rk::scope::system>(p.k2h_tail, std::uint64_t{1});
}
