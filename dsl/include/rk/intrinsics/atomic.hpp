// SPDX-License-Identifier: Apache-2.0
#pragma once
// Atomics. Here, on the host, a handler is a function of one thread.
// Written from lib/Intrinsics/Intrinsics.def by the target `update-intrinsics`: change the table, not this file.

#include <rk/intrinsics/host.hpp>

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wunused-parameter"

namespace rk {
inline namespace RK_SIDE {

/// Adds `v` to `x`; integers wrap.
inline float atomic_add(float& x, float v) { return detail::replace(x, detail::sum(x, v)); }
inline double atomic_add(double& x, double v) { return detail::replace(x, detail::sum(x, v)); }
inline int atomic_add(int& x, int v) { return detail::replace(x, detail::sum(x, v)); }
inline unsigned int atomic_add(unsigned int& x, unsigned int v) { return detail::replace(x, detail::sum(x, v)); }
inline long atomic_add(long& x, long v) { return detail::replace(x, detail::sum(x, v)); }
inline unsigned long atomic_add(unsigned long& x, unsigned long v) { return detail::replace(x, detail::sum(x, v)); }
inline long long atomic_add(long long& x, long long v) { return detail::replace(x, detail::sum(x, v)); }
inline unsigned long long atomic_add(unsigned long long& x, unsigned long long v) { return detail::replace(x, detail::sum(x, v)); }
inline rk::half atomic_add(rk::half& x, rk::half v) { return static_cast<rk::half>(detail::replace(x, detail::sum(x, v))); }
inline rk::bfloat16 atomic_add(rk::bfloat16& x, rk::bfloat16 v) { return static_cast<rk::bfloat16>(detail::replace(x, detail::sum(x, v))); }

/// Subtracts `v` from `x`; integers wrap.
inline float atomic_sub(float& x, float v) { return detail::replace(x, detail::difference(x, v)); }
inline double atomic_sub(double& x, double v) { return detail::replace(x, detail::difference(x, v)); }
inline int atomic_sub(int& x, int v) { return detail::replace(x, detail::difference(x, v)); }
inline unsigned int atomic_sub(unsigned int& x, unsigned int v) { return detail::replace(x, detail::difference(x, v)); }
inline long atomic_sub(long& x, long v) { return detail::replace(x, detail::difference(x, v)); }
inline unsigned long atomic_sub(unsigned long& x, unsigned long v) { return detail::replace(x, detail::difference(x, v)); }
inline long long atomic_sub(long long& x, long long v) { return detail::replace(x, detail::difference(x, v)); }
inline unsigned long long atomic_sub(unsigned long long& x, unsigned long long v) { return detail::replace(x, detail::difference(x, v)); }

/// Stores the lesser of `x` and `v` in `x`; a NaN in `v` changes nothing.
inline float atomic_min(float& x, float v) { return detail::replace(x, v < x ? v : x); }
inline double atomic_min(double& x, double v) { return detail::replace(x, v < x ? v : x); }
inline int atomic_min(int& x, int v) { return detail::replace(x, v < x ? v : x); }
inline unsigned int atomic_min(unsigned int& x, unsigned int v) { return detail::replace(x, v < x ? v : x); }
inline long atomic_min(long& x, long v) { return detail::replace(x, v < x ? v : x); }
inline unsigned long atomic_min(unsigned long& x, unsigned long v) { return detail::replace(x, v < x ? v : x); }
inline long long atomic_min(long long& x, long long v) { return detail::replace(x, v < x ? v : x); }
inline unsigned long long atomic_min(unsigned long long& x, unsigned long long v) { return detail::replace(x, v < x ? v : x); }

/// Stores the greater of `x` and `v` in `x`; a NaN in `v` changes nothing.
inline float atomic_max(float& x, float v) { return detail::replace(x, x < v ? v : x); }
inline double atomic_max(double& x, double v) { return detail::replace(x, x < v ? v : x); }
inline int atomic_max(int& x, int v) { return detail::replace(x, x < v ? v : x); }
inline unsigned int atomic_max(unsigned int& x, unsigned int v) { return detail::replace(x, x < v ? v : x); }
inline long atomic_max(long& x, long v) { return detail::replace(x, x < v ? v : x); }
inline unsigned long atomic_max(unsigned long& x, unsigned long v) { return detail::replace(x, x < v ? v : x); }
inline long long atomic_max(long long& x, long long v) { return detail::replace(x, x < v ? v : x); }
inline unsigned long long atomic_max(unsigned long long& x, unsigned long long v) { return detail::replace(x, x < v ? v : x); }

/// Stores the bitwise and of `x` and `v` in `x`.
inline int atomic_and(int& x, int v) { return detail::replace(x, x & v); }
inline unsigned int atomic_and(unsigned int& x, unsigned int v) { return detail::replace(x, x & v); }
inline long atomic_and(long& x, long v) { return detail::replace(x, x & v); }
inline unsigned long atomic_and(unsigned long& x, unsigned long v) { return detail::replace(x, x & v); }
inline long long atomic_and(long long& x, long long v) { return detail::replace(x, x & v); }
inline unsigned long long atomic_and(unsigned long long& x, unsigned long long v) { return detail::replace(x, x & v); }

/// Stores the bitwise or of `x` and `v` in `x`.
inline int atomic_or(int& x, int v) { return detail::replace(x, x | v); }
inline unsigned int atomic_or(unsigned int& x, unsigned int v) { return detail::replace(x, x | v); }
inline long atomic_or(long& x, long v) { return detail::replace(x, x | v); }
inline unsigned long atomic_or(unsigned long& x, unsigned long v) { return detail::replace(x, x | v); }
inline long long atomic_or(long long& x, long long v) { return detail::replace(x, x | v); }
inline unsigned long long atomic_or(unsigned long long& x, unsigned long long v) { return detail::replace(x, x | v); }

/// Stores the bitwise exclusive or of `x` and `v` in `x`.
inline int atomic_xor(int& x, int v) { return detail::replace(x, x ^ v); }
inline unsigned int atomic_xor(unsigned int& x, unsigned int v) { return detail::replace(x, x ^ v); }
inline long atomic_xor(long& x, long v) { return detail::replace(x, x ^ v); }
inline unsigned long atomic_xor(unsigned long& x, unsigned long v) { return detail::replace(x, x ^ v); }
inline long long atomic_xor(long long& x, long long v) { return detail::replace(x, x ^ v); }
inline unsigned long long atomic_xor(unsigned long long& x, unsigned long long v) { return detail::replace(x, x ^ v); }

/// Stores `v` in `x`.
inline float atomic_exch(float& x, float v) { return detail::replace(x, v); }
inline double atomic_exch(double& x, double v) { return detail::replace(x, v); }
inline int atomic_exch(int& x, int v) { return detail::replace(x, v); }
inline unsigned int atomic_exch(unsigned int& x, unsigned int v) { return detail::replace(x, v); }
inline long atomic_exch(long& x, long v) { return detail::replace(x, v); }
inline unsigned long atomic_exch(unsigned long& x, unsigned long v) { return detail::replace(x, v); }
inline long long atomic_exch(long long& x, long long v) { return detail::replace(x, v); }
inline unsigned long long atomic_exch(unsigned long long& x, unsigned long long v) { return detail::replace(x, v); }
/// Alias of `atomic_exch`.
inline float atomic_exchange(float& x, float v) { return detail::replace(x, v); }
inline double atomic_exchange(double& x, double v) { return detail::replace(x, v); }
inline int atomic_exchange(int& x, int v) { return detail::replace(x, v); }
inline unsigned int atomic_exchange(unsigned int& x, unsigned int v) { return detail::replace(x, v); }
inline long atomic_exchange(long& x, long v) { return detail::replace(x, v); }
inline unsigned long atomic_exchange(unsigned long& x, unsigned long v) { return detail::replace(x, v); }
inline long long atomic_exchange(long long& x, long long v) { return detail::replace(x, v); }
inline unsigned long long atomic_exchange(unsigned long long& x, unsigned long long v) { return detail::replace(x, v); }

/// Stores `v` in `x` where `x` is `expected`: floating-point numbers are compared by their bits.
inline float atomic_cas(float& x, float expected, float v) { return detail::replace(x, detail::same_bits(x, expected) ? v : x); }
inline double atomic_cas(double& x, double expected, double v) { return detail::replace(x, detail::same_bits(x, expected) ? v : x); }
inline int atomic_cas(int& x, int expected, int v) { return detail::replace(x, detail::same_bits(x, expected) ? v : x); }
inline unsigned int atomic_cas(unsigned int& x, unsigned int expected, unsigned int v) { return detail::replace(x, detail::same_bits(x, expected) ? v : x); }
inline long atomic_cas(long& x, long expected, long v) { return detail::replace(x, detail::same_bits(x, expected) ? v : x); }
inline unsigned long atomic_cas(unsigned long& x, unsigned long expected, unsigned long v) { return detail::replace(x, detail::same_bits(x, expected) ? v : x); }
inline long long atomic_cas(long long& x, long long expected, long long v) { return detail::replace(x, detail::same_bits(x, expected) ? v : x); }
inline unsigned long long atomic_cas(unsigned long long& x, unsigned long long expected, unsigned long long v) { return detail::replace(x, detail::same_bits(x, expected) ? v : x); }
/// Alias of `atomic_cas`.
inline float atomic_compare_swap(float& x, float expected, float v) { return detail::replace(x, detail::same_bits(x, expected) ? v : x); }
inline double atomic_compare_swap(double& x, double expected, double v) { return detail::replace(x, detail::same_bits(x, expected) ? v : x); }
inline int atomic_compare_swap(int& x, int expected, int v) { return detail::replace(x, detail::same_bits(x, expected) ? v : x); }
inline unsigned int atomic_compare_swap(unsigned int& x, unsigned int expected, unsigned int v) { return detail::replace(x, detail::same_bits(x, expected) ? v : x); }
inline long atomic_compare_swap(long& x, long expected, long v) { return detail::replace(x, detail::same_bits(x, expected) ? v : x); }
inline unsigned long atomic_compare_swap(unsigned long& x, unsigned long expected, unsigned long v) { return detail::replace(x, detail::same_bits(x, expected) ? v : x); }
inline long long atomic_compare_swap(long long& x, long long expected, long long v) { return detail::replace(x, detail::same_bits(x, expected) ? v : x); }
inline unsigned long long atomic_compare_swap(unsigned long long& x, unsigned long long expected, unsigned long long v) { return detail::replace(x, detail::same_bits(x, expected) ? v : x); }

/// Adds 1 to `x`, or stores 0 where `x` is `v` or more.
inline unsigned int atomic_inc(unsigned int& x, unsigned int v) { return detail::replace(x, x >= v ? 0u : x + 1u); }

/// Subtracts 1 from `x`, or stores `v` where `x` is 0 or more than `v`.
inline unsigned int atomic_dec(unsigned int& x, unsigned int v) { return detail::replace(x, x == 0u || x > v ? v : x - 1u); }

}  // namespace RK_SIDE
}  // namespace rk

#pragma GCC diagnostic pop
