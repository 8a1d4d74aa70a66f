// SPDX-License-Identifier: Apache-2.0
#pragma once
// Trigonometry. Here, on the host, a handler is a function of one thread.
// Written from lib/Intrinsics/Intrinsics.def by the target `update-intrinsics`: change the table, not this file.

#include <rk/intrinsics/host.hpp>

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wunused-parameter"

namespace rk {
inline namespace RK_SIDE {

/// The sine of `x` radians.
inline float sin(float x) { return std::sin(x); }
inline double sin(double x) { return std::sin(x); }
inline rk::half sin(rk::half x) { return static_cast<rk::half>(std::sin(x)); }
inline rk::bfloat16 sin(rk::bfloat16 x) { return static_cast<rk::bfloat16>(std::sin(x)); }

/// The cosine of `x` radians.
inline float cos(float x) { return std::cos(x); }
inline double cos(double x) { return std::cos(x); }
inline rk::half cos(rk::half x) { return static_cast<rk::half>(std::cos(x)); }
inline rk::bfloat16 cos(rk::bfloat16 x) { return static_cast<rk::bfloat16>(std::cos(x)); }

/// The tangent of `x` radians.
inline float tan(float x) { return std::tan(x); }
inline double tan(double x) { return std::tan(x); }

/// The arc sine, in radians.
inline float asin(float x) { return std::asin(x); }
inline double asin(double x) { return std::asin(x); }

/// The arc cosine, in radians.
inline float acos(float x) { return std::acos(x); }
inline double acos(double x) { return std::acos(x); }

/// The arc tangent, in radians.
inline float atan(float x) { return std::atan(x); }
inline double atan(double x) { return std::atan(x); }

/// sin(π x).
inline float sinpi(float x) { return detail::sinpi(x); }
inline double sinpi(double x) { return detail::sinpi(x); }

/// cos(π x).
inline float cospi(float x) { return detail::cospi(x); }
inline double cospi(double x) { return detail::cospi(x); }

/// The hyperbolic sine.
inline float sinh(float x) { return std::sinh(x); }
inline double sinh(double x) { return std::sinh(x); }

/// The hyperbolic cosine.
inline float cosh(float x) { return std::cosh(x); }
inline double cosh(double x) { return std::cosh(x); }

/// The hyperbolic tangent.
inline float tanh(float x) { return std::tanh(x); }
inline double tanh(double x) { return std::tanh(x); }
inline rk::half tanh(rk::half x) { return static_cast<rk::half>(std::tanh(x)); }
inline rk::bfloat16 tanh(rk::bfloat16 x) { return static_cast<rk::bfloat16>(std::tanh(x)); }

/// The inverse hyperbolic sine.
inline float asinh(float x) { return std::asinh(x); }
inline double asinh(double x) { return std::asinh(x); }

/// The inverse hyperbolic cosine.
inline float acosh(float x) { return std::acosh(x); }
inline double acosh(double x) { return std::acosh(x); }

/// The inverse hyperbolic tangent.
inline float atanh(float x) { return std::atanh(x); }
inline double atanh(double x) { return std::atanh(x); }

/// The angle of the point (x, y), in radians, -π to π.
inline float atan2(float y, float x) { return std::atan2(y, x); }
inline double atan2(double y, double x) { return std::atan2(y, x); }

/// `s` = sin(x) and `c` = cos(x).
inline void sincos(float x, float& s, float& c) { detail::sincos(x, &(s), &(c)); }
inline void sincos(double x, double& s, double& c) { detail::sincos(x, &(s), &(c)); }

/// `s` = sin(π x) and `c` = cos(π x).
inline void sincospi(float x, float& s, float& c) { detail::sincospi(x, &(s), &(c)); }
inline void sincospi(double x, double& s, double& c) { detail::sincospi(x, &(s), &(c)); }

}  // namespace RK_SIDE
}  // namespace rk

#pragma GCC diagnostic pop
