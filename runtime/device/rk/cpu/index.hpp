// SPDX-License-Identifier: Apache-2.0
#pragma once
// Who the running thread is. The executor sets these at every switch; a block never leaves its worker, so a cached
// address of a thread-local stays right.

namespace rk::cpu {

struct uint3 {
  unsigned x, y, z;
};

struct dim3 {
  unsigned x, y, z;
  constexpr dim3(unsigned x_ = 1, unsigned y_ = 1, unsigned z_ = 1) : x(x_), y(y_), z(z_) {}
  constexpr dim3(uint3 v) : x(v.x), y(v.y), z(v.z) {}
  constexpr operator uint3() const { return {x, y, z}; }
};

// constinit: no wrapper function at each use. initial-exec: one load relative to the thread's pointer.
#define RK_CPU_THREAD_LOCAL extern thread_local constinit __attribute__((tls_model("initial-exec")))
RK_CPU_THREAD_LOCAL uint3 threadIdx;
RK_CPU_THREAD_LOCAL uint3 blockIdx;
RK_CPU_THREAD_LOCAL dim3 blockDim;
RK_CPU_THREAD_LOCAL dim3 gridDim;
constexpr unsigned spin_period = 256;
/// Atomics left until the thread lets others run: see spin_hint().
RK_CPU_THREAD_LOCAL unsigned spin_ticks;

inline constexpr int warpSize = 32;

}  // namespace rk::cpu

#if defined(RK_CPU)
using rk::cpu::blockDim;
using rk::cpu::blockIdx;
using rk::cpu::dim3;
using rk::cpu::gridDim;
using rk::cpu::threadIdx;
using rk::cpu::uint3;
using rk::cpu::warpSize;
#endif
