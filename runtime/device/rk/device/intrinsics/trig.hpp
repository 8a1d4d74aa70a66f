// SPDX-License-Identifier: Apache-2.0
#pragma once
// Intrinsics of the category 'trig', for device text and CPU object.
// Written from lib/Intrinsics/Intrinsics.def by the target `update-intrinsics`: change the table, not this file.

#include <rk/device/intrinsics/support.hpp>

#define RK_PRELUDE_TRIG 1  // for rk::context

namespace rk {
inline namespace RK_SIDE {

inline RK_DEVICE float sin(float x) { return ::sinf(x); }
inline RK_DEVICE double sin(double x) { return ::sin(x); }
inline RK_DEVICE rk::half sin(rk::half x) { return static_cast<rk::half>(::sinf(x)); }
inline RK_DEVICE rk::bfloat16 sin(rk::bfloat16 x) { return static_cast<rk::bfloat16>(::sinf(x)); }
inline RK_DEVICE float cos(float x) { return ::cosf(x); }
inline RK_DEVICE double cos(double x) { return ::cos(x); }
inline RK_DEVICE rk::half cos(rk::half x) { return static_cast<rk::half>(::cosf(x)); }
inline RK_DEVICE rk::bfloat16 cos(rk::bfloat16 x) { return static_cast<rk::bfloat16>(::cosf(x)); }
inline RK_DEVICE float tan(float x) { return ::tanf(x); }
inline RK_DEVICE double tan(double x) { return ::tan(x); }
inline RK_DEVICE float asin(float x) { return ::asinf(x); }
inline RK_DEVICE double asin(double x) { return ::asin(x); }
inline RK_DEVICE float acos(float x) { return ::acosf(x); }
inline RK_DEVICE double acos(double x) { return ::acos(x); }
inline RK_DEVICE float atan(float x) { return ::atanf(x); }
inline RK_DEVICE double atan(double x) { return ::atan(x); }
inline RK_DEVICE float sinpi(float x) { return ::sinpif(x); }
inline RK_DEVICE double sinpi(double x) { return ::sinpi(x); }
inline RK_DEVICE float cospi(float x) { return ::cospif(x); }
inline RK_DEVICE double cospi(double x) { return ::cospi(x); }
inline RK_DEVICE float sinh(float x) { return ::sinhf(x); }
inline RK_DEVICE double sinh(double x) { return ::sinh(x); }
inline RK_DEVICE float cosh(float x) { return ::coshf(x); }
inline RK_DEVICE double cosh(double x) { return ::cosh(x); }
inline RK_DEVICE float tanh(float x) { return ::tanhf(x); }
inline RK_DEVICE double tanh(double x) { return ::tanh(x); }
inline RK_DEVICE rk::half tanh(rk::half x) { return static_cast<rk::half>(::tanhf(x)); }
inline RK_DEVICE rk::bfloat16 tanh(rk::bfloat16 x) { return static_cast<rk::bfloat16>(::tanhf(x)); }
inline RK_DEVICE float asinh(float x) { return ::asinhf(x); }
inline RK_DEVICE double asinh(double x) { return ::asinh(x); }
inline RK_DEVICE float acosh(float x) { return ::acoshf(x); }
inline RK_DEVICE double acosh(double x) { return ::acosh(x); }
inline RK_DEVICE float atanh(float x) { return ::atanhf(x); }
inline RK_DEVICE double atanh(double x) { return ::atanh(x); }
inline RK_DEVICE float atan2(float y, float x) { return ::atan2f(y, x); }
inline RK_DEVICE double atan2(double y, double x) { return ::atan2(y, x); }
inline RK_DEVICE void sincos(float x, float& s, float& c) { ::sincosf(x, &(s), &(c)); }
inline RK_DEVICE void sincos(double x, double& s, double& c) { ::sincos(x, &(s), &(c)); }
inline RK_DEVICE void sincospi(float x, float& s, float& c) { ::sincospif(x, &(s), &(c)); }
inline RK_DEVICE void sincospi(double x, double& s, double& c) { ::sincospi(x, &(s), &(c)); }

}  // namespace RK_SIDE
}  // namespace rk
