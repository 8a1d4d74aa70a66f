// SPDX-License-Identifier: Apache-2.0
#pragma once
// Mathematics. Here, on the host, a handler is a function of one thread.
// Written from lib/Intrinsics/Intrinsics.def by the target `update-intrinsics`: change the table, not this file.

#include <rk/intrinsics/host.hpp>

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wunused-parameter"

namespace rk {
inline namespace RK_SIDE {

/// The square root.
inline float sqrt(float x) { return std::sqrt(x); }
inline double sqrt(double x) { return std::sqrt(x); }
inline rk::half sqrt(rk::half x) { return static_cast<rk::half>(std::sqrt(x)); }
inline rk::bfloat16 sqrt(rk::bfloat16 x) { return static_cast<rk::bfloat16>(std::sqrt(x)); }

/// 1 / sqrt(x).
inline float rsqrt(float x) { return detail::rsqrt(x); }
inline double rsqrt(double x) { return detail::rsqrt(x); }
inline rk::half rsqrt(rk::half x) { return static_cast<rk::half>(detail::rsqrt(x)); }
inline rk::bfloat16 rsqrt(rk::bfloat16 x) { return static_cast<rk::bfloat16>(detail::rsqrt(x)); }

/// The cube root.
inline float cbrt(float x) { return std::cbrt(x); }
inline double cbrt(double x) { return std::cbrt(x); }

/// 1 / cbrt(x).
inline float rcbrt(float x) { return detail::rcbrt(x); }
inline double rcbrt(double x) { return detail::rcbrt(x); }

/// The greatest integer that is not greater than `x`.
inline float floor(float x) { return std::floor(x); }
inline double floor(double x) { return std::floor(x); }
inline rk::half floor(rk::half x) { return static_cast<rk::half>(std::floor(x)); }
inline rk::bfloat16 floor(rk::bfloat16 x) { return static_cast<rk::bfloat16>(std::floor(x)); }

/// The least integer that is not less than `x`.
inline float ceil(float x) { return std::ceil(x); }
inline double ceil(double x) { return std::ceil(x); }
inline rk::half ceil(rk::half x) { return static_cast<rk::half>(std::ceil(x)); }
inline rk::bfloat16 ceil(rk::bfloat16 x) { return static_cast<rk::bfloat16>(std::ceil(x)); }

/// The nearest integer; halves go away from 0.
inline float round(float x) { return std::round(x); }
inline double round(double x) { return std::round(x); }

/// `x` without its fraction.
inline float trunc(float x) { return std::trunc(x); }
inline double trunc(double x) { return std::trunc(x); }
inline rk::half trunc(rk::half x) { return static_cast<rk::half>(std::trunc(x)); }
inline rk::bfloat16 trunc(rk::bfloat16 x) { return static_cast<rk::bfloat16>(std::trunc(x)); }

/// The nearest integer; halves go to the even one.
inline float rint(float x) { return std::rint(x); }
inline double rint(double x) { return std::rint(x); }
inline rk::half rint(rk::half x) { return static_cast<rk::half>(std::rint(x)); }
inline rk::bfloat16 rint(rk::bfloat16 x) { return static_cast<rk::bfloat16>(std::rint(x)); }

/// As `rint`.
inline float nearbyint(float x) { return std::nearbyint(x); }
inline double nearbyint(double x) { return std::nearbyint(x); }

/// The remainder of x / y, of the sign of `x`.
inline float fmod(float x, float y) { return std::fmod(x, y); }
inline double fmod(double x, double y) { return std::fmod(x, y); }

/// `x` less the nearest multiple of `y`.
inline float remainder(float x, float y) { return std::remainder(x, y); }
inline double remainder(double x, double y) { return std::remainder(x, y); }

/// The magnitude of `x` with the sign of `y`.
inline float copysign(float x, float y) { return std::copysign(x, y); }
inline double copysign(double x, double y) { return std::copysign(x, y); }

/// sqrt(x x + y y), without overflow in between.
inline float hypot(float x, float y) { return std::hypot(x, y); }
inline double hypot(double x, double y) { return std::hypot(x, y); }

/// The number next to `x` in the direction of `y`.
inline float nextafter(float x, float y) { return std::nextafter(x, y); }
inline double nextafter(double x, double y) { return std::nextafter(x, y); }

/// x - y where that is positive, else 0.
inline float fdim(float x, float y) { return std::fdim(x, y); }
inline double fdim(double x, double y) { return std::fdim(x, y); }

/// a b + c, rounded once.
inline float fma(float a, float b, float c) { return detail::fma(a, b, c); }
inline double fma(double a, double b, double c) { return detail::fma(a, b, c); }
inline rk::half fma(rk::half a, rk::half b, rk::half c) { return static_cast<rk::half>(detail::fma(a, b, c)); }
inline rk::bfloat16 fma(rk::bfloat16 a, rk::bfloat16 b, rk::bfloat16 c) { return static_cast<rk::bfloat16>(detail::fma(a, b, c)); }
/// Alias of `fma`.
inline float mul_add(float a, float b, float c) { return detail::fma(a, b, c); }
inline double mul_add(double a, double b, double c) { return detail::fma(a, b, c); }
inline rk::half mul_add(rk::half a, rk::half b, rk::half c) { return static_cast<rk::half>(detail::fma(a, b, c)); }
inline rk::bfloat16 mul_add(rk::bfloat16 a, rk::bfloat16 b, rk::bfloat16 c) { return static_cast<rk::bfloat16>(detail::fma(a, b, c)); }

/// sqrt(x x + y y + z z), without overflow in between.
inline float norm3d(float x, float y, float z) { return detail::norm3d(x, y, z); }
inline double norm3d(double x, double y, double z) { return detail::norm3d(x, y, z); }

/// The magnitude; of the least integer, undefined.
inline float abs(float x) { return detail::magnitude(x); }
inline double abs(double x) { return detail::magnitude(x); }
inline int abs(int x) { return detail::magnitude(x); }
inline long abs(long x) { return detail::magnitude(x); }
inline long long abs(long long x) { return detail::magnitude(x); }
inline rk::half abs(rk::half x) { return static_cast<rk::half>(detail::magnitude(x)); }
inline rk::bfloat16 abs(rk::bfloat16 x) { return static_cast<rk::bfloat16>(detail::magnitude(x)); }
/// Alias of `abs`.
inline float fabs(float x) { return detail::magnitude(x); }
inline double fabs(double x) { return detail::magnitude(x); }
inline int fabs(int x) { return detail::magnitude(x); }
inline long fabs(long x) { return detail::magnitude(x); }
inline long long fabs(long long x) { return detail::magnitude(x); }
inline rk::half fabs(rk::half x) { return static_cast<rk::half>(detail::magnitude(x)); }
inline rk::bfloat16 fabs(rk::bfloat16 x) { return static_cast<rk::bfloat16>(detail::magnitude(x)); }

/// The lesser; of a number and NaN, the number.
inline float min(float x, float y) { return detail::lesser(x, y); }
inline double min(double x, double y) { return detail::lesser(x, y); }
inline int min(int x, int y) { return detail::lesser(x, y); }
inline unsigned int min(unsigned int x, unsigned int y) { return detail::lesser(x, y); }
inline long min(long x, long y) { return detail::lesser(x, y); }
inline unsigned long min(unsigned long x, unsigned long y) { return detail::lesser(x, y); }
inline long long min(long long x, long long y) { return detail::lesser(x, y); }
inline unsigned long long min(unsigned long long x, unsigned long long y) { return detail::lesser(x, y); }
inline rk::half min(rk::half x, rk::half y) { return static_cast<rk::half>(detail::lesser(x, y)); }
inline rk::bfloat16 min(rk::bfloat16 x, rk::bfloat16 y) { return static_cast<rk::bfloat16>(detail::lesser(x, y)); }
/// Alias of `min`.
inline float fmin(float x, float y) { return detail::lesser(x, y); }
inline double fmin(double x, double y) { return detail::lesser(x, y); }
inline int fmin(int x, int y) { return detail::lesser(x, y); }
inline unsigned int fmin(unsigned int x, unsigned int y) { return detail::lesser(x, y); }
inline long fmin(long x, long y) { return detail::lesser(x, y); }
inline unsigned long fmin(unsigned long x, unsigned long y) { return detail::lesser(x, y); }
inline long long fmin(long long x, long long y) { return detail::lesser(x, y); }
inline unsigned long long fmin(unsigned long long x, unsigned long long y) { return detail::lesser(x, y); }
inline rk::half fmin(rk::half x, rk::half y) { return static_cast<rk::half>(detail::lesser(x, y)); }
inline rk::bfloat16 fmin(rk::bfloat16 x, rk::bfloat16 y) { return static_cast<rk::bfloat16>(detail::lesser(x, y)); }

/// The greater; of a number and NaN, the number.
inline float max(float x, float y) { return detail::greater(x, y); }
inline double max(double x, double y) { return detail::greater(x, y); }
inline int max(int x, int y) { return detail::greater(x, y); }
inline unsigned int max(unsigned int x, unsigned int y) { return detail::greater(x, y); }
inline long max(long x, long y) { return detail::greater(x, y); }
inline unsigned long max(unsigned long x, unsigned long y) { return detail::greater(x, y); }
inline long long max(long long x, long long y) { return detail::greater(x, y); }
inline unsigned long long max(unsigned long long x, unsigned long long y) { return detail::greater(x, y); }
inline rk::half max(rk::half x, rk::half y) { return static_cast<rk::half>(detail::greater(x, y)); }
inline rk::bfloat16 max(rk::bfloat16 x, rk::bfloat16 y) { return static_cast<rk::bfloat16>(detail::greater(x, y)); }
/// Alias of `max`.
inline float fmax(float x, float y) { return detail::greater(x, y); }
inline double fmax(double x, double y) { return detail::greater(x, y); }
inline int fmax(int x, int y) { return detail::greater(x, y); }
inline unsigned int fmax(unsigned int x, unsigned int y) { return detail::greater(x, y); }
inline long fmax(long x, long y) { return detail::greater(x, y); }
inline unsigned long fmax(unsigned long x, unsigned long y) { return detail::greater(x, y); }
inline long long fmax(long long x, long long y) { return detail::greater(x, y); }
inline unsigned long long fmax(unsigned long long x, unsigned long long y) { return detail::greater(x, y); }
inline rk::half fmax(rk::half x, rk::half y) { return static_cast<rk::half>(detail::greater(x, y)); }
inline rk::bfloat16 fmax(rk::bfloat16 x, rk::bfloat16 y) { return static_cast<rk::bfloat16>(detail::greater(x, y)); }

/// `x`, but not less than `lo` and not more than `hi`.
inline float clamp(float x, float lo, float hi) { return detail::lesser(detail::greater(x, lo), hi); }
inline double clamp(double x, double lo, double hi) { return detail::lesser(detail::greater(x, lo), hi); }
inline int clamp(int x, int lo, int hi) { return detail::lesser(detail::greater(x, lo), hi); }
inline unsigned int clamp(unsigned int x, unsigned int lo, unsigned int hi) { return detail::lesser(detail::greater(x, lo), hi); }
inline long clamp(long x, long lo, long hi) { return detail::lesser(detail::greater(x, lo), hi); }
inline unsigned long clamp(unsigned long x, unsigned long lo, unsigned long hi) { return detail::lesser(detail::greater(x, lo), hi); }
inline long long clamp(long long x, long long lo, long long hi) { return detail::lesser(detail::greater(x, lo), hi); }
inline unsigned long long clamp(unsigned long long x, unsigned long long lo, unsigned long long hi) { return detail::lesser(detail::greater(x, lo), hi); }
inline rk::half clamp(rk::half x, rk::half lo, rk::half hi) { return static_cast<rk::half>(detail::lesser(detail::greater(x, lo), hi)); }
inline rk::bfloat16 clamp(rk::bfloat16 x, rk::bfloat16 lo, rk::bfloat16 hi) { return static_cast<rk::bfloat16>(detail::lesser(detail::greater(x, lo), hi)); }

}  // namespace RK_SIDE
}  // namespace rk

#pragma GCC diagnostic pop
