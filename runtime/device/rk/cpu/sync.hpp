// SPDX-License-Identifier: Apache-2.0
#pragma once
// Barriers and fences. CUDA C++ Programming Guide, "Synchronization Functions" and "Memory Fence Functions".

#include <rk/cpu/hooks.hpp>

namespace rk::cpu {

inline void __syncthreads(RK_CPU_SITE) { barrier_sync(0, 0, false, file, line); }

inline int __syncthreads_count(int predicate, RK_CPU_SITE) {
  return static_cast<int>(barrier_sync(0, 0, predicate != 0, file, line));
}

inline int __syncthreads_and(int predicate, RK_CPU_SITE) {
  return barrier_sync(0, 0, predicate == 0, file, line) == 0 ? 1 : 0;
}

inline int __syncthreads_or(int predicate, RK_CPU_SITE) {
  return barrier_sync(0, 0, predicate != 0, file, line) != 0 ? 1 : 0;
}

inline void __syncwarp(unsigned mask = 0xffffffffu, RK_CPU_SITE) {
  warp_collective(warp_op::sync, mask, 0, 0, 32, file, line);
}

inline void __threadfence() { fence(); }
inline void __threadfence_block() { fence(); }
inline void __threadfence_system() { fence(); }

[[noreturn]] inline void __trap(RK_CPU_SITE) { trap(file, line); }

}  // namespace rk::cpu

using rk::cpu::__syncthreads;
using rk::cpu::__syncthreads_and;
using rk::cpu::__syncthreads_count;
using rk::cpu::__syncthreads_or;
using rk::cpu::__syncwarp;
using rk::cpu::__threadfence;
using rk::cpu::__threadfence_block;
using rk::cpu::__threadfence_system;
using rk::cpu::__trap;
