// SPDX-License-Identifier: Apache-2.0
// The executor's side of rk/cpu/hooks.hpp and rk/cpu/timing.hpp.
#define RK_CPU 1
#include <rk/cpu/hooks.hpp>

#include <ctime>

#include "block.hpp"
#include "launch.hpp"

namespace rk::cpu {

unsigned active_mask(const char* file, unsigned line) { return running_block->converge(*running_thread, {file, line}); }

void* block_arena() { return running_block->arena(); }
std::size_t dynamic_shared_bytes() { return running_block->owner().kernel.dynamic_shared_size; }
void* dynamic_shared_memory() {
  return running_block->arena() + arena_bytes(running_block->owner().kernel) - dynamic_shared_bytes();
}

void relax() { running_block->relax(*running_thread, false); }
void idle() { running_block->relax(*running_thread, true); }
void yield_block() { running_block->yield(*running_thread); }

void spin_expired() {
  spin_ticks = spin_period;
  relax();
}

void exit_thread() { running_block->exit(*running_thread); }

void trap(const char* file, unsigned line) {
  running_thread->where = {file, line};
  running_block->fail({.what = misstep::trap, .who = running_thread});
}

// TSan does not model fences. One address for all of them orders too much, never too little: code that is right by its
// fences is not accused.
void fence() {
  static char all_fences;
  sanitizer::release(&all_fences);
  __atomic_thread_fence(__ATOMIC_SEQ_CST);
  sanitizer::acquire(&all_fences);
}

unsigned sm_id() { return running_worker; }

std::int64_t cycle_counter() {
#if defined(__x86_64__)
  return static_cast<std::int64_t>(__builtin_ia32_rdtsc());
#else
  return static_cast<std::int64_t>(global_timer());
#endif
}

std::uint64_t global_timer() {
  timespec t;
  clock_gettime(CLOCK_MONOTONIC, &t);
  return static_cast<std::uint64_t>(t.tv_sec) * 1'000'000'000 + static_cast<std::uint64_t>(t.tv_nsec);
}

}  // namespace rk::cpu

extern "C" clock_t rk_cpu_clock() { return static_cast<clock_t>(rk::cpu::cycle_counter()); }
