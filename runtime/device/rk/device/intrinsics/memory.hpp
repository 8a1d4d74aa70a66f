// SPDX-License-Identifier: Apache-2.0
#pragma once
// Intrinsics of the category 'memory', for device text and CPU object.
// Written from lib/Intrinsics/Intrinsics.def by the target `update-intrinsics`: change the table, not this file.

#include <rk/device/intrinsics/support.hpp>

namespace rk {
inline namespace RK_SIDE {

inline RK_DEVICE float ldg(float& x) { return ::__ldg(&(x)); }
inline RK_DEVICE double ldg(double& x) { return ::__ldg(&(x)); }
inline RK_DEVICE int ldg(int& x) { return ::__ldg(&(x)); }
inline RK_DEVICE unsigned int ldg(unsigned int& x) { return ::__ldg(&(x)); }
inline RK_DEVICE long ldg(long& x) { return ::__ldg(&(x)); }
inline RK_DEVICE unsigned long ldg(unsigned long& x) { return ::__ldg(&(x)); }
inline RK_DEVICE long long ldg(long long& x) { return ::__ldg(&(x)); }
inline RK_DEVICE unsigned long long ldg(unsigned long long& x) { return ::__ldg(&(x)); }
inline RK_DEVICE float load_global(float& x) { return ::__ldg(&(x)); }
inline RK_DEVICE double load_global(double& x) { return ::__ldg(&(x)); }
inline RK_DEVICE int load_global(int& x) { return ::__ldg(&(x)); }
inline RK_DEVICE unsigned int load_global(unsigned int& x) { return ::__ldg(&(x)); }
inline RK_DEVICE long load_global(long& x) { return ::__ldg(&(x)); }
inline RK_DEVICE unsigned long load_global(unsigned long& x) { return ::__ldg(&(x)); }
inline RK_DEVICE long long load_global(long long& x) { return ::__ldg(&(x)); }
inline RK_DEVICE unsigned long long load_global(unsigned long long& x) { return ::__ldg(&(x)); }
inline RK_DEVICE float ldcg(float& x) { return ::__ldcg(&(x)); }
inline RK_DEVICE double ldcg(double& x) { return ::__ldcg(&(x)); }
inline RK_DEVICE int ldcg(int& x) { return ::__ldcg(&(x)); }
inline RK_DEVICE unsigned int ldcg(unsigned int& x) { return ::__ldcg(&(x)); }
inline RK_DEVICE long ldcg(long& x) { return ::__ldcg(&(x)); }
inline RK_DEVICE unsigned long ldcg(unsigned long& x) { return ::__ldcg(&(x)); }
inline RK_DEVICE long long ldcg(long long& x) { return ::__ldcg(&(x)); }
inline RK_DEVICE unsigned long long ldcg(unsigned long long& x) { return ::__ldcg(&(x)); }
inline RK_DEVICE float ldcs(float& x) { return ::__ldcs(&(x)); }
inline RK_DEVICE double ldcs(double& x) { return ::__ldcs(&(x)); }
inline RK_DEVICE int ldcs(int& x) { return ::__ldcs(&(x)); }
inline RK_DEVICE unsigned int ldcs(unsigned int& x) { return ::__ldcs(&(x)); }
inline RK_DEVICE long ldcs(long& x) { return ::__ldcs(&(x)); }
inline RK_DEVICE unsigned long ldcs(unsigned long& x) { return ::__ldcs(&(x)); }
inline RK_DEVICE long long ldcs(long long& x) { return ::__ldcs(&(x)); }
inline RK_DEVICE unsigned long long ldcs(unsigned long long& x) { return ::__ldcs(&(x)); }
inline RK_DEVICE float ldcv(float& x) { return ::__ldcv(&(x)); }
inline RK_DEVICE double ldcv(double& x) { return ::__ldcv(&(x)); }
inline RK_DEVICE int ldcv(int& x) { return ::__ldcv(&(x)); }
inline RK_DEVICE unsigned int ldcv(unsigned int& x) { return ::__ldcv(&(x)); }
inline RK_DEVICE long ldcv(long& x) { return ::__ldcv(&(x)); }
inline RK_DEVICE unsigned long ldcv(unsigned long& x) { return ::__ldcv(&(x)); }
inline RK_DEVICE long long ldcv(long long& x) { return ::__ldcv(&(x)); }
inline RK_DEVICE unsigned long long ldcv(unsigned long long& x) { return ::__ldcv(&(x)); }
inline RK_DEVICE void stcg(float& x, float v) { ::__stcg(&(x), v); }
inline RK_DEVICE void stcg(double& x, double v) { ::__stcg(&(x), v); }
inline RK_DEVICE void stcg(int& x, int v) { ::__stcg(&(x), v); }
inline RK_DEVICE void stcg(unsigned int& x, unsigned int v) { ::__stcg(&(x), v); }
inline RK_DEVICE void stcg(long& x, long v) { ::__stcg(&(x), v); }
inline RK_DEVICE void stcg(unsigned long& x, unsigned long v) { ::__stcg(&(x), v); }
inline RK_DEVICE void stcg(long long& x, long long v) { ::__stcg(&(x), v); }
inline RK_DEVICE void stcg(unsigned long long& x, unsigned long long v) { ::__stcg(&(x), v); }
inline RK_DEVICE void stcs(float& x, float v) { ::__stcs(&(x), v); }
inline RK_DEVICE void stcs(double& x, double v) { ::__stcs(&(x), v); }
inline RK_DEVICE void stcs(int& x, int v) { ::__stcs(&(x), v); }
inline RK_DEVICE void stcs(unsigned int& x, unsigned int v) { ::__stcs(&(x), v); }
inline RK_DEVICE void stcs(long& x, long v) { ::__stcs(&(x), v); }
inline RK_DEVICE void stcs(unsigned long& x, unsigned long v) { ::__stcs(&(x), v); }
inline RK_DEVICE void stcs(long long& x, long long v) { ::__stcs(&(x), v); }
inline RK_DEVICE void stcs(unsigned long long& x, unsigned long long v) { ::__stcs(&(x), v); }
inline RK_DEVICE void stwt(float& x, float v) { ::__stwt(&(x), v); }
inline RK_DEVICE void stwt(double& x, double v) { ::__stwt(&(x), v); }
inline RK_DEVICE void stwt(int& x, int v) { ::__stwt(&(x), v); }
inline RK_DEVICE void stwt(unsigned int& x, unsigned int v) { ::__stwt(&(x), v); }
inline RK_DEVICE void stwt(long& x, long v) { ::__stwt(&(x), v); }
inline RK_DEVICE void stwt(unsigned long& x, unsigned long v) { ::__stwt(&(x), v); }
inline RK_DEVICE void stwt(long long& x, long long v) { ::__stwt(&(x), v); }
inline RK_DEVICE void stwt(unsigned long long& x, unsigned long long v) { ::__stwt(&(x), v); }
inline RK_DEVICE void prefetch_l1(const void* p) { device::prefetch_l1(p); }
inline RK_DEVICE void prefetch_l2(const void* p) { device::prefetch_l2(p); }
inline RK_DEVICE void copy_async(void* to, const void* from, unsigned int bytes) { device::copy_async(to, from, bytes); }
inline RK_DEVICE void copy_async_wait(unsigned int n) { device::copy_async_wait(n); }

}  // namespace RK_SIDE
}  // namespace rk
