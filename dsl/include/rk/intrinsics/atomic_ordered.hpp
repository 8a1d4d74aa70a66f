// SPDX-License-Identifier: Apache-2.0
#pragma once
// Ordered atomics. Here, on the host, a handler is a function of one thread.
// Written from lib/Intrinsics/Intrinsics.def by the target `update-intrinsics`: change the table, not this file.

#include <rk/intrinsics/host.hpp>

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wunused-parameter"

namespace rk {
inline namespace RK_SIDE {

/// The value of `x`, in one access; `order` is relaxed, acquire or seq_cst.
inline float load(const float& x, memory_order order, scope reach) { return x; }
inline double load(const double& x, memory_order order, scope reach) { return x; }
inline int load(const int& x, memory_order order, scope reach) { return x; }
inline unsigned int load(const unsigned int& x, memory_order order, scope reach) { return x; }
inline long load(const long& x, memory_order order, scope reach) { return x; }
inline unsigned long load(const unsigned long& x, memory_order order, scope reach) { return x; }
inline long long load(const long long& x, memory_order order, scope reach) { return x; }
inline unsigned long long load(const unsigned long long& x, memory_order order, scope reach) { return x; }
template <class T>
void load(const T& x, memory_order order, scope reach) = delete;
template <class T>
void load(const T&& x, memory_order order, scope reach) = delete;

/// Stores `v` in `x`, in one access; `order` is relaxed, release or seq_cst.
inline void store(float& x, float v, memory_order order, scope reach) { x = v; }
inline void store(double& x, double v, memory_order order, scope reach) { x = v; }
inline void store(int& x, int v, memory_order order, scope reach) { x = v; }
inline void store(unsigned int& x, unsigned int v, memory_order order, scope reach) { x = v; }
inline void store(long& x, long v, memory_order order, scope reach) { x = v; }
inline void store(unsigned long& x, unsigned long v, memory_order order, scope reach) { x = v; }
inline void store(long long& x, long long v, memory_order order, scope reach) { x = v; }
inline void store(unsigned long long& x, unsigned long long v, memory_order order, scope reach) { x = v; }

/// Adds `v` to `x` and returns the value before; integers wrap.
inline float fetch_add(float& x, float v, memory_order order, scope reach) { return detail::replace(x, detail::sum(x, v)); }
inline double fetch_add(double& x, double v, memory_order order, scope reach) { return detail::replace(x, detail::sum(x, v)); }
inline int fetch_add(int& x, int v, memory_order order, scope reach) { return detail::replace(x, detail::sum(x, v)); }
inline unsigned int fetch_add(unsigned int& x, unsigned int v, memory_order order, scope reach) { return detail::replace(x, detail::sum(x, v)); }
inline long fetch_add(long& x, long v, memory_order order, scope reach) { return detail::replace(x, detail::sum(x, v)); }
inline unsigned long fetch_add(unsigned long& x, unsigned long v, memory_order order, scope reach) { return detail::replace(x, detail::sum(x, v)); }
inline long long fetch_add(long long& x, long long v, memory_order order, scope reach) { return detail::replace(x, detail::sum(x, v)); }
inline unsigned long long fetch_add(unsigned long long& x, unsigned long long v, memory_order order, scope reach) { return detail::replace(x, detail::sum(x, v)); }

/// Subtracts `v` from `x` and returns the value before; integers wrap.
inline float fetch_sub(float& x, float v, memory_order order, scope reach) { return detail::replace(x, detail::difference(x, v)); }
inline double fetch_sub(double& x, double v, memory_order order, scope reach) { return detail::replace(x, detail::difference(x, v)); }
inline int fetch_sub(int& x, int v, memory_order order, scope reach) { return detail::replace(x, detail::difference(x, v)); }
inline unsigned int fetch_sub(unsigned int& x, unsigned int v, memory_order order, scope reach) { return detail::replace(x, detail::difference(x, v)); }
inline long fetch_sub(long& x, long v, memory_order order, scope reach) { return detail::replace(x, detail::difference(x, v)); }
inline unsigned long fetch_sub(unsigned long& x, unsigned long v, memory_order order, scope reach) { return detail::replace(x, detail::difference(x, v)); }
inline long long fetch_sub(long long& x, long long v, memory_order order, scope reach) { return detail::replace(x, detail::difference(x, v)); }
inline unsigned long long fetch_sub(unsigned long long& x, unsigned long long v, memory_order order, scope reach) { return detail::replace(x, detail::difference(x, v)); }

/// Stores the lesser of `x` and `v` in `x` and returns the value before.
inline int fetch_min(int& x, int v, memory_order order, scope reach) { return detail::replace(x, v < x ? v : x); }
inline unsigned int fetch_min(unsigned int& x, unsigned int v, memory_order order, scope reach) { return detail::replace(x, v < x ? v : x); }
inline long fetch_min(long& x, long v, memory_order order, scope reach) { return detail::replace(x, v < x ? v : x); }
inline unsigned long fetch_min(unsigned long& x, unsigned long v, memory_order order, scope reach) { return detail::replace(x, v < x ? v : x); }
inline long long fetch_min(long long& x, long long v, memory_order order, scope reach) { return detail::replace(x, v < x ? v : x); }
inline unsigned long long fetch_min(unsigned long long& x, unsigned long long v, memory_order order, scope reach) { return detail::replace(x, v < x ? v : x); }

/// Stores the greater of `x` and `v` in `x` and returns the value before.
inline int fetch_max(int& x, int v, memory_order order, scope reach) { return detail::replace(x, x < v ? v : x); }
inline unsigned int fetch_max(unsigned int& x, unsigned int v, memory_order order, scope reach) { return detail::replace(x, x < v ? v : x); }
inline long fetch_max(long& x, long v, memory_order order, scope reach) { return detail::replace(x, x < v ? v : x); }
inline unsigned long fetch_max(unsigned long& x, unsigned long v, memory_order order, scope reach) { return detail::replace(x, x < v ? v : x); }
inline long long fetch_max(long long& x, long long v, memory_order order, scope reach) { return detail::replace(x, x < v ? v : x); }
inline unsigned long long fetch_max(unsigned long long& x, unsigned long long v, memory_order order, scope reach) { return detail::replace(x, x < v ? v : x); }

/// Stores the bitwise and of `x` and `v` in `x` and returns the value before.
inline int fetch_and(int& x, int v, memory_order order, scope reach) { return detail::replace(x, x & v); }
inline unsigned int fetch_and(unsigned int& x, unsigned int v, memory_order order, scope reach) { return detail::replace(x, x & v); }
inline long fetch_and(long& x, long v, memory_order order, scope reach) { return detail::replace(x, x & v); }
inline unsigned long fetch_and(unsigned long& x, unsigned long v, memory_order order, scope reach) { return detail::replace(x, x & v); }
inline long long fetch_and(long long& x, long long v, memory_order order, scope reach) { return detail::replace(x, x & v); }
inline unsigned long long fetch_and(unsigned long long& x, unsigned long long v, memory_order order, scope reach) { return detail::replace(x, x & v); }

/// Stores the bitwise or of `x` and `v` in `x` and returns the value before.
inline int fetch_or(int& x, int v, memory_order order, scope reach) { return detail::replace(x, x | v); }
inline unsigned int fetch_or(unsigned int& x, unsigned int v, memory_order order, scope reach) { return detail::replace(x, x | v); }
inline long fetch_or(long& x, long v, memory_order order, scope reach) { return detail::replace(x, x | v); }
inline unsigned long fetch_or(unsigned long& x, unsigned long v, memory_order order, scope reach) { return detail::replace(x, x | v); }
inline long long fetch_or(long long& x, long long v, memory_order order, scope reach) { return detail::replace(x, x | v); }
inline unsigned long long fetch_or(unsigned long long& x, unsigned long long v, memory_order order, scope reach) { return detail::replace(x, x | v); }

/// Stores the bitwise exclusive or of `x` and `v` in `x` and returns the value before.
inline int fetch_xor(int& x, int v, memory_order order, scope reach) { return detail::replace(x, x ^ v); }
inline unsigned int fetch_xor(unsigned int& x, unsigned int v, memory_order order, scope reach) { return detail::replace(x, x ^ v); }
inline long fetch_xor(long& x, long v, memory_order order, scope reach) { return detail::replace(x, x ^ v); }
inline unsigned long fetch_xor(unsigned long& x, unsigned long v, memory_order order, scope reach) { return detail::replace(x, x ^ v); }
inline long long fetch_xor(long long& x, long long v, memory_order order, scope reach) { return detail::replace(x, x ^ v); }
inline unsigned long long fetch_xor(unsigned long long& x, unsigned long long v, memory_order order, scope reach) { return detail::replace(x, x ^ v); }

/// Stores `v` in `x` and returns the value before.
inline float exchange(float& x, float v, memory_order order, scope reach) { return detail::replace(x, v); }
inline double exchange(double& x, double v, memory_order order, scope reach) { return detail::replace(x, v); }
inline int exchange(int& x, int v, memory_order order, scope reach) { return detail::replace(x, v); }
inline unsigned int exchange(unsigned int& x, unsigned int v, memory_order order, scope reach) { return detail::replace(x, v); }
inline long exchange(long& x, long v, memory_order order, scope reach) { return detail::replace(x, v); }
inline unsigned long exchange(unsigned long& x, unsigned long v, memory_order order, scope reach) { return detail::replace(x, v); }
inline long long exchange(long long& x, long long v, memory_order order, scope reach) { return detail::replace(x, v); }
inline unsigned long long exchange(unsigned long long& x, unsigned long long v, memory_order order, scope reach) { return detail::replace(x, v); }

/// Where `x` has the bits of `expected`, stores `v` in `x` and is true; else loads `x` into `expected`. A failure has the order of the load in `order`.
inline bool compare_exchange(float& x, float& expected, float v, memory_order order, scope reach) { return detail::compare_exchange(x, expected, v); }
inline bool compare_exchange(double& x, double& expected, double v, memory_order order, scope reach) { return detail::compare_exchange(x, expected, v); }
inline bool compare_exchange(int& x, int& expected, int v, memory_order order, scope reach) { return detail::compare_exchange(x, expected, v); }
inline bool compare_exchange(unsigned int& x, unsigned int& expected, unsigned int v, memory_order order, scope reach) { return detail::compare_exchange(x, expected, v); }
inline bool compare_exchange(long& x, long& expected, long v, memory_order order, scope reach) { return detail::compare_exchange(x, expected, v); }
inline bool compare_exchange(unsigned long& x, unsigned long& expected, unsigned long v, memory_order order, scope reach) { return detail::compare_exchange(x, expected, v); }
inline bool compare_exchange(long long& x, long long& expected, long long v, memory_order order, scope reach) { return detail::compare_exchange(x, expected, v); }
inline bool compare_exchange(unsigned long long& x, unsigned long long& expected, unsigned long long v, memory_order order, scope reach) { return detail::compare_exchange(x, expected, v); }

}  // namespace RK_SIDE
}  // namespace rk

#pragma GCC diagnostic pop
