// SPDX-License-Identifier: Apache-2.0
#pragma once
// Intrinsics of the category 'explog', for device text and CPU object.
// Written from lib/Intrinsics/Intrinsics.def by the target `update-intrinsics`: change the table, not this file.

#include <rk/device/intrinsics/support.hpp>

#define RK_PRELUDE_EXPLOG 1  // for rk::context

namespace rk {
inline namespace RK_SIDE {

inline RK_DEVICE float exp(float x) { return ::expf(x); }
inline RK_DEVICE double exp(double x) { return ::exp(x); }
inline RK_DEVICE rk::half exp(rk::half x) { return static_cast<rk::half>(::expf(x)); }
inline RK_DEVICE rk::bfloat16 exp(rk::bfloat16 x) { return static_cast<rk::bfloat16>(::expf(x)); }
inline RK_DEVICE float exp2(float x) { return ::exp2f(x); }
inline RK_DEVICE double exp2(double x) { return ::exp2(x); }
inline RK_DEVICE rk::half exp2(rk::half x) { return static_cast<rk::half>(::exp2f(x)); }
inline RK_DEVICE rk::bfloat16 exp2(rk::bfloat16 x) { return static_cast<rk::bfloat16>(::exp2f(x)); }
inline RK_DEVICE float exp10(float x) { return ::exp10f(x); }
inline RK_DEVICE double exp10(double x) { return ::exp10(x); }
inline RK_DEVICE rk::half exp10(rk::half x) { return static_cast<rk::half>(::exp10f(x)); }
inline RK_DEVICE rk::bfloat16 exp10(rk::bfloat16 x) { return static_cast<rk::bfloat16>(::exp10f(x)); }
inline RK_DEVICE float expm1(float x) { return ::expm1f(x); }
inline RK_DEVICE double expm1(double x) { return ::expm1(x); }
inline RK_DEVICE float log(float x) { return ::logf(x); }
inline RK_DEVICE double log(double x) { return ::log(x); }
inline RK_DEVICE rk::half log(rk::half x) { return static_cast<rk::half>(::logf(x)); }
inline RK_DEVICE rk::bfloat16 log(rk::bfloat16 x) { return static_cast<rk::bfloat16>(::logf(x)); }
inline RK_DEVICE float ln(float x) { return ::logf(x); }
inline RK_DEVICE double ln(double x) { return ::log(x); }
inline RK_DEVICE rk::half ln(rk::half x) { return static_cast<rk::half>(::logf(x)); }
inline RK_DEVICE rk::bfloat16 ln(rk::bfloat16 x) { return static_cast<rk::bfloat16>(::logf(x)); }
inline RK_DEVICE float log2(float x) { return ::log2f(x); }
inline RK_DEVICE double log2(double x) { return ::log2(x); }
inline RK_DEVICE rk::half log2(rk::half x) { return static_cast<rk::half>(::log2f(x)); }
inline RK_DEVICE rk::bfloat16 log2(rk::bfloat16 x) { return static_cast<rk::bfloat16>(::log2f(x)); }
inline RK_DEVICE float log10(float x) { return ::log10f(x); }
inline RK_DEVICE double log10(double x) { return ::log10(x); }
inline RK_DEVICE rk::half log10(rk::half x) { return static_cast<rk::half>(::log10f(x)); }
inline RK_DEVICE rk::bfloat16 log10(rk::bfloat16 x) { return static_cast<rk::bfloat16>(::log10f(x)); }
inline RK_DEVICE float log1p(float x) { return ::log1pf(x); }
inline RK_DEVICE double log1p(double x) { return ::log1p(x); }
inline RK_DEVICE float erf(float x) { return ::erff(x); }
inline RK_DEVICE double erf(double x) { return ::erf(x); }
inline RK_DEVICE float erfc(float x) { return ::erfcf(x); }
inline RK_DEVICE double erfc(double x) { return ::erfc(x); }
inline RK_DEVICE float erfinv(float x) { return ::erfinvf(x); }
inline RK_DEVICE double erfinv(double x) { return ::erfinv(x); }
inline RK_DEVICE float erfcinv(float x) { return ::erfcinvf(x); }
inline RK_DEVICE double erfcinv(double x) { return ::erfcinv(x); }
inline RK_DEVICE float lgamma(float x) { return ::lgammaf(x); }
inline RK_DEVICE double lgamma(double x) { return ::lgamma(x); }
inline RK_DEVICE float tgamma(float x) { return ::tgammaf(x); }
inline RK_DEVICE double tgamma(double x) { return ::tgamma(x); }
inline RK_DEVICE float gamma(float x) { return ::tgammaf(x); }
inline RK_DEVICE double gamma(double x) { return ::tgamma(x); }
inline RK_DEVICE float logb(float x) { return ::logbf(x); }
inline RK_DEVICE double logb(double x) { return ::logb(x); }
inline RK_DEVICE float pow(float x, float y) { return ::powf(x, y); }
inline RK_DEVICE double pow(double x, double y) { return ::pow(x, y); }
inline RK_DEVICE float powf(float x, float y) { return ::powf(x, y); }
inline RK_DEVICE double powf(double x, double y) { return ::pow(x, y); }
inline RK_DEVICE float ldexp(float x, int n) { return ::ldexpf(x, n); }
inline RK_DEVICE double ldexp(double x, int n) { return ::ldexp(x, n); }
inline RK_DEVICE float scalbn(float x, int n) { return ::scalbnf(x, n); }
inline RK_DEVICE double scalbn(double x, int n) { return ::scalbn(x, n); }
inline RK_DEVICE float powi(float x, int n) { return device::powi(x, n); }
inline RK_DEVICE double powi(double x, int n) { return device::powi(x, n); }
inline RK_DEVICE int ilogb(float x) { return ::ilogbf(x); }
inline RK_DEVICE int ilogb(double x) { return ::ilogb(x); }
inline RK_DEVICE float frexp(float x, int& e) { return ::frexpf(x, &(e)); }
inline RK_DEVICE double frexp(double x, int& e) { return ::frexp(x, &(e)); }
inline RK_DEVICE float modf(float x, float& i) { return ::modff(x, &(i)); }
inline RK_DEVICE double modf(double x, double& i) { return ::modf(x, &(i)); }

}  // namespace RK_SIDE
}  // namespace rk
