// SPDX-License-Identifier: Apache-2.0
#pragma once
// Intrinsics of the category 'sync', for device text and CPU object.
// Written from lib/Intrinsics/Intrinsics.def by the target `update-intrinsics`: change the table, not this file.

#include <rk/device/intrinsics/support.hpp>

#define RK_PRELUDE_SYNC 1  // for rk::context

namespace rk {
inline namespace RK_SIDE {

inline RK_DEVICE void sync_threads(RK_SITE) { ::__syncthreads(RK_PASS_SITE); }
inline RK_DEVICE void synchronize(RK_SITE) { ::__syncthreads(RK_PASS_SITE); }
inline RK_DEVICE int sync_threads_count(int pred RK_MORE_SITE) { return ::__syncthreads_count(pred RK_PASS_MORE_SITE); }
inline RK_DEVICE int sync_threads_and(int pred RK_MORE_SITE) { return ::__syncthreads_and(pred RK_PASS_MORE_SITE); }
inline RK_DEVICE int sync_threads_or(int pred RK_MORE_SITE) { return ::__syncthreads_or(pred RK_PASS_MORE_SITE); }
inline RK_DEVICE void sync_warp() { ::__syncwarp(); }
inline RK_DEVICE void sync_warp(unsigned int mask) { ::__syncwarp(mask); }
inline RK_DEVICE void sync_grid() { device::sync_grid(); }
inline RK_DEVICE void sync_cluster(RK_SITE) { device::sync_cluster(RK_PASS_SITE); }
inline RK_DEVICE void named_barrier_sync(unsigned int id, unsigned int count RK_MORE_SITE) { device::named_barrier_sync(id, count RK_PASS_MORE_SITE); }
inline RK_DEVICE void named_barrier_arrive(unsigned int id, unsigned int count RK_MORE_SITE) { device::named_barrier_arrive(id, count RK_PASS_MORE_SITE); }
inline RK_DEVICE void thread_fence() { ::__threadfence(); }
inline RK_DEVICE void threadfence() { ::__threadfence(); }
inline RK_DEVICE void thread_fence_block() { ::__threadfence_block(); }
inline RK_DEVICE void threadfence_block() { ::__threadfence_block(); }
inline RK_DEVICE void thread_fence_system() { ::__threadfence_system(); }
inline RK_DEVICE void threadfence_system() { ::__threadfence_system(); }
inline RK_DEVICE void fence_acquire(scope reach) { device::fence<memory_order::acquire>(reach); }
inline RK_DEVICE void fence_release(scope reach) { device::fence<memory_order::release>(reach); }
inline RK_DEVICE void fence_acq_rel(scope reach) { device::fence<memory_order::acq_rel>(reach); }
inline RK_DEVICE void fence_seq_cst(scope reach) { device::fence<memory_order::seq_cst>(reach); }

}  // namespace RK_SIDE
}  // namespace rk
