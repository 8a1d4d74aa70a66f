// SPDX-License-Identifier: Apache-2.0
#pragma once
// Intrinsics of the category 'reduction', for device text and CPU object.
// Written from lib/Intrinsics/Intrinsics.def by the target `update-intrinsics`: change the table, not this file.

#include <rk/device/intrinsics/support.hpp>

#define RK_PRELUDE_REDUCTION 1  // for rk::context

namespace rk {
inline namespace RK_SIDE {

inline RK_DEVICE float block_reduce_sum(float v RK_MORE_SITE) { return device::block_reduce<device::add_op>(v RK_PASS_MORE_SITE); }
inline RK_DEVICE double block_reduce_sum(double v RK_MORE_SITE) { return device::block_reduce<device::add_op>(v RK_PASS_MORE_SITE); }
inline RK_DEVICE int block_reduce_sum(int v RK_MORE_SITE) { return device::block_reduce<device::add_op>(v RK_PASS_MORE_SITE); }
inline RK_DEVICE unsigned int block_reduce_sum(unsigned int v RK_MORE_SITE) { return device::block_reduce<device::add_op>(v RK_PASS_MORE_SITE); }
inline RK_DEVICE long block_reduce_sum(long v RK_MORE_SITE) { return device::block_reduce<device::add_op>(v RK_PASS_MORE_SITE); }
inline RK_DEVICE unsigned long block_reduce_sum(unsigned long v RK_MORE_SITE) { return device::block_reduce<device::add_op>(v RK_PASS_MORE_SITE); }
inline RK_DEVICE long long block_reduce_sum(long long v RK_MORE_SITE) { return device::block_reduce<device::add_op>(v RK_PASS_MORE_SITE); }
inline RK_DEVICE unsigned long long block_reduce_sum(unsigned long long v RK_MORE_SITE) { return device::block_reduce<device::add_op>(v RK_PASS_MORE_SITE); }
inline RK_DEVICE float block_reduce_min(float v RK_MORE_SITE) { return device::block_reduce<device::min_op>(v RK_PASS_MORE_SITE); }
inline RK_DEVICE double block_reduce_min(double v RK_MORE_SITE) { return device::block_reduce<device::min_op>(v RK_PASS_MORE_SITE); }
inline RK_DEVICE int block_reduce_min(int v RK_MORE_SITE) { return device::block_reduce<device::min_op>(v RK_PASS_MORE_SITE); }
inline RK_DEVICE unsigned int block_reduce_min(unsigned int v RK_MORE_SITE) { return device::block_reduce<device::min_op>(v RK_PASS_MORE_SITE); }
inline RK_DEVICE long block_reduce_min(long v RK_MORE_SITE) { return device::block_reduce<device::min_op>(v RK_PASS_MORE_SITE); }
inline RK_DEVICE unsigned long block_reduce_min(unsigned long v RK_MORE_SITE) { return device::block_reduce<device::min_op>(v RK_PASS_MORE_SITE); }
inline RK_DEVICE long long block_reduce_min(long long v RK_MORE_SITE) { return device::block_reduce<device::min_op>(v RK_PASS_MORE_SITE); }
inline RK_DEVICE unsigned long long block_reduce_min(unsigned long long v RK_MORE_SITE) { return device::block_reduce<device::min_op>(v RK_PASS_MORE_SITE); }
inline RK_DEVICE float block_reduce_max(float v RK_MORE_SITE) { return device::block_reduce<device::max_op>(v RK_PASS_MORE_SITE); }
inline RK_DEVICE double block_reduce_max(double v RK_MORE_SITE) { return device::block_reduce<device::max_op>(v RK_PASS_MORE_SITE); }
inline RK_DEVICE int block_reduce_max(int v RK_MORE_SITE) { return device::block_reduce<device::max_op>(v RK_PASS_MORE_SITE); }
inline RK_DEVICE unsigned int block_reduce_max(unsigned int v RK_MORE_SITE) { return device::block_reduce<device::max_op>(v RK_PASS_MORE_SITE); }
inline RK_DEVICE long block_reduce_max(long v RK_MORE_SITE) { return device::block_reduce<device::max_op>(v RK_PASS_MORE_SITE); }
inline RK_DEVICE unsigned long block_reduce_max(unsigned long v RK_MORE_SITE) { return device::block_reduce<device::max_op>(v RK_PASS_MORE_SITE); }
inline RK_DEVICE long long block_reduce_max(long long v RK_MORE_SITE) { return device::block_reduce<device::max_op>(v RK_PASS_MORE_SITE); }
inline RK_DEVICE unsigned long long block_reduce_max(unsigned long long v RK_MORE_SITE) { return device::block_reduce<device::max_op>(v RK_PASS_MORE_SITE); }
inline RK_DEVICE int block_reduce_and(int v RK_MORE_SITE) { return device::block_reduce<device::and_op>(v RK_PASS_MORE_SITE); }
inline RK_DEVICE unsigned int block_reduce_and(unsigned int v RK_MORE_SITE) { return device::block_reduce<device::and_op>(v RK_PASS_MORE_SITE); }
inline RK_DEVICE long block_reduce_and(long v RK_MORE_SITE) { return device::block_reduce<device::and_op>(v RK_PASS_MORE_SITE); }
inline RK_DEVICE unsigned long block_reduce_and(unsigned long v RK_MORE_SITE) { return device::block_reduce<device::and_op>(v RK_PASS_MORE_SITE); }
inline RK_DEVICE long long block_reduce_and(long long v RK_MORE_SITE) { return device::block_reduce<device::and_op>(v RK_PASS_MORE_SITE); }
inline RK_DEVICE unsigned long long block_reduce_and(unsigned long long v RK_MORE_SITE) { return device::block_reduce<device::and_op>(v RK_PASS_MORE_SITE); }
inline RK_DEVICE int block_reduce_or(int v RK_MORE_SITE) { return device::block_reduce<device::or_op>(v RK_PASS_MORE_SITE); }
inline RK_DEVICE unsigned int block_reduce_or(unsigned int v RK_MORE_SITE) { return device::block_reduce<device::or_op>(v RK_PASS_MORE_SITE); }
inline RK_DEVICE long block_reduce_or(long v RK_MORE_SITE) { return device::block_reduce<device::or_op>(v RK_PASS_MORE_SITE); }
inline RK_DEVICE unsigned long block_reduce_or(unsigned long v RK_MORE_SITE) { return device::block_reduce<device::or_op>(v RK_PASS_MORE_SITE); }
inline RK_DEVICE long long block_reduce_or(long long v RK_MORE_SITE) { return device::block_reduce<device::or_op>(v RK_PASS_MORE_SITE); }
inline RK_DEVICE unsigned long long block_reduce_or(unsigned long long v RK_MORE_SITE) { return device::block_reduce<device::or_op>(v RK_PASS_MORE_SITE); }
inline RK_DEVICE float reduce_and_broadcast(float v, reduction_op op RK_MORE_SITE) { return device::block_reduce(v, op RK_PASS_MORE_SITE); }
inline RK_DEVICE double reduce_and_broadcast(double v, reduction_op op RK_MORE_SITE) { return device::block_reduce(v, op RK_PASS_MORE_SITE); }
inline RK_DEVICE int reduce_and_broadcast(int v, reduction_op op RK_MORE_SITE) { return device::block_reduce(v, op RK_PASS_MORE_SITE); }
inline RK_DEVICE unsigned int reduce_and_broadcast(unsigned int v, reduction_op op RK_MORE_SITE) { return device::block_reduce(v, op RK_PASS_MORE_SITE); }
inline RK_DEVICE long reduce_and_broadcast(long v, reduction_op op RK_MORE_SITE) { return device::block_reduce(v, op RK_PASS_MORE_SITE); }
inline RK_DEVICE unsigned long reduce_and_broadcast(unsigned long v, reduction_op op RK_MORE_SITE) { return device::block_reduce(v, op RK_PASS_MORE_SITE); }
inline RK_DEVICE long long reduce_and_broadcast(long long v, reduction_op op RK_MORE_SITE) { return device::block_reduce(v, op RK_PASS_MORE_SITE); }
inline RK_DEVICE unsigned long long reduce_and_broadcast(unsigned long long v, reduction_op op RK_MORE_SITE) { return device::block_reduce(v, op RK_PASS_MORE_SITE); }
inline RK_DEVICE float reduce_broadcast(float v, reduction_op op RK_MORE_SITE) { return device::block_reduce(v, op RK_PASS_MORE_SITE); }
inline RK_DEVICE double reduce_broadcast(double v, reduction_op op RK_MORE_SITE) { return device::block_reduce(v, op RK_PASS_MORE_SITE); }
inline RK_DEVICE int reduce_broadcast(int v, reduction_op op RK_MORE_SITE) { return device::block_reduce(v, op RK_PASS_MORE_SITE); }
inline RK_DEVICE unsigned int reduce_broadcast(unsigned int v, reduction_op op RK_MORE_SITE) { return device::block_reduce(v, op RK_PASS_MORE_SITE); }
inline RK_DEVICE long reduce_broadcast(long v, reduction_op op RK_MORE_SITE) { return device::block_reduce(v, op RK_PASS_MORE_SITE); }
inline RK_DEVICE unsigned long reduce_broadcast(unsigned long v, reduction_op op RK_MORE_SITE) { return device::block_reduce(v, op RK_PASS_MORE_SITE); }
inline RK_DEVICE long long reduce_broadcast(long long v, reduction_op op RK_MORE_SITE) { return device::block_reduce(v, op RK_PASS_MORE_SITE); }
inline RK_DEVICE unsigned long long reduce_broadcast(unsigned long long v, reduction_op op RK_MORE_SITE) { return device::block_reduce(v, op RK_PASS_MORE_SITE); }
inline RK_DEVICE float shared_reduce(float v, reduction_op op RK_MORE_SITE) { return device::block_reduce(v, op RK_PASS_MORE_SITE); }
inline RK_DEVICE double shared_reduce(double v, reduction_op op RK_MORE_SITE) { return device::block_reduce(v, op RK_PASS_MORE_SITE); }
inline RK_DEVICE int shared_reduce(int v, reduction_op op RK_MORE_SITE) { return device::block_reduce(v, op RK_PASS_MORE_SITE); }
inline RK_DEVICE unsigned int shared_reduce(unsigned int v, reduction_op op RK_MORE_SITE) { return device::block_reduce(v, op RK_PASS_MORE_SITE); }
inline RK_DEVICE long shared_reduce(long v, reduction_op op RK_MORE_SITE) { return device::block_reduce(v, op RK_PASS_MORE_SITE); }
inline RK_DEVICE unsigned long shared_reduce(unsigned long v, reduction_op op RK_MORE_SITE) { return device::block_reduce(v, op RK_PASS_MORE_SITE); }
inline RK_DEVICE long long shared_reduce(long long v, reduction_op op RK_MORE_SITE) { return device::block_reduce(v, op RK_PASS_MORE_SITE); }
inline RK_DEVICE unsigned long long shared_reduce(unsigned long long v, reduction_op op RK_MORE_SITE) { return device::block_reduce(v, op RK_PASS_MORE_SITE); }
inline RK_DEVICE float block_inclusive_scan_add(float v RK_MORE_SITE) { return device::block_inclusive_scan_add(v RK_PASS_MORE_SITE); }
inline RK_DEVICE double block_inclusive_scan_add(double v RK_MORE_SITE) { return device::block_inclusive_scan_add(v RK_PASS_MORE_SITE); }
inline RK_DEVICE int block_inclusive_scan_add(int v RK_MORE_SITE) { return device::block_inclusive_scan_add(v RK_PASS_MORE_SITE); }
inline RK_DEVICE unsigned int block_inclusive_scan_add(unsigned int v RK_MORE_SITE) { return device::block_inclusive_scan_add(v RK_PASS_MORE_SITE); }
inline RK_DEVICE long block_inclusive_scan_add(long v RK_MORE_SITE) { return device::block_inclusive_scan_add(v RK_PASS_MORE_SITE); }
inline RK_DEVICE unsigned long block_inclusive_scan_add(unsigned long v RK_MORE_SITE) { return device::block_inclusive_scan_add(v RK_PASS_MORE_SITE); }
inline RK_DEVICE long long block_inclusive_scan_add(long long v RK_MORE_SITE) { return device::block_inclusive_scan_add(v RK_PASS_MORE_SITE); }
inline RK_DEVICE unsigned long long block_inclusive_scan_add(unsigned long long v RK_MORE_SITE) { return device::block_inclusive_scan_add(v RK_PASS_MORE_SITE); }
inline RK_DEVICE float block_exclusive_scan_add(float v RK_MORE_SITE) { return device::block_exclusive_scan_add(v RK_PASS_MORE_SITE); }
inline RK_DEVICE double block_exclusive_scan_add(double v RK_MORE_SITE) { return device::block_exclusive_scan_add(v RK_PASS_MORE_SITE); }
inline RK_DEVICE int block_exclusive_scan_add(int v RK_MORE_SITE) { return device::block_exclusive_scan_add(v RK_PASS_MORE_SITE); }
inline RK_DEVICE unsigned int block_exclusive_scan_add(unsigned int v RK_MORE_SITE) { return device::block_exclusive_scan_add(v RK_PASS_MORE_SITE); }
inline RK_DEVICE long block_exclusive_scan_add(long v RK_MORE_SITE) { return device::block_exclusive_scan_add(v RK_PASS_MORE_SITE); }
inline RK_DEVICE unsigned long block_exclusive_scan_add(unsigned long v RK_MORE_SITE) { return device::block_exclusive_scan_add(v RK_PASS_MORE_SITE); }
inline RK_DEVICE long long block_exclusive_scan_add(long long v RK_MORE_SITE) { return device::block_exclusive_scan_add(v RK_PASS_MORE_SITE); }
inline RK_DEVICE unsigned long long block_exclusive_scan_add(unsigned long long v RK_MORE_SITE) { return device::block_exclusive_scan_add(v RK_PASS_MORE_SITE); }
inline RK_DEVICE float grid_reduce_sum(float v) { return device::grid_reduce<device::add_op>(v); }
inline RK_DEVICE double grid_reduce_sum(double v) { return device::grid_reduce<device::add_op>(v); }
inline RK_DEVICE int grid_reduce_sum(int v) { return device::grid_reduce<device::add_op>(v); }
inline RK_DEVICE unsigned int grid_reduce_sum(unsigned int v) { return device::grid_reduce<device::add_op>(v); }
inline RK_DEVICE long grid_reduce_sum(long v) { return device::grid_reduce<device::add_op>(v); }
inline RK_DEVICE unsigned long grid_reduce_sum(unsigned long v) { return device::grid_reduce<device::add_op>(v); }
inline RK_DEVICE long long grid_reduce_sum(long long v) { return device::grid_reduce<device::add_op>(v); }
inline RK_DEVICE unsigned long long grid_reduce_sum(unsigned long long v) { return device::grid_reduce<device::add_op>(v); }
inline RK_DEVICE float grid_reduce_min(float v) { return device::grid_reduce<device::min_op>(v); }
inline RK_DEVICE double grid_reduce_min(double v) { return device::grid_reduce<device::min_op>(v); }
inline RK_DEVICE int grid_reduce_min(int v) { return device::grid_reduce<device::min_op>(v); }
inline RK_DEVICE unsigned int grid_reduce_min(unsigned int v) { return device::grid_reduce<device::min_op>(v); }
inline RK_DEVICE long grid_reduce_min(long v) { return device::grid_reduce<device::min_op>(v); }
inline RK_DEVICE unsigned long grid_reduce_min(unsigned long v) { return device::grid_reduce<device::min_op>(v); }
inline RK_DEVICE long long grid_reduce_min(long long v) { return device::grid_reduce<device::min_op>(v); }
inline RK_DEVICE unsigned long long grid_reduce_min(unsigned long long v) { return device::grid_reduce<device::min_op>(v); }
inline RK_DEVICE float grid_reduce_max(float v) { return device::grid_reduce<device::max_op>(v); }
inline RK_DEVICE double grid_reduce_max(double v) { return device::grid_reduce<device::max_op>(v); }
inline RK_DEVICE int grid_reduce_max(int v) { return device::grid_reduce<device::max_op>(v); }
inline RK_DEVICE unsigned int grid_reduce_max(unsigned int v) { return device::grid_reduce<device::max_op>(v); }
inline RK_DEVICE long grid_reduce_max(long v) { return device::grid_reduce<device::max_op>(v); }
inline RK_DEVICE unsigned long grid_reduce_max(unsigned long v) { return device::grid_reduce<device::max_op>(v); }
inline RK_DEVICE long long grid_reduce_max(long long v) { return device::grid_reduce<device::max_op>(v); }
inline RK_DEVICE unsigned long long grid_reduce_max(unsigned long long v) { return device::grid_reduce<device::max_op>(v); }
inline RK_DEVICE void atomic_accumulate(float& x, float v) { ::atomicAdd(&(x), v); }
inline RK_DEVICE void atomic_accumulate(double& x, double v) { ::atomicAdd(&(x), v); }
inline RK_DEVICE void atomic_accumulate(int& x, int v) { ::atomicAdd(&(x), v); }
inline RK_DEVICE void atomic_accumulate(unsigned int& x, unsigned int v) { ::atomicAdd(&(x), v); }
inline RK_DEVICE void atomic_accumulate(long& x, long v) { device::atomic_add(x, v); }
inline RK_DEVICE void atomic_accumulate(unsigned long& x, unsigned long v) { device::atomic_add(x, v); }
inline RK_DEVICE void atomic_accumulate(long long& x, long long v) { device::atomic_add(x, v); }
inline RK_DEVICE void atomic_accumulate(unsigned long long& x, unsigned long long v) { ::atomicAdd(&(x), v); }

}  // namespace RK_SIDE
}  // namespace rk
