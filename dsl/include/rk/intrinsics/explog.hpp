// SPDX-License-Identifier: Apache-2.0
#pragma once
// Exponentials and logarithms. Here, on the host, a handler is a function of one thread.
// Written from lib/Intrinsics/Intrinsics.def by the target `update-intrinsics`: change the table, not this file.

#include <rk/intrinsics/host.hpp>

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wunused-parameter"

namespace rk {
inline namespace RK_SIDE {

/// e to the power `x`.
inline float exp(float x) { return std::exp(x); }
inline double exp(double x) { return std::exp(x); }
inline rk::half exp(rk::half x) { return static_cast<rk::half>(std::exp(x)); }
inline rk::bfloat16 exp(rk::bfloat16 x) { return static_cast<rk::bfloat16>(std::exp(x)); }

/// 2 to the power `x`.
inline float exp2(float x) { return std::exp2(x); }
inline double exp2(double x) { return std::exp2(x); }
inline rk::half exp2(rk::half x) { return static_cast<rk::half>(std::exp2(x)); }
inline rk::bfloat16 exp2(rk::bfloat16 x) { return static_cast<rk::bfloat16>(std::exp2(x)); }

/// 10 to the power `x`.
inline float exp10(float x) { return detail::exp10(x); }
inline double exp10(double x) { return detail::exp10(x); }
inline rk::half exp10(rk::half x) { return static_cast<rk::half>(detail::exp10(x)); }
inline rk::bfloat16 exp10(rk::bfloat16 x) { return static_cast<rk::bfloat16>(detail::exp10(x)); }

/// exp(x) - 1, exact near 0.
inline float expm1(float x) { return std::expm1(x); }
inline double expm1(double x) { return std::expm1(x); }

/// The natural logarithm.
inline float log(float x) { return std::log(x); }
inline double log(double x) { return std::log(x); }
inline rk::half log(rk::half x) { return static_cast<rk::half>(std::log(x)); }
inline rk::bfloat16 log(rk::bfloat16 x) { return static_cast<rk::bfloat16>(std::log(x)); }
/// Alias of `log`.
inline float ln(float x) { return std::log(x); }
inline double ln(double x) { return std::log(x); }
inline rk::half ln(rk::half x) { return static_cast<rk::half>(std::log(x)); }
inline rk::bfloat16 ln(rk::bfloat16 x) { return static_cast<rk::bfloat16>(std::log(x)); }

/// The logarithm to base 2.
inline float log2(float x) { return std::log2(x); }
inline double log2(double x) { return std::log2(x); }
inline rk::half log2(rk::half x) { return static_cast<rk::half>(std::log2(x)); }
inline rk::bfloat16 log2(rk::bfloat16 x) { return static_cast<rk::bfloat16>(std::log2(x)); }

/// The logarithm to base 10.
inline float log10(float x) { return std::log10(x); }
inline double log10(double x) { return std::log10(x); }
inline rk::half log10(rk::half x) { return static_cast<rk::half>(std::log10(x)); }
inline rk::bfloat16 log10(rk::bfloat16 x) { return static_cast<rk::bfloat16>(std::log10(x)); }

/// log(1 + x), exact near 0.
inline float log1p(float x) { return std::log1p(x); }
inline double log1p(double x) { return std::log1p(x); }

/// The error function.
inline float erf(float x) { return std::erf(x); }
inline double erf(double x) { return std::erf(x); }

/// 1 - erf(x).
inline float erfc(float x) { return std::erfc(x); }
inline double erfc(double x) { return std::erfc(x); }

/// The inverse of `erf`.
inline float erfinv(float x) { return detail::erfinv(x); }
inline double erfinv(double x) { return detail::erfinv(x); }

/// The inverse of `erfc`.
inline float erfcinv(float x) { return detail::erfcinv(x); }
inline double erfcinv(double x) { return detail::erfcinv(x); }

/// The logarithm of the magnitude of the gamma function.
inline float lgamma(float x) { return std::lgamma(x); }
inline double lgamma(double x) { return std::lgamma(x); }

/// The gamma function.
inline float tgamma(float x) { return std::tgamma(x); }
inline double tgamma(double x) { return std::tgamma(x); }
/// Alias of `tgamma`.
inline float gamma(float x) { return std::tgamma(x); }
inline double gamma(double x) { return std::tgamma(x); }

/// The exponent of `x`, as a real number.
inline float logb(float x) { return std::logb(x); }
inline double logb(double x) { return std::logb(x); }

/// `x` to the power `y`.
inline float pow(float x, float y) { return std::pow(x, y); }
inline double pow(double x, double y) { return std::pow(x, y); }
/// Alias of `pow`.
inline float powf(float x, float y) { return std::pow(x, y); }
inline double powf(double x, double y) { return std::pow(x, y); }

/// x times 2 to the power `n`.
inline float ldexp(float x, int n) { return std::ldexp(x, n); }
inline double ldexp(double x, int n) { return std::ldexp(x, n); }

/// x times 2 to the power `n`.
inline float scalbn(float x, int n) { return std::scalbn(x, n); }
inline double scalbn(double x, int n) { return std::scalbn(x, n); }

/// `x` to the power `n`, by repeated squaring: faster than `pow`, and less exact the greater `n`.
inline float powi(float x, int n) { return detail::powi(x, n); }
inline double powi(double x, int n) { return detail::powi(x, n); }

/// The exponent of `x`, as an integer.
inline int ilogb(float x) { return std::ilogb(x); }
inline int ilogb(double x) { return std::ilogb(x); }

/// The fraction f and the exponent `e` of x = f times 2 to the power e, with |f| in [0.5, 1).
inline float frexp(float x, int& e) { return detail::frexp(x, &(e)); }
inline double frexp(double x, int& e) { return detail::frexp(x, &(e)); }

/// The fraction of `x`, and in `i` its integer part; both of the sign of `x`.
inline float modf(float x, float& i) { return detail::modf(x, &(i)); }
inline double modf(double x, double& i) { return detail::modf(x, &(i)); }

}  // namespace RK_SIDE
}  // namespace rk

#pragma GCC diagnostic pop
