// SPDX-License-Identifier: Apache-2.0
#pragma once
// What the executor (runtime/src/cpu) does for a running CUDA thread. All of it may switch to another thread, and all
// of it is for kernels only. `file` and `line` are the caller's, as `#line` shows them: the user's.

#include <cstdint>

#include <rk/cpu/index.hpp>
#include <rk/device/wait.hpp>  // declares relax, idle, yield_block, block_arena, global_timer, named_barrier_sync

// The parameters by which a function learns where it is called from.
#define RK_CPU_SITE const char *file = __builtin_FILE(), unsigned line = __builtin_LINE()

namespace rk::cpu {

/// Waits at barrier `id` until `count` threads have arrived (0: the whole block). Returns for how many of them
/// `predicate` held.
unsigned barrier_sync(unsigned id, unsigned count, bool predicate, const char* file, unsigned line);

/// PTX `barrier.arrive`: counts, and does not wait.
void named_barrier_arrive(unsigned id, unsigned count, RK_CPU_SITE);

/// What the lanes of a warp do together.
enum class warp_op : std::uint32_t {
  sync,
  shuffle, shuffle_up, shuffle_down, shuffle_xor,
  ballot, all, any,
  match_any, match_all,
  add, min_signed, min_unsigned, max_signed, max_unsigned, bit_and, bit_or, bit_xor
};

/// Waits for the lanes of `mask` that have not exited, and returns this lane's result. `value` holds the lane's value in
/// its low bits. `match_all` puts its predicate above the mask, in bit 32.
std::uint64_t warp_collective(warp_op op, unsigned mask, std::uint64_t value, unsigned operand, unsigned width,
                              const char* file, unsigned line);

/// The lanes of this warp that wait at the same line once none of the block's threads can go on.
unsigned active_mask(const char* file, unsigned line);

/// A fence of CUDA's. Under TSan, which does not model fences, all fences of a program are ordered with each other.
void fence();

/// PTX `exit`: this thread ends here.
[[noreturn]] void exit_thread();

/// PTX `trap`: the block fails with errc::kernel_died.
[[noreturn]] void trap(RK_CPU_SITE);

/// The worker that runs this block, as `%smid`.
unsigned sm_id();

/// Ticks, as `clock64()`.
std::int64_t cycle_counter();

/// Lets other threads run: an atomic has been called `spin_period` times, perhaps in a loop that waits.
void spin_expired();

/// Of this worker's thread: is told the address of every read-modify-write that follows. For tests: the mock CUDA driver
/// refuses those on memory of the other side of the bus. Null: nobody is told.
void set_rmw_observer(void (*observer)(const void* address));

/// Called with the address by every read-modify-write, of CUDA's and of the device headers.
void observe_rmw(const void* address);

/// Called by every atomic read-modify-write, so that a loop that spins on one lets its peer run. The count is all of a
/// worker's threads', and no business of TSan's.
__attribute__((no_sanitize("thread"))) inline void spin_hint() {
  if (--spin_ticks == 0) spin_expired();
}

}  // namespace rk::cpu
