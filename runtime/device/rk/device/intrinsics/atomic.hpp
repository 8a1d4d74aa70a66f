// SPDX-License-Identifier: Apache-2.0
#pragma once
// Intrinsics of the category 'atomic', for device text and CPU object.
// Written from lib/Intrinsics/Intrinsics.def by the target `update-intrinsics`: change the table, not this file.

#include <rk/device/intrinsics/support.hpp>

#define RK_PRELUDE_ATOMIC 1  // for rk::context

namespace rk {
inline namespace RK_SIDE {

inline RK_DEVICE float atomic_add(float& x, float v) { return ::atomicAdd(&(x), v); }
inline RK_DEVICE double atomic_add(double& x, double v) { return ::atomicAdd(&(x), v); }
inline RK_DEVICE int atomic_add(int& x, int v) { return ::atomicAdd(&(x), v); }
inline RK_DEVICE unsigned int atomic_add(unsigned int& x, unsigned int v) { return ::atomicAdd(&(x), v); }
inline RK_DEVICE long atomic_add(long& x, long v) { return device::atomic_add(x, v); }
inline RK_DEVICE unsigned long atomic_add(unsigned long& x, unsigned long v) { return device::atomic_add(x, v); }
inline RK_DEVICE long long atomic_add(long long& x, long long v) { return device::atomic_add(x, v); }
inline RK_DEVICE unsigned long long atomic_add(unsigned long long& x, unsigned long long v) { return ::atomicAdd(&(x), v); }
inline RK_DEVICE rk::half atomic_add(rk::half& x, rk::half v) { return device::atomic_add(x, v); }
inline RK_DEVICE rk::bfloat16 atomic_add(rk::bfloat16& x, rk::bfloat16 v) { return device::atomic_add(x, v); }
inline RK_DEVICE float atomic_sub(float& x, float v) { return device::atomic_sub(x, v); }
inline RK_DEVICE double atomic_sub(double& x, double v) { return device::atomic_sub(x, v); }
inline RK_DEVICE int atomic_sub(int& x, int v) { return ::atomicSub(&(x), v); }
inline RK_DEVICE unsigned int atomic_sub(unsigned int& x, unsigned int v) { return ::atomicSub(&(x), v); }
inline RK_DEVICE long atomic_sub(long& x, long v) { return device::atomic_sub(x, v); }
inline RK_DEVICE unsigned long atomic_sub(unsigned long& x, unsigned long v) { return device::atomic_sub(x, v); }
inline RK_DEVICE long long atomic_sub(long long& x, long long v) { return device::atomic_sub(x, v); }
inline RK_DEVICE unsigned long long atomic_sub(unsigned long long& x, unsigned long long v) { return device::atomic_sub(x, v); }
inline RK_DEVICE float atomic_min(float& x, float v) { return device::atomic_min(x, v); }
inline RK_DEVICE double atomic_min(double& x, double v) { return device::atomic_min(x, v); }
inline RK_DEVICE int atomic_min(int& x, int v) { return ::atomicMin(&(x), v); }
inline RK_DEVICE unsigned int atomic_min(unsigned int& x, unsigned int v) { return ::atomicMin(&(x), v); }
inline RK_DEVICE long atomic_min(long& x, long v) { return device::atomic_min(x, v); }
inline RK_DEVICE unsigned long atomic_min(unsigned long& x, unsigned long v) { return device::atomic_min(x, v); }
inline RK_DEVICE long long atomic_min(long long& x, long long v) { return ::atomicMin(&(x), v); }
inline RK_DEVICE unsigned long long atomic_min(unsigned long long& x, unsigned long long v) { return ::atomicMin(&(x), v); }
inline RK_DEVICE float atomic_max(float& x, float v) { return device::atomic_max(x, v); }
inline RK_DEVICE double atomic_max(double& x, double v) { return device::atomic_max(x, v); }
inline RK_DEVICE int atomic_max(int& x, int v) { return ::atomicMax(&(x), v); }
inline RK_DEVICE unsigned int atomic_max(unsigned int& x, unsigned int v) { return ::atomicMax(&(x), v); }
inline RK_DEVICE long atomic_max(long& x, long v) { return device::atomic_max(x, v); }
inline RK_DEVICE unsigned long atomic_max(unsigned long& x, unsigned long v) { return device::atomic_max(x, v); }
inline RK_DEVICE long long atomic_max(long long& x, long long v) { return ::atomicMax(&(x), v); }
inline RK_DEVICE unsigned long long atomic_max(unsigned long long& x, unsigned long long v) { return ::atomicMax(&(x), v); }
inline RK_DEVICE int atomic_and(int& x, int v) { return ::atomicAnd(&(x), v); }
inline RK_DEVICE unsigned int atomic_and(unsigned int& x, unsigned int v) { return ::atomicAnd(&(x), v); }
inline RK_DEVICE long atomic_and(long& x, long v) { return device::atomic_and(x, v); }
inline RK_DEVICE unsigned long atomic_and(unsigned long& x, unsigned long v) { return device::atomic_and(x, v); }
inline RK_DEVICE long long atomic_and(long long& x, long long v) { return device::atomic_and(x, v); }
inline RK_DEVICE unsigned long long atomic_and(unsigned long long& x, unsigned long long v) { return ::atomicAnd(&(x), v); }
inline RK_DEVICE int atomic_or(int& x, int v) { return ::atomicOr(&(x), v); }
inline RK_DEVICE unsigned int atomic_or(unsigned int& x, unsigned int v) { return ::atomicOr(&(x), v); }
inline RK_DEVICE long atomic_or(long& x, long v) { return device::atomic_or(x, v); }
inline RK_DEVICE unsigned long atomic_or(unsigned long& x, unsigned long v) { return device::atomic_or(x, v); }
inline RK_DEVICE long long atomic_or(long long& x, long long v) { return device::atomic_or(x, v); }
inline RK_DEVICE unsigned long long atomic_or(unsigned long long& x, unsigned long long v) { return ::atomicOr(&(x), v); }
inline RK_DEVICE int atomic_xor(int& x, int v) { return ::atomicXor(&(x), v); }
inline RK_DEVICE unsigned int atomic_xor(unsigned int& x, unsigned int v) { return ::atomicXor(&(x), v); }
inline RK_DEVICE long atomic_xor(long& x, long v) { return device::atomic_xor(x, v); }
inline RK_DEVICE unsigned long atomic_xor(unsigned long& x, unsigned long v) { return device::atomic_xor(x, v); }
inline RK_DEVICE long long atomic_xor(long long& x, long long v) { return device::atomic_xor(x, v); }
inline RK_DEVICE unsigned long long atomic_xor(unsigned long long& x, unsigned long long v) { return ::atomicXor(&(x), v); }
inline RK_DEVICE float atomic_exch(float& x, float v) { return ::atomicExch(&(x), v); }
inline RK_DEVICE double atomic_exch(double& x, double v) { return device::atomic_exch(x, v); }
inline RK_DEVICE int atomic_exch(int& x, int v) { return ::atomicExch(&(x), v); }
inline RK_DEVICE unsigned int atomic_exch(unsigned int& x, unsigned int v) { return ::atomicExch(&(x), v); }
inline RK_DEVICE long atomic_exch(long& x, long v) { return device::atomic_exch(x, v); }
inline RK_DEVICE unsigned long atomic_exch(unsigned long& x, unsigned long v) { return device::atomic_exch(x, v); }
inline RK_DEVICE long long atomic_exch(long long& x, long long v) { return device::atomic_exch(x, v); }
inline RK_DEVICE unsigned long long atomic_exch(unsigned long long& x, unsigned long long v) { return ::atomicExch(&(x), v); }
inline RK_DEVICE float atomic_exchange(float& x, float v) { return ::atomicExch(&(x), v); }
inline RK_DEVICE double atomic_exchange(double& x, double v) { return device::atomic_exch(x, v); }
inline RK_DEVICE int atomic_exchange(int& x, int v) { return ::atomicExch(&(x), v); }
inline RK_DEVICE unsigned int atomic_exchange(unsigned int& x, unsigned int v) { return ::atomicExch(&(x), v); }
inline RK_DEVICE long atomic_exchange(long& x, long v) { return device::atomic_exch(x, v); }
inline RK_DEVICE unsigned long atomic_exchange(unsigned long& x, unsigned long v) { return device::atomic_exch(x, v); }
inline RK_DEVICE long long atomic_exchange(long long& x, long long v) { return device::atomic_exch(x, v); }
inline RK_DEVICE unsigned long long atomic_exchange(unsigned long long& x, unsigned long long v) { return ::atomicExch(&(x), v); }
inline RK_DEVICE float atomic_cas(float& x, float expected, float v) { return device::atomic_cas(x, expected, v); }
inline RK_DEVICE double atomic_cas(double& x, double expected, double v) { return device::atomic_cas(x, expected, v); }
inline RK_DEVICE int atomic_cas(int& x, int expected, int v) { return ::atomicCAS(&(x), expected, v); }
inline RK_DEVICE unsigned int atomic_cas(unsigned int& x, unsigned int expected, unsigned int v) { return ::atomicCAS(&(x), expected, v); }
inline RK_DEVICE long atomic_cas(long& x, long expected, long v) { return device::atomic_cas(x, expected, v); }
inline RK_DEVICE unsigned long atomic_cas(unsigned long& x, unsigned long expected, unsigned long v) { return device::atomic_cas(x, expected, v); }
inline RK_DEVICE long long atomic_cas(long long& x, long long expected, long long v) { return device::atomic_cas(x, expected, v); }
inline RK_DEVICE unsigned long long atomic_cas(unsigned long long& x, unsigned long long expected, unsigned long long v) { return ::atomicCAS(&(x), expected, v); }
inline RK_DEVICE float atomic_compare_swap(float& x, float expected, float v) { return device::atomic_cas(x, expected, v); }
inline RK_DEVICE double atomic_compare_swap(double& x, double expected, double v) { return device::atomic_cas(x, expected, v); }
inline RK_DEVICE int atomic_compare_swap(int& x, int expected, int v) { return ::atomicCAS(&(x), expected, v); }
inline RK_DEVICE unsigned int atomic_compare_swap(unsigned int& x, unsigned int expected, unsigned int v) { return ::atomicCAS(&(x), expected, v); }
inline RK_DEVICE long atomic_compare_swap(long& x, long expected, long v) { return device::atomic_cas(x, expected, v); }
inline RK_DEVICE unsigned long atomic_compare_swap(unsigned long& x, unsigned long expected, unsigned long v) { return device::atomic_cas(x, expected, v); }
inline RK_DEVICE long long atomic_compare_swap(long long& x, long long expected, long long v) { return device::atomic_cas(x, expected, v); }
inline RK_DEVICE unsigned long long atomic_compare_swap(unsigned long long& x, unsigned long long expected, unsigned long long v) { return ::atomicCAS(&(x), expected, v); }
inline RK_DEVICE unsigned int atomic_inc(unsigned int& x, unsigned int v) { return ::atomicInc(&(x), v); }
inline RK_DEVICE unsigned int atomic_dec(unsigned int& x, unsigned int v) { return ::atomicDec(&(x), v); }

}  // namespace RK_SIDE
}  // namespace rk
