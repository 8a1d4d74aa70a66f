// SPDX-License-Identifier: Apache-2.0
#pragma once
// Memory. Here, on the host, a handler is a function of one thread.
// Written from lib/Intrinsics/Intrinsics.def by the target `update-intrinsics`: change the table, not this file.

#include <rk/intrinsics/host.hpp>

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wunused-parameter"

namespace rk {
inline namespace RK_SIDE {

/// Loads `x`, which nobody writes as long as the kernel's event lasts, by the read-only path.
inline float ldg(const float& x) { return x; }
inline double ldg(const double& x) { return x; }
inline int ldg(const int& x) { return x; }
inline unsigned int ldg(const unsigned int& x) { return x; }
inline long ldg(const long& x) { return x; }
inline unsigned long ldg(const unsigned long& x) { return x; }
inline long long ldg(const long long& x) { return x; }
inline unsigned long long ldg(const unsigned long long& x) { return x; }
inline rk::half ldg(const rk::half& x) { return static_cast<rk::half>(x); }
inline rk::bfloat16 ldg(const rk::bfloat16& x) { return static_cast<rk::bfloat16>(x); }
template <class T>
void ldg(const T& x) = delete;
template <class T>
void ldg(const T&& x) = delete;
/// Alias of `ldg`.
inline float load_global(const float& x) { return x; }
inline double load_global(const double& x) { return x; }
inline int load_global(const int& x) { return x; }
inline unsigned int load_global(const unsigned int& x) { return x; }
inline long load_global(const long& x) { return x; }
inline unsigned long load_global(const unsigned long& x) { return x; }
inline long long load_global(const long long& x) { return x; }
inline unsigned long long load_global(const unsigned long long& x) { return x; }
inline rk::half load_global(const rk::half& x) { return static_cast<rk::half>(x); }
inline rk::bfloat16 load_global(const rk::bfloat16& x) { return static_cast<rk::bfloat16>(x); }
template <class T>
void load_global(const T& x) = delete;
template <class T>
void load_global(const T&& x) = delete;

/// Loads `x` through the second-level cache only.
inline float ldcg(const float& x) { return x; }
inline double ldcg(const double& x) { return x; }
inline int ldcg(const int& x) { return x; }
inline unsigned int ldcg(const unsigned int& x) { return x; }
inline long ldcg(const long& x) { return x; }
inline unsigned long ldcg(const unsigned long& x) { return x; }
inline long long ldcg(const long long& x) { return x; }
inline unsigned long long ldcg(const unsigned long long& x) { return x; }
inline rk::half ldcg(const rk::half& x) { return static_cast<rk::half>(x); }
inline rk::bfloat16 ldcg(const rk::bfloat16& x) { return static_cast<rk::bfloat16>(x); }
template <class T>
void ldcg(const T& x) = delete;
template <class T>
void ldcg(const T&& x) = delete;

/// Loads `x`, which is not needed again: its line is the first to go.
inline float ldcs(const float& x) { return x; }
inline double ldcs(const double& x) { return x; }
inline int ldcs(const int& x) { return x; }
inline unsigned int ldcs(const unsigned int& x) { return x; }
inline long ldcs(const long& x) { return x; }
inline unsigned long ldcs(const unsigned long& x) { return x; }
inline long long ldcs(const long long& x) { return x; }
inline unsigned long long ldcs(const unsigned long long& x) { return x; }
inline rk::half ldcs(const rk::half& x) { return static_cast<rk::half>(x); }
inline rk::bfloat16 ldcs(const rk::bfloat16& x) { return static_cast<rk::bfloat16>(x); }
template <class T>
void ldcs(const T& x) = delete;
template <class T>
void ldcs(const T&& x) = delete;

/// Loads `x` from memory once more, whatever the caches hold.
inline float ldcv(const float& x) { return x; }
inline double ldcv(const double& x) { return x; }
inline int ldcv(const int& x) { return x; }
inline unsigned int ldcv(const unsigned int& x) { return x; }
inline long ldcv(const long& x) { return x; }
inline unsigned long ldcv(const unsigned long& x) { return x; }
inline long long ldcv(const long long& x) { return x; }
inline unsigned long long ldcv(const unsigned long long& x) { return x; }
inline rk::half ldcv(const rk::half& x) { return static_cast<rk::half>(x); }
inline rk::bfloat16 ldcv(const rk::bfloat16& x) { return static_cast<rk::bfloat16>(x); }
template <class T>
void ldcv(const T& x) = delete;
template <class T>
void ldcv(const T&& x) = delete;

/// Stores `v` in `x` through the second-level cache only.
inline void stcg(float& x, float v) { x = v; }
inline void stcg(double& x, double v) { x = v; }
inline void stcg(int& x, int v) { x = v; }
inline void stcg(unsigned int& x, unsigned int v) { x = v; }
inline void stcg(long& x, long v) { x = v; }
inline void stcg(unsigned long& x, unsigned long v) { x = v; }
inline void stcg(long long& x, long long v) { x = v; }
inline void stcg(unsigned long long& x, unsigned long long v) { x = v; }
inline void stcg(rk::half& x, rk::half v) { x = v; }
inline void stcg(rk::bfloat16& x, rk::bfloat16 v) { x = v; }

/// Stores `v` in `x`, which is not needed again: its line is the first to go.
inline void stcs(float& x, float v) { x = v; }
inline void stcs(double& x, double v) { x = v; }
inline void stcs(int& x, int v) { x = v; }
inline void stcs(unsigned int& x, unsigned int v) { x = v; }
inline void stcs(long& x, long v) { x = v; }
inline void stcs(unsigned long& x, unsigned long v) { x = v; }
inline void stcs(long long& x, long long v) { x = v; }
inline void stcs(unsigned long long& x, unsigned long long v) { x = v; }
inline void stcs(rk::half& x, rk::half v) { x = v; }
inline void stcs(rk::bfloat16& x, rk::bfloat16 v) { x = v; }

/// Stores `v` in `x` and through all caches.
inline void stwt(float& x, float v) { x = v; }
inline void stwt(double& x, double v) { x = v; }
inline void stwt(int& x, int v) { x = v; }
inline void stwt(unsigned int& x, unsigned int v) { x = v; }
inline void stwt(long& x, long v) { x = v; }
inline void stwt(unsigned long& x, unsigned long v) { x = v; }
inline void stwt(long long& x, long long v) { x = v; }
inline void stwt(unsigned long long& x, unsigned long long v) { x = v; }
inline void stwt(rk::half& x, rk::half v) { x = v; }
inline void stwt(rk::bfloat16& x, rk::bfloat16 v) { x = v; }

/// Fetches the line at `p`, an address of device memory, into the first-level cache.
inline void prefetch_l1(const void* p) { }

/// Fetches the line at `p`, an address of device memory, into the second-level cache.
inline void prefetch_l2(const void* p) { }

/// Begins to copy `bytes` bytes from device memory to shared memory for the calling thread; fastest where both addresses and `bytes` are multiples of 16. Below sm_80, and where they are no multiples of 4, it copies at once.
inline void copy_async(void* to, const void* from, unsigned int bytes) { detail::copy(to, from, bytes); }

/// Waits until at most the latest `n` of the calling thread's `copy_async` are under way. Other threads see what was copied after a barrier.
inline void copy_async_wait(unsigned int n) { }

}  // namespace RK_SIDE
}  // namespace rk

#pragma GCC diagnostic pop
