// SPDX-License-Identifier: Apache-2.0
#pragma once
// Reductions and scans. Here, on the host, a handler is a function of one thread.
// Written from lib/Intrinsics/Intrinsics.def by the target `update-intrinsics`: change the table, not this file.

#include <rk/intrinsics/host.hpp>

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wunused-parameter"

namespace rk {
inline namespace RK_SIDE {

/// The sum of `v` over the block; integers wrap. All threads of the block call it.
inline float block_reduce_sum(float v) { return v; }
inline double block_reduce_sum(double v) { return v; }
inline int block_reduce_sum(int v) { return v; }
inline unsigned int block_reduce_sum(unsigned int v) { return v; }
inline long block_reduce_sum(long v) { return v; }
inline unsigned long block_reduce_sum(unsigned long v) { return v; }
inline long long block_reduce_sum(long long v) { return v; }
inline unsigned long long block_reduce_sum(unsigned long long v) { return v; }

/// The least `v` of the block. All threads of the block call it.
inline float block_reduce_min(float v) { return v; }
inline double block_reduce_min(double v) { return v; }
inline int block_reduce_min(int v) { return v; }
inline unsigned int block_reduce_min(unsigned int v) { return v; }
inline long block_reduce_min(long v) { return v; }
inline unsigned long block_reduce_min(unsigned long v) { return v; }
inline long long block_reduce_min(long long v) { return v; }
inline unsigned long long block_reduce_min(unsigned long long v) { return v; }

/// The greatest `v` of the block. All threads of the block call it.
inline float block_reduce_max(float v) { return v; }
inline double block_reduce_max(double v) { return v; }
inline int block_reduce_max(int v) { return v; }
inline unsigned int block_reduce_max(unsigned int v) { return v; }
inline long block_reduce_max(long v) { return v; }
inline unsigned long block_reduce_max(unsigned long v) { return v; }
inline long long block_reduce_max(long long v) { return v; }
inline unsigned long long block_reduce_max(unsigned long long v) { return v; }

/// The bitwise and of `v` over the block. All threads of the block call it.
inline int block_reduce_and(int v) { return v; }
inline unsigned int block_reduce_and(unsigned int v) { return v; }
inline long block_reduce_and(long v) { return v; }
inline unsigned long block_reduce_and(unsigned long v) { return v; }
inline long long block_reduce_and(long long v) { return v; }
inline unsigned long long block_reduce_and(unsigned long long v) { return v; }

/// The bitwise or of `v` over the block. All threads of the block call it.
inline int block_reduce_or(int v) { return v; }
inline unsigned int block_reduce_or(unsigned int v) { return v; }
inline long block_reduce_or(long v) { return v; }
inline unsigned long block_reduce_or(unsigned long v) { return v; }
inline long long block_reduce_or(long long v) { return v; }
inline unsigned long long block_reduce_or(unsigned long long v) { return v; }

/// The reduction of `v` over the block that `op` names, the same in all threads: sum, min, max, and of integers bit_and, bit_or, bit_xor. All threads of the block call it.
inline float reduce_and_broadcast(float v, reduction_op op) { return v; }
inline double reduce_and_broadcast(double v, reduction_op op) { return v; }
inline int reduce_and_broadcast(int v, reduction_op op) { return v; }
inline unsigned int reduce_and_broadcast(unsigned int v, reduction_op op) { return v; }
inline long reduce_and_broadcast(long v, reduction_op op) { return v; }
inline unsigned long reduce_and_broadcast(unsigned long v, reduction_op op) { return v; }
inline long long reduce_and_broadcast(long long v, reduction_op op) { return v; }
inline unsigned long long reduce_and_broadcast(unsigned long long v, reduction_op op) { return v; }
/// Alias of `reduce_and_broadcast`.
inline float reduce_broadcast(float v, reduction_op op) { return v; }
inline double reduce_broadcast(double v, reduction_op op) { return v; }
inline int reduce_broadcast(int v, reduction_op op) { return v; }
inline unsigned int reduce_broadcast(unsigned int v, reduction_op op) { return v; }
inline long reduce_broadcast(long v, reduction_op op) { return v; }
inline unsigned long reduce_broadcast(unsigned long v, reduction_op op) { return v; }
inline long long reduce_broadcast(long long v, reduction_op op) { return v; }
inline unsigned long long reduce_broadcast(unsigned long long v, reduction_op op) { return v; }
/// Alias of `reduce_and_broadcast`.
inline float shared_reduce(float v, reduction_op op) { return v; }
inline double shared_reduce(double v, reduction_op op) { return v; }
inline int shared_reduce(int v, reduction_op op) { return v; }
inline unsigned int shared_reduce(unsigned int v, reduction_op op) { return v; }
inline long shared_reduce(long v, reduction_op op) { return v; }
inline unsigned long shared_reduce(unsigned long v, reduction_op op) { return v; }
inline long long shared_reduce(long long v, reduction_op op) { return v; }
inline unsigned long long shared_reduce(unsigned long long v, reduction_op op) { return v; }

/// The sum of `v` over the caller and all threads before it, x fastest. All threads of the block call it.
inline float block_inclusive_scan_add(float v) { return v; }
inline double block_inclusive_scan_add(double v) { return v; }
inline int block_inclusive_scan_add(int v) { return v; }
inline unsigned int block_inclusive_scan_add(unsigned int v) { return v; }
inline long block_inclusive_scan_add(long v) { return v; }
inline unsigned long block_inclusive_scan_add(unsigned long v) { return v; }
inline long long block_inclusive_scan_add(long long v) { return v; }
inline unsigned long long block_inclusive_scan_add(unsigned long long v) { return v; }

/// The sum of `v` over all threads before the caller; 0 in the first. All threads of the block call it.
inline float block_exclusive_scan_add(float v) { return detail::zero(v); }
inline double block_exclusive_scan_add(double v) { return detail::zero(v); }
inline int block_exclusive_scan_add(int v) { return detail::zero(v); }
inline unsigned int block_exclusive_scan_add(unsigned int v) { return detail::zero(v); }
inline long block_exclusive_scan_add(long v) { return detail::zero(v); }
inline unsigned long block_exclusive_scan_add(unsigned long v) { return detail::zero(v); }
inline long long block_exclusive_scan_add(long long v) { return detail::zero(v); }
inline unsigned long long block_exclusive_scan_add(unsigned long long v) { return detail::zero(v); }

/// The sum of `v` over the grid; integers wrap. In grid scope only. All threads of the grid call it.
inline float grid_reduce_sum(float v) { return v; }
inline double grid_reduce_sum(double v) { return v; }
inline int grid_reduce_sum(int v) { return v; }
inline unsigned int grid_reduce_sum(unsigned int v) { return v; }
inline long grid_reduce_sum(long v) { return v; }
inline unsigned long grid_reduce_sum(unsigned long v) { return v; }
inline long long grid_reduce_sum(long long v) { return v; }
inline unsigned long long grid_reduce_sum(unsigned long long v) { return v; }

/// The least `v` of the grid. In grid scope only. All threads of the grid call it.
inline float grid_reduce_min(float v) { return v; }
inline double grid_reduce_min(double v) { return v; }
inline int grid_reduce_min(int v) { return v; }
inline unsigned int grid_reduce_min(unsigned int v) { return v; }
inline long grid_reduce_min(long v) { return v; }
inline unsigned long grid_reduce_min(unsigned long v) { return v; }
inline long long grid_reduce_min(long long v) { return v; }
inline unsigned long long grid_reduce_min(unsigned long long v) { return v; }

/// The greatest `v` of the grid. In grid scope only. All threads of the grid call it.
inline float grid_reduce_max(float v) { return v; }
inline double grid_reduce_max(double v) { return v; }
inline int grid_reduce_max(int v) { return v; }
inline unsigned int grid_reduce_max(unsigned int v) { return v; }
inline long grid_reduce_max(long v) { return v; }
inline unsigned long grid_reduce_max(unsigned long v) { return v; }
inline long long grid_reduce_max(long long v) { return v; }
inline unsigned long long grid_reduce_max(unsigned long long v) { return v; }

/// Adds `v` to `x`, as `atomic_add`, for who does not ask what was there before.
inline void atomic_accumulate(float& x, float v) { x = detail::sum(x, v); }
inline void atomic_accumulate(double& x, double v) { x = detail::sum(x, v); }
inline void atomic_accumulate(int& x, int v) { x = detail::sum(x, v); }
inline void atomic_accumulate(unsigned int& x, unsigned int v) { x = detail::sum(x, v); }
inline void atomic_accumulate(long& x, long v) { x = detail::sum(x, v); }
inline void atomic_accumulate(unsigned long& x, unsigned long v) { x = detail::sum(x, v); }
inline void atomic_accumulate(long long& x, long long v) { x = detail::sum(x, v); }
inline void atomic_accumulate(unsigned long long& x, unsigned long long v) { x = detail::sum(x, v); }

}  // namespace RK_SIDE
}  // namespace rk

#pragma GCC diagnostic pop
