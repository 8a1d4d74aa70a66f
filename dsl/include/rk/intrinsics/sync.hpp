// SPDX-License-Identifier: Apache-2.0
#pragma once
// Synchronisation. Here, on the host, a handler is a function of one thread.
// Written from lib/Intrinsics/Intrinsics.def by the target `update-intrinsics`: change the table, not this file.

#include <rk/intrinsics/host.hpp>

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wunused-parameter"

namespace rk {
inline namespace RK_SIDE {

/// Waits for all threads of the block; what they stored before, all see after. All threads of the block call it.
inline void sync_threads() { }
/// Alias of `sync_threads`.
inline void synchronize() { }

/// `sync_threads`, and in how many threads `pred` is not 0. All threads of the block call it.
inline int sync_threads_count(int pred) { return (pred) != 0; }

/// `sync_threads`, and not 0 where `pred` is not 0 in all threads. All threads of the block call it.
inline int sync_threads_and(int pred) { return (pred) != 0; }

/// `sync_threads`, and not 0 where `pred` is not 0 in any thread. All threads of the block call it.
inline int sync_threads_or(int pred) { return (pred) != 0; }

/// Waits for all lanes of the warp; what they stored before, all see after. All threads of the warp (or of `mask`) call it.
inline void sync_warp() { }

/// Waits for the lanes in `mask`, among which the caller is. All threads of the warp (or of `mask`) call it.
inline void sync_warp(unsigned int mask) { }

/// Waits for all threads of the grid: in grid scope only. All threads of the grid call it.
inline void sync_grid() { }

/// Waits for all threads of the block's cluster. PTX ISA, "barrier.cluster". All threads of the cluster call it. Needs sm_90.
inline void sync_cluster() { }

/// Waits at the block's barrier `id`, 1 to 14, until `count` threads, a multiple of 32, have come to it. PTX ISA, "barrier"; 0 is that of `sync_threads`, 15 the message loop's.
inline void named_barrier_sync(unsigned int id, unsigned int count) { }

/// Comes to the block's barrier `id` and goes on; the threads that wait there see what was stored before.
inline void named_barrier_arrive(unsigned int id, unsigned int count) { }

/// Sequentially consistent fence among the threads of the device.
inline void thread_fence() { }
/// Alias of `thread_fence`.
inline void threadfence() { }

/// Sequentially consistent fence among the threads of the block.
inline void thread_fence_block() { }
/// Alias of `thread_fence_block`.
inline void threadfence_block() { }

/// Sequentially consistent fence among all threads, the host's included.
inline void thread_fence_system() { }
/// Alias of `thread_fence_system`.
inline void threadfence_system() { }

/// What is read or written after it happens after what was read before it; `reach` is a constant.
inline void fence_acquire(scope reach) { }

/// What was read or written before it happens before what is written after it; `reach` is a constant.
inline void fence_release(scope reach) { }

/// Both `fence_acquire` and `fence_release`; `reach` is a constant.
inline void fence_acq_rel(scope reach) { }

/// `fence_acq_rel`, and all such fences in one order; `reach` is a constant.
inline void fence_seq_cst(scope reach) { }

}  // namespace RK_SIDE
}  // namespace rk

#pragma GCC diagnostic pop
