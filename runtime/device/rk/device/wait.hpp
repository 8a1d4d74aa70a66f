// SPDX-License-Identifier: Apache-2.0
#pragma once
// Time, and how to wait. Every loop that waits for another thread calls `relax` or `idle`; on the CPU they let
// other fibers run, on the device they pause the warp.

#include <rk/device/config.hpp>

namespace rk {
#if defined(RK_CPU)
namespace cpu {
// Defined by the CPU executor, runtime/src/cpu.
std::uint64_t global_timer();
void relax();
void idle();
void yield_block();
void named_barrier_sync(unsigned id, unsigned count, const char* file = __builtin_FILE(), unsigned line = __builtin_LINE());
void* block_arena();
[[noreturn]] void exit_thread();
}  // namespace cpu
#endif
inline namespace RK_SIDE {
namespace device {

/// The device's clock, ns; all SMs and the CPU backend's threads agree on it. PTX ISA, "%globaltimer".
inline RK_DEVICE std::uint64_t timer_ns() {
#if defined(RK_CUDA)
  std::uint64_t t;
  asm volatile("mov.u64 %0, %%globaltimer;" : "=l"(t));
  return t;
#elif defined(RK_CPU)
  return ::rk::cpu::global_timer();
#else
  return 0;
#endif
}

/// Called in a loop that waits for a peer of the same kernel, which is on its way.
inline RK_DEVICE void relax() {
#if defined(RK_CPU)
  ::rk::cpu::relax();
#endif
}

/// Called in a loop that waits for a message, once it has spun for `spin_ns`.
inline RK_DEVICE void idle() {
#if defined(RK_CUDA)
  ::__nanosleep(200);
#elif defined(RK_CPU)
  ::rk::cpu::idle();
#endif
}

/// Called when an actor has used up its message budget: on a CPU worker, other blocks run.
inline RK_DEVICE void yield_block() {
#if defined(RK_CPU)
  ::rk::cpu::yield_block();
#endif
}

/// Ends the calling thread; all threads of the block call it. PTX ISA, "exit".
inline RK_DEVICE void exit_thread() {
#if defined(RK_CUDA)
  asm volatile("exit;");
#elif defined(RK_CPU)
  ::rk::cpu::exit_thread();
#endif
}

/// The message loop's own block barrier, number 15, so that it never pairs with a handler's `__syncthreads` (number 0).
inline RK_DEVICE void loop_barrier() {
#if defined(RK_CUDA)
  asm volatile("barrier.sync 15, %0;" ::"r"(blockDim.x) : "memory");
#elif defined(RK_CPU)
  ::rk::cpu::named_barrier_sync(15, blockDim.x);
#endif
}

}  // namespace device
}  // namespace RK_SIDE
}  // namespace rk
