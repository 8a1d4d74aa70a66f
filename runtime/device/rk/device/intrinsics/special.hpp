// SPDX-License-Identifier: Apache-2.0
#pragma once
// Intrinsics of the category 'special', for device text and CPU object.
// Written from lib/Intrinsics/Intrinsics.def by the target `update-intrinsics`: change the table, not this file.

#include <rk/device/intrinsics/support.hpp>

#define RK_PRELUDE_SPECIAL 1  // for rk::context

namespace rk {
inline namespace RK_SIDE {

inline RK_DEVICE float rcp(float x) { return ::__frcp_rn(x); }
inline RK_DEVICE double rcp(double x) { return ::__drcp_rn(x); }
inline RK_DEVICE float recip(float x) { return ::__frcp_rn(x); }
inline RK_DEVICE double recip(double x) { return ::__drcp_rn(x); }
inline RK_DEVICE float fast_div(float a, float b) { return ::__fdividef(a, b); }
inline RK_DEVICE float fdividef(float a, float b) { return ::__fdividef(a, b); }
inline RK_DEVICE float saturate(float x) { return ::__saturatef(x); }
inline RK_DEVICE float clamp_01(float x) { return ::__saturatef(x); }
inline RK_DEVICE float fast_sin(float x) { return ::__sinf(x); }
inline RK_DEVICE float fast_cos(float x) { return ::__cosf(x); }
inline RK_DEVICE float fast_tan(float x) { return ::__tanf(x); }
inline RK_DEVICE float fast_exp(float x) { return ::__expf(x); }
inline RK_DEVICE float fast_exp10(float x) { return ::__exp10f(x); }
inline RK_DEVICE float fast_log(float x) { return ::__logf(x); }
inline RK_DEVICE float fast_log2(float x) { return ::__log2f(x); }
inline RK_DEVICE float fast_log10(float x) { return ::__log10f(x); }
inline RK_DEVICE float fast_pow(float x, float y) { return ::__powf(x, y); }
inline RK_DEVICE void fast_sincos(float x, float& s, float& c) { ::__sincosf(x, &(s), &(c)); }
inline RK_DEVICE float j0(float x) { return ::j0f(x); }
inline RK_DEVICE double j0(double x) { return ::j0(x); }
inline RK_DEVICE float j1(float x) { return ::j1f(x); }
inline RK_DEVICE double j1(double x) { return ::j1(x); }
inline RK_DEVICE float jn(int n, float x) { return ::jnf(n, x); }
inline RK_DEVICE double jn(int n, double x) { return ::jn(n, x); }
inline RK_DEVICE float y0(float x) { return ::y0f(x); }
inline RK_DEVICE double y0(double x) { return ::y0(x); }
inline RK_DEVICE float y1(float x) { return ::y1f(x); }
inline RK_DEVICE double y1(double x) { return ::y1(x); }
inline RK_DEVICE float yn(int n, float x) { return ::ynf(n, x); }
inline RK_DEVICE double yn(int n, double x) { return ::yn(n, x); }
inline RK_DEVICE float cyl_bessel_i0(float x) { return ::cyl_bessel_i0f(x); }
inline RK_DEVICE double cyl_bessel_i0(double x) { return ::cyl_bessel_i0(x); }
inline RK_DEVICE float cyl_bessel_i1(float x) { return ::cyl_bessel_i1f(x); }
inline RK_DEVICE double cyl_bessel_i1(double x) { return ::cyl_bessel_i1(x); }
inline RK_DEVICE float normcdf(float x) { return ::normcdff(x); }
inline RK_DEVICE double normcdf(double x) { return ::normcdf(x); }
inline RK_DEVICE float normcdfinv(float x) { return ::normcdfinvf(x); }
inline RK_DEVICE double normcdfinv(double x) { return ::normcdfinv(x); }
inline RK_DEVICE float erfcx(float x) { return ::erfcxf(x); }
inline RK_DEVICE double erfcx(double x) { return ::erfcx(x); }

}  // namespace RK_SIDE
}  // namespace rk
