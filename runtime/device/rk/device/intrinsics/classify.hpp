// SPDX-License-Identifier: Apache-2.0
#pragma once
// Intrinsics of the category 'classify', for device text and CPU object.
// Written from lib/Intrinsics/Intrinsics.def by the target `update-intrinsics`: change the table, not this file.

#include <rk/device/intrinsics/support.hpp>

#define RK_PRELUDE_CLASSIFY 1  // for rk::context

namespace rk {
inline namespace RK_SIDE {

inline RK_DEVICE bool isnan(float x) { return (::isnan(x) != 0); }
inline RK_DEVICE bool isnan(double x) { return (::isnan(x) != 0); }
inline RK_DEVICE bool isnan(rk::half x) { return (::isnan(x) != 0); }
inline RK_DEVICE bool isnan(rk::bfloat16 x) { return (::isnan(x) != 0); }
inline RK_DEVICE bool is_nan(float x) { return (::isnan(x) != 0); }
inline RK_DEVICE bool is_nan(double x) { return (::isnan(x) != 0); }
inline RK_DEVICE bool is_nan(rk::half x) { return (::isnan(x) != 0); }
inline RK_DEVICE bool is_nan(rk::bfloat16 x) { return (::isnan(x) != 0); }
inline RK_DEVICE bool isinf(float x) { return (::isinf(x) != 0); }
inline RK_DEVICE bool isinf(double x) { return (::isinf(x) != 0); }
inline RK_DEVICE bool isinf(rk::half x) { return (::isinf(x) != 0); }
inline RK_DEVICE bool isinf(rk::bfloat16 x) { return (::isinf(x) != 0); }
inline RK_DEVICE bool is_infinite(float x) { return (::isinf(x) != 0); }
inline RK_DEVICE bool is_infinite(double x) { return (::isinf(x) != 0); }
inline RK_DEVICE bool is_infinite(rk::half x) { return (::isinf(x) != 0); }
inline RK_DEVICE bool is_infinite(rk::bfloat16 x) { return (::isinf(x) != 0); }
inline RK_DEVICE bool isfinite(float x) { return (::isfinite(x) != 0); }
inline RK_DEVICE bool isfinite(double x) { return (::isfinite(x) != 0); }
inline RK_DEVICE bool isfinite(rk::half x) { return (::isfinite(x) != 0); }
inline RK_DEVICE bool isfinite(rk::bfloat16 x) { return (::isfinite(x) != 0); }
inline RK_DEVICE bool is_finite(float x) { return (::isfinite(x) != 0); }
inline RK_DEVICE bool is_finite(double x) { return (::isfinite(x) != 0); }
inline RK_DEVICE bool is_finite(rk::half x) { return (::isfinite(x) != 0); }
inline RK_DEVICE bool is_finite(rk::bfloat16 x) { return (::isfinite(x) != 0); }
inline RK_DEVICE bool signbit(float x) { return (::signbit(x) != 0); }
inline RK_DEVICE bool signbit(double x) { return (::signbit(x) != 0); }
inline RK_DEVICE bool signbit(rk::half x) { return (::signbit(x) != 0); }
inline RK_DEVICE bool signbit(rk::bfloat16 x) { return (::signbit(x) != 0); }
inline RK_DEVICE bool is_sign_negative(float x) { return (::signbit(x) != 0); }
inline RK_DEVICE bool is_sign_negative(double x) { return (::signbit(x) != 0); }
inline RK_DEVICE bool is_sign_negative(rk::half x) { return (::signbit(x) != 0); }
inline RK_DEVICE bool is_sign_negative(rk::bfloat16 x) { return (::signbit(x) != 0); }
inline RK_DEVICE bool isnormal(float x) { return device::is_normal(x); }
inline RK_DEVICE bool isnormal(double x) { return device::is_normal(x); }
inline RK_DEVICE bool is_normal(float x) { return device::is_normal(x); }
inline RK_DEVICE bool is_normal(double x) { return device::is_normal(x); }
inline RK_DEVICE float nan() { return ::nanf(""); }

}  // namespace RK_SIDE
}  // namespace rk
