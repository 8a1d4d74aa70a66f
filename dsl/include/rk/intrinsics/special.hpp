// SPDX-License-Identifier: Apache-2.0
#pragma once
// Special functions. Here, on the host, a handler is a function of one thread.
// Written from lib/Intrinsics/Intrinsics.def by the target `update-intrinsics`: change the table, not this file.

#include <rk/intrinsics/host.hpp>

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wunused-parameter"

namespace rk {
inline namespace RK_SIDE {

/// 1 / x, rounded to nearest whatever the compiler's options.
inline float rcp(float x) { return 1 / (x); }
inline double rcp(double x) { return 1 / (x); }
/// Alias of `rcp`.
inline float recip(float x) { return 1 / (x); }
inline double recip(double x) { return 1 / (x); }

/// a / b within 2 ulp where |b| is between 2^-126 and 2^126; beyond, 0 or NaN.
inline float fast_div(float a, float b) { return detail::fast_div(a, b); }
/// Alias of `fast_div`.
inline float fdividef(float a, float b) { return detail::fast_div(a, b); }

/// `x`, but not less than 0 and not more than 1; of NaN, 0.
inline float saturate(float x) { return detail::saturate(x); }
/// Alias of `saturate`.
inline float clamp_01(float x) { return detail::saturate(x); }

/// sin(x) within 2^-21.41 for |x| up to π.
inline float fast_sin(float x) { return std::sin(x); }

/// cos(x) within 2^-21.19 for |x| up to π.
inline float fast_cos(float x) { return std::cos(x); }

/// tan(x) as `fast_sin` by `fast_cos`.
inline float fast_tan(float x) { return std::tan(x); }

/// exp(x) within 2 + |1.173 x| ulp.
inline float fast_exp(float x) { return std::exp(x); }

/// 10 to the power `x` within 2 + |2.97 x| ulp.
inline float fast_exp10(float x) { return detail::exp10(x); }

/// log(x) within 3 ulp, but within 2^-21.41 for `x` between 0.5 and 2.
inline float fast_log(float x) { return std::log(x); }

/// log2(x) within 2 ulp, but within 2^-22 for `x` between 0.5 and 2.
inline float fast_log2(float x) { return std::log2(x); }

/// log10(x) within 3 ulp, but within 2^-24 for `x` between 0.5 and 2.
inline float fast_log10(float x) { return std::log10(x); }

/// `x` to the power `y` as exp2(y log2(x)), both fast.
inline float fast_pow(float x, float y) { return std::pow(x, y); }

/// `s` = fast_sin(x) and `c` = fast_cos(x).
inline void fast_sincos(float x, float& s, float& c) { detail::sincos(x, &(s), &(c)); }

/// The Bessel function of the first kind of order 0.
inline float j0(float x) { return detail::j0(x); }
inline double j0(double x) { return detail::j0(x); }

/// The Bessel function of the first kind of order 1.
inline float j1(float x) { return detail::j1(x); }
inline double j1(double x) { return detail::j1(x); }

/// The Bessel function of the first kind of order `n`.
inline float jn(int n, float x) { return detail::jn(n, x); }
inline double jn(int n, double x) { return detail::jn(n, x); }

/// The Bessel function of the second kind of order 0.
inline float y0(float x) { return detail::y0(x); }
inline double y0(double x) { return detail::y0(x); }

/// The Bessel function of the second kind of order 1.
inline float y1(float x) { return detail::y1(x); }
inline double y1(double x) { return detail::y1(x); }

/// The Bessel function of the second kind of order `n`.
inline float yn(int n, float x) { return detail::yn(n, x); }
inline double yn(int n, double x) { return detail::yn(n, x); }

/// The regular modified Bessel function of order 0.
inline float cyl_bessel_i0(float x) { return detail::cyl_bessel_i0(x); }
inline double cyl_bessel_i0(double x) { return detail::cyl_bessel_i0(x); }

/// The regular modified Bessel function of order 1.
inline float cyl_bessel_i1(float x) { return detail::cyl_bessel_i1(x); }
inline double cyl_bessel_i1(double x) { return detail::cyl_bessel_i1(x); }

/// The standard normal distribution: the probability of a value up to `x`.
inline float normcdf(float x) { return detail::normcdf(x); }
inline double normcdf(double x) { return detail::normcdf(x); }

/// The inverse of `normcdf`.
inline float normcdfinv(float x) { return detail::normcdfinv(x); }
inline double normcdfinv(double x) { return detail::normcdfinv(x); }

/// exp(x x) erfc(x), where erfc(x) alone would underflow.
inline float erfcx(float x) { return detail::erfcx(x); }
inline double erfcx(double x) { return detail::erfcx(x); }

}  // namespace RK_SIDE
}  // namespace rk

#pragma GCC diagnostic pop
