// SPDX-License-Identifier: Apache-2.0
#pragma once
// Intrinsics of the category 'memory', for device text and CPU object.
// Written from lib/Intrinsics/Intrinsics.def by the target `update-intrinsics`: change the table, not this file.

#include <rk/device/intrinsics/support.hpp>

#define RK_PRELUDE_MEMORY 1  // for rk::context

namespace rk {
inline namespace RK_SIDE {

inline RK_DEVICE float ldg(const float& x) { return ::__ldg(&(x)); }
inline RK_DEVICE double ldg(const double& x) { return ::__ldg(&(x)); }
inline RK_DEVICE int ldg(const int& x) { return ::__ldg(&(x)); }
inline RK_DEVICE unsigned int ldg(const unsigned int& x) { return ::__ldg(&(x)); }
inline RK_DEVICE long ldg(const long& x) { return ::__ldg(&(x)); }
inline RK_DEVICE unsigned long ldg(const unsigned long& x) { return ::__ldg(&(x)); }
inline RK_DEVICE long long ldg(const long long& x) { return ::__ldg(&(x)); }
inline RK_DEVICE unsigned long long ldg(const unsigned long long& x) { return ::__ldg(&(x)); }
inline RK_DEVICE rk::half ldg(const rk::half& x) { return device::from_16_bits<rk::half>(::__ldg(&(x).bits)); }
inline RK_DEVICE rk::bfloat16 ldg(const rk::bfloat16& x) { return device::from_16_bits<rk::bfloat16>(::__ldg(&(x).bits)); }
inline RK_DEVICE float load_global(const float& x) { return ::__ldg(&(x)); }
inline RK_DEVICE double load_global(const double& x) { return ::__ldg(&(x)); }
inline RK_DEVICE int load_global(const int& x) { return ::__ldg(&(x)); }
inline RK_DEVICE unsigned int load_global(const unsigned int& x) { return ::__ldg(&(x)); }
inline RK_DEVICE long load_global(const long& x) { return ::__ldg(&(x)); }
inline RK_DEVICE unsigned long load_global(const unsigned long& x) { return ::__ldg(&(x)); }
inline RK_DEVICE long long load_global(const long long& x) { return ::__ldg(&(x)); }
inline RK_DEVICE unsigned long long load_global(const unsigned long long& x) { return ::__ldg(&(x)); }
inline RK_DEVICE rk::half load_global(const rk::half& x) { return device::from_16_bits<rk::half>(::__ldg(&(x).bits)); }
inline RK_DEVICE rk::bfloat16 load_global(const rk::bfloat16& x) { return device::from_16_bits<rk::bfloat16>(::__ldg(&(x).bits)); }
inline RK_DEVICE float ldcg(const float& x) { return ::__ldcg(&(x)); }
inline RK_DEVICE double ldcg(const double& x) { return ::__ldcg(&(x)); }
inline RK_DEVICE int ldcg(const int& x) { return ::__ldcg(&(x)); }
inline RK_DEVICE unsigned int ldcg(const unsigned int& x) { return ::__ldcg(&(x)); }
inline RK_DEVICE long ldcg(const long& x) { return ::__ldcg(&(x)); }
inline RK_DEVICE unsigned long ldcg(const unsigned long& x) { return ::__ldcg(&(x)); }
inline RK_DEVICE long long ldcg(const long long& x) { return ::__ldcg(&(x)); }
inline RK_DEVICE unsigned long long ldcg(const unsigned long long& x) { return ::__ldcg(&(x)); }
inline RK_DEVICE rk::half ldcg(const rk::half& x) { return device::from_16_bits<rk::half>(::__ldcg(&(x).bits)); }
inline RK_DEVICE rk::bfloat16 ldcg(const rk::bfloat16& x) { return device::from_16_bits<rk::bfloat16>(::__ldcg(&(x).bits)); }
inline RK_DEVICE float ldcs(const float& x) { return ::__ldcs(&(x)); }
inline RK_DEVICE double ldcs(const double& x) { return ::__ldcs(&(x)); }
inline RK_DEVICE int ldcs(const int& x) { return ::__ldcs(&(x)); }
inline RK_DEVICE unsigned int ldcs(const unsigned int& x) { return ::__ldcs(&(x)); }
inline RK_DEVICE long ldcs(const long& x) { return ::__ldcs(&(x)); }
inline RK_DEVICE unsigned long ldcs(const unsigned long& x) { return ::__ldcs(&(x)); }
inline RK_DEVICE long long ldcs(const long long& x) { return ::__ldcs(&(x)); }
inline RK_DEVICE unsigned long long ldcs(const unsigned long long& x) { return ::__ldcs(&(x)); }
inline RK_DEVICE rk::half ldcs(const rk::half& x) { return device::from_16_bits<rk::half>(::__ldcs(&(x).bits)); }
inline RK_DEVICE rk::bfloat16 ldcs(const rk::bfloat16& x) { return device::from_16_bits<rk::bfloat16>(::__ldcs(&(x).bits)); }
inline RK_DEVICE float ldcv(const float& x) { return ::__ldcv(&(x)); }
inline RK_DEVICE double ldcv(const double& x) { return ::__ldcv(&(x)); }
inline RK_DEVICE int ldcv(const int& x) { return ::__ldcv(&(x)); }
inline RK_DEVICE unsigned int ldcv(const unsigned int& x) { return ::__ldcv(&(x)); }
inline RK_DEVICE long ldcv(const long& x) { return ::__ldcv(&(x)); }
inline RK_DEVICE unsigned long ldcv(const unsigned long& x) { return ::__ldcv(&(x)); }
inline RK_DEVICE long long ldcv(const long long& x) { return ::__ldcv(&(x)); }
inline RK_DEVICE unsigned long long ldcv(const unsigned long long& x) { return ::__ldcv(&(x)); }
inline RK_DEVICE rk::half ldcv(const rk::half& x) { return device::from_16_bits<rk::half>(::__ldcv(&(x).bits)); }
inline RK_DEVICE rk::bfloat16 ldcv(const rk::bfloat16& x) { return device::from_16_bits<rk::bfloat16>(::__ldcv(&(x).bits)); }
inline RK_DEVICE void stcg(float& x, float v) { ::__stcg(&(x), v); }
inline RK_DEVICE void stcg(double& x, double v) { ::__stcg(&(x), v); }
inline RK_DEVICE void stcg(int& x, int v) { ::__stcg(&(x), v); }
inline RK_DEVICE void stcg(unsigned int& x, unsigned int v) { ::__stcg(&(x), v); }
inline RK_DEVICE void stcg(long& x, long v) { ::__stcg(&(x), v); }
inline RK_DEVICE void stcg(unsigned long& x, unsigned long v) { ::__stcg(&(x), v); }
inline RK_DEVICE void stcg(long long& x, long long v) { ::__stcg(&(x), v); }
inline RK_DEVICE void stcg(unsigned long long& x, unsigned long long v) { ::__stcg(&(x), v); }
inline RK_DEVICE void stcg(rk::half& x, rk::half v) { ::__stcg(&(x).bits, (v).bits); }
inline RK_DEVICE void stcg(rk::bfloat16& x, rk::bfloat16 v) { ::__stcg(&(x).bits, (v).bits); }
inline RK_DEVICE void stcs(float& x, float v) { ::__stcs(&(x), v); }
inline RK_DEVICE void stcs(double& x, double v) { ::__stcs(&(x), v); }
inline RK_DEVICE void stcs(int& x, int v) { ::__stcs(&(x), v); }
inline RK_DEVICE void stcs(unsigned int& x, unsigned int v) { ::__stcs(&(x), v); }
inline RK_DEVICE void stcs(long& x, long v) { ::__stcs(&(x), v); }
inline RK_DEVICE void stcs(unsigned long& x, unsigned long v) { ::__stcs(&(x), v); }
inline RK_DEVICE void stcs(long long& x, long long v) { ::__stcs(&(x), v); }
inline RK_DEVICE void stcs(unsigned long long& x, unsigned long long v) { ::__stcs(&(x), v); }
inline RK_DEVICE void stcs(rk::half& x, rk::half v) { ::__stcs(&(x).bits, (v).bits); }
inline RK_DEVICE void stcs(rk::bfloat16& x, rk::bfloat16 v) { ::__stcs(&(x).bits, (v).bits); }
inline RK_DEVICE void stwt(float& x, float v) { ::__stwt(&(x), v); }
inline RK_DEVICE void stwt(double& x, double v) { ::__stwt(&(x), v); }
inline RK_DEVICE void stwt(int& x, int v) { ::__stwt(&(x), v); }
inline RK_DEVICE void stwt(unsigned int& x, unsigned int v) { ::__stwt(&(x), v); }
inline RK_DEVICE void stwt(long& x, long v) { ::__stwt(&(x), v); }
inline RK_DEVICE void stwt(unsigned long& x, unsigned long v) { ::__stwt(&(x), v); }
inline RK_DEVICE void stwt(long long& x, long long v) { ::__stwt(&(x), v); }
inline RK_DEVICE void stwt(unsigned long long& x, unsigned long long v) { ::__stwt(&(x), v); }
inline RK_DEVICE void stwt(rk::half& x, rk::half v) { ::__stwt(&(x).bits, (v).bits); }
inline RK_DEVICE void stwt(rk::bfloat16& x, rk::bfloat16 v) { ::__stwt(&(x).bits, (v).bits); }
inline RK_DEVICE void prefetch_l1(const void* p) { device::prefetch_l1(p); }
inline RK_DEVICE void prefetch_l2(const void* p) { device::prefetch_l2(p); }
inline RK_DEVICE void copy_async(void* to, const void* from, unsigned int bytes) { device::copy_async(to, from, bytes); }
inline RK_DEVICE void copy_async_wait(unsigned int n) { device::copy_async_wait(n); }

}  // namespace RK_SIDE
}  // namespace rk
