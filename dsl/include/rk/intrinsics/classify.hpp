// SPDX-License-Identifier: Apache-2.0
#pragma once
// Classification. Here, on the host, a handler is a function of one thread.
// Written from lib/Intrinsics/Intrinsics.def by the target `update-intrinsics`: change the table, not this file.

#include <rk/intrinsics/host.hpp>

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wunused-parameter"

namespace rk {
inline namespace RK_SIDE {

/// Whether `x` is not a number.
inline bool isnan(float x) { return std::isnan(x); }
inline bool isnan(double x) { return std::isnan(x); }
inline bool isnan(rk::half x) { return std::isnan(x); }
inline bool isnan(rk::bfloat16 x) { return std::isnan(x); }
/// Alias of `isnan`.
inline bool is_nan(float x) { return std::isnan(x); }
inline bool is_nan(double x) { return std::isnan(x); }
inline bool is_nan(rk::half x) { return std::isnan(x); }
inline bool is_nan(rk::bfloat16 x) { return std::isnan(x); }

/// Whether `x` is an infinity of either sign.
inline bool isinf(float x) { return std::isinf(x); }
inline bool isinf(double x) { return std::isinf(x); }
inline bool isinf(rk::half x) { return std::isinf(x); }
inline bool isinf(rk::bfloat16 x) { return std::isinf(x); }
/// Alias of `isinf`.
inline bool is_infinite(float x) { return std::isinf(x); }
inline bool is_infinite(double x) { return std::isinf(x); }
inline bool is_infinite(rk::half x) { return std::isinf(x); }
inline bool is_infinite(rk::bfloat16 x) { return std::isinf(x); }

/// Whether `x` is neither an infinity nor NaN.
inline bool isfinite(float x) { return std::isfinite(x); }
inline bool isfinite(double x) { return std::isfinite(x); }
inline bool isfinite(rk::half x) { return std::isfinite(x); }
inline bool isfinite(rk::bfloat16 x) { return std::isfinite(x); }
/// Alias of `isfinite`.
inline bool is_finite(float x) { return std::isfinite(x); }
inline bool is_finite(double x) { return std::isfinite(x); }
inline bool is_finite(rk::half x) { return std::isfinite(x); }
inline bool is_finite(rk::bfloat16 x) { return std::isfinite(x); }

/// Whether the sign bit of `x` is set: of negative numbers, of -0.0 and of some NaN.
inline bool signbit(float x) { return std::signbit(x); }
inline bool signbit(double x) { return std::signbit(x); }
inline bool signbit(rk::half x) { return std::signbit(x); }
inline bool signbit(rk::bfloat16 x) { return std::signbit(x); }
/// Alias of `signbit`.
inline bool is_sign_negative(float x) { return std::signbit(x); }
inline bool is_sign_negative(double x) { return std::signbit(x); }
inline bool is_sign_negative(rk::half x) { return std::signbit(x); }
inline bool is_sign_negative(rk::bfloat16 x) { return std::signbit(x); }

/// Whether `x` is finite, and neither zero nor subnormal. CUDA has no such function.
inline bool isnormal(float x) { return std::isnormal(x); }
inline bool isnormal(double x) { return std::isnormal(x); }
/// Alias of `isnormal`.
inline bool is_normal(float x) { return std::isnormal(x); }
inline bool is_normal(double x) { return std::isnormal(x); }

/// A quiet NaN, which a double takes over as one.
inline float nan() { return std::nanf(""); }

}  // namespace RK_SIDE
}  // namespace rk

#pragma GCC diagnostic pop
