// SPDX-License-Identifier: Apache-2.0
#pragma once
// Intrinsics of the category 'math', for device text and CPU object.
// Written from lib/Intrinsics/Intrinsics.def by the target `update-intrinsics`: change the table, not this file.

#include <rk/device/intrinsics/support.hpp>

#define RK_PRELUDE_MATH 1  // for rk::context

namespace rk {
inline namespace RK_SIDE {

inline RK_DEVICE float sqrt(float x) { return ::sqrtf(x); }
inline RK_DEVICE double sqrt(double x) { return ::sqrt(x); }
inline RK_DEVICE rk::half sqrt(rk::half x) { return static_cast<rk::half>(::sqrtf(x)); }
inline RK_DEVICE rk::bfloat16 sqrt(rk::bfloat16 x) { return static_cast<rk::bfloat16>(::sqrtf(x)); }
inline RK_DEVICE float rsqrt(float x) { return ::rsqrtf(x); }
inline RK_DEVICE double rsqrt(double x) { return ::rsqrt(x); }
inline RK_DEVICE rk::half rsqrt(rk::half x) { return static_cast<rk::half>(::rsqrtf(x)); }
inline RK_DEVICE rk::bfloat16 rsqrt(rk::bfloat16 x) { return static_cast<rk::bfloat16>(::rsqrtf(x)); }
inline RK_DEVICE float cbrt(float x) { return ::cbrtf(x); }
inline RK_DEVICE double cbrt(double x) { return ::cbrt(x); }
inline RK_DEVICE float rcbrt(float x) { return ::rcbrtf(x); }
inline RK_DEVICE double rcbrt(double x) { return ::rcbrt(x); }
inline RK_DEVICE float floor(float x) { return ::floorf(x); }
inline RK_DEVICE double floor(double x) { return ::floor(x); }
inline RK_DEVICE rk::half floor(rk::half x) { return static_cast<rk::half>(::floorf(x)); }
inline RK_DEVICE rk::bfloat16 floor(rk::bfloat16 x) { return static_cast<rk::bfloat16>(::floorf(x)); }
inline RK_DEVICE float ceil(float x) { return ::ceilf(x); }
inline RK_DEVICE double ceil(double x) { return ::ceil(x); }
inline RK_DEVICE rk::half ceil(rk::half x) { return static_cast<rk::half>(::ceilf(x)); }
inline RK_DEVICE rk::bfloat16 ceil(rk::bfloat16 x) { return static_cast<rk::bfloat16>(::ceilf(x)); }
inline RK_DEVICE float round(float x) { return ::roundf(x); }
inline RK_DEVICE double round(double x) { return ::round(x); }
inline RK_DEVICE float trunc(float x) { return ::truncf(x); }
inline RK_DEVICE double trunc(double x) { return ::trunc(x); }
inline RK_DEVICE rk::half trunc(rk::half x) { return static_cast<rk::half>(::truncf(x)); }
inline RK_DEVICE rk::bfloat16 trunc(rk::bfloat16 x) { return static_cast<rk::bfloat16>(::truncf(x)); }
inline RK_DEVICE float rint(float x) { return ::rintf(x); }
inline RK_DEVICE double rint(double x) { return ::rint(x); }
inline RK_DEVICE rk::half rint(rk::half x) { return static_cast<rk::half>(::rintf(x)); }
inline RK_DEVICE rk::bfloat16 rint(rk::bfloat16 x) { return static_cast<rk::bfloat16>(::rintf(x)); }
inline RK_DEVICE float nearbyint(float x) { return ::nearbyintf(x); }
inline RK_DEVICE double nearbyint(double x) { return ::nearbyint(x); }
inline RK_DEVICE float fmod(float x, float y) { return ::fmodf(x, y); }
inline RK_DEVICE double fmod(double x, double y) { return ::fmod(x, y); }
inline RK_DEVICE float remainder(float x, float y) { return ::remainderf(x, y); }
inline RK_DEVICE double remainder(double x, double y) { return ::remainder(x, y); }
inline RK_DEVICE float copysign(float x, float y) { return ::copysignf(x, y); }
inline RK_DEVICE double copysign(double x, double y) { return ::copysign(x, y); }
inline RK_DEVICE float hypot(float x, float y) { return ::hypotf(x, y); }
inline RK_DEVICE double hypot(double x, double y) { return ::hypot(x, y); }
inline RK_DEVICE float nextafter(float x, float y) { return ::nextafterf(x, y); }
inline RK_DEVICE double nextafter(double x, double y) { return ::nextafter(x, y); }
inline RK_DEVICE float fdim(float x, float y) { return ::fdimf(x, y); }
inline RK_DEVICE double fdim(double x, double y) { return ::fdim(x, y); }
inline RK_DEVICE float fma(float a, float b, float c) { return ::fmaf(a, b, c); }
inline RK_DEVICE double fma(double a, double b, double c) { return ::fma(a, b, c); }
inline RK_DEVICE rk::half fma(rk::half a, rk::half b, rk::half c) { return device::fma(a, b, c); }
inline RK_DEVICE rk::bfloat16 fma(rk::bfloat16 a, rk::bfloat16 b, rk::bfloat16 c) { return device::fma(a, b, c); }
inline RK_DEVICE float mul_add(float a, float b, float c) { return ::fmaf(a, b, c); }
inline RK_DEVICE double mul_add(double a, double b, double c) { return ::fma(a, b, c); }
inline RK_DEVICE rk::half mul_add(rk::half a, rk::half b, rk::half c) { return device::fma(a, b, c); }
inline RK_DEVICE rk::bfloat16 mul_add(rk::bfloat16 a, rk::bfloat16 b, rk::bfloat16 c) { return device::fma(a, b, c); }
inline RK_DEVICE float norm3d(float x, float y, float z) { return ::norm3df(x, y, z); }
inline RK_DEVICE double norm3d(double x, double y, double z) { return ::norm3d(x, y, z); }
inline RK_DEVICE float abs(float x) { return ::fabsf(x); }
inline RK_DEVICE double abs(double x) { return ::fabs(x); }
inline RK_DEVICE int abs(int x) { return ::abs(x); }
inline RK_DEVICE long abs(long x) { return ::labs(x); }
inline RK_DEVICE long long abs(long long x) { return ::llabs(x); }
inline RK_DEVICE rk::half abs(rk::half x) { return device::magnitude(x); }
inline RK_DEVICE rk::bfloat16 abs(rk::bfloat16 x) { return device::magnitude(x); }
inline RK_DEVICE float fabs(float x) { return ::fabsf(x); }
inline RK_DEVICE double fabs(double x) { return ::fabs(x); }
inline RK_DEVICE int fabs(int x) { return ::abs(x); }
inline RK_DEVICE long fabs(long x) { return ::labs(x); }
inline RK_DEVICE long long fabs(long long x) { return ::llabs(x); }
inline RK_DEVICE rk::half fabs(rk::half x) { return device::magnitude(x); }
inline RK_DEVICE rk::bfloat16 fabs(rk::bfloat16 x) { return device::magnitude(x); }
inline RK_DEVICE float min(float x, float y) { return ::fminf(x, y); }
inline RK_DEVICE double min(double x, double y) { return ::fmin(x, y); }
inline RK_DEVICE int min(int x, int y) { return ::min(x, y); }
inline RK_DEVICE unsigned int min(unsigned int x, unsigned int y) { return ::min(x, y); }
inline RK_DEVICE long min(long x, long y) { return ::min(x, y); }
inline RK_DEVICE unsigned long min(unsigned long x, unsigned long y) { return ::min(x, y); }
inline RK_DEVICE long long min(long long x, long long y) { return ::min(x, y); }
inline RK_DEVICE unsigned long long min(unsigned long long x, unsigned long long y) { return ::min(x, y); }
inline RK_DEVICE rk::half min(rk::half x, rk::half y) { return device::lesser(x, y); }
inline RK_DEVICE rk::bfloat16 min(rk::bfloat16 x, rk::bfloat16 y) { return device::lesser(x, y); }
inline RK_DEVICE float fmin(float x, float y) { return ::fminf(x, y); }
inline RK_DEVICE double fmin(double x, double y) { return ::fmin(x, y); }
inline RK_DEVICE int fmin(int x, int y) { return ::min(x, y); }
inline RK_DEVICE unsigned int fmin(unsigned int x, unsigned int y) { return ::min(x, y); }
inline RK_DEVICE long fmin(long x, long y) { return ::min(x, y); }
inline RK_DEVICE unsigned long fmin(unsigned long x, unsigned long y) { return ::min(x, y); }
inline RK_DEVICE long long fmin(long long x, long long y) { return ::min(x, y); }
inline RK_DEVICE unsigned long long fmin(unsigned long long x, unsigned long long y) { return ::min(x, y); }
inline RK_DEVICE rk::half fmin(rk::half x, rk::half y) { return device::lesser(x, y); }
inline RK_DEVICE rk::bfloat16 fmin(rk::bfloat16 x, rk::bfloat16 y) { return device::lesser(x, y); }
inline RK_DEVICE float max(float x, float y) { return ::fmaxf(x, y); }
inline RK_DEVICE double max(double x, double y) { return ::fmax(x, y); }
inline RK_DEVICE int max(int x, int y) { return ::max(x, y); }
inline RK_DEVICE unsigned int max(unsigned int x, unsigned int y) { return ::max(x, y); }
inline RK_DEVICE long max(long x, long y) { return ::max(x, y); }
inline RK_DEVICE unsigned long max(unsigned long x, unsigned long y) { return ::max(x, y); }
inline RK_DEVICE long long max(long long x, long long y) { return ::max(x, y); }
inline RK_DEVICE unsigned long long max(unsigned long long x, unsigned long long y) { return ::max(x, y); }
inline RK_DEVICE rk::half max(rk::half x, rk::half y) { return device::greater(x, y); }
inline RK_DEVICE rk::bfloat16 max(rk::bfloat16 x, rk::bfloat16 y) { return device::greater(x, y); }
inline RK_DEVICE float fmax(float x, float y) { return ::fmaxf(x, y); }
inline RK_DEVICE double fmax(double x, double y) { return ::fmax(x, y); }
inline RK_DEVICE int fmax(int x, int y) { return ::max(x, y); }
inline RK_DEVICE unsigned int fmax(unsigned int x, unsigned int y) { return ::max(x, y); }
inline RK_DEVICE long fmax(long x, long y) { return ::max(x, y); }
inline RK_DEVICE unsigned long fmax(unsigned long x, unsigned long y) { return ::max(x, y); }
inline RK_DEVICE long long fmax(long long x, long long y) { return ::max(x, y); }
inline RK_DEVICE unsigned long long fmax(unsigned long long x, unsigned long long y) { return ::max(x, y); }
inline RK_DEVICE rk::half fmax(rk::half x, rk::half y) { return device::greater(x, y); }
inline RK_DEVICE rk::bfloat16 fmax(rk::bfloat16 x, rk::bfloat16 y) { return device::greater(x, y); }
inline RK_DEVICE float clamp(float x, float lo, float hi) { return ::fminf(::fmaxf(x, lo), hi); }
inline RK_DEVICE double clamp(double x, double lo, double hi) { return ::fmin(::fmax(x, lo), hi); }
inline RK_DEVICE int clamp(int x, int lo, int hi) { return ::min(::max(x, lo), hi); }
inline RK_DEVICE unsigned int clamp(unsigned int x, unsigned int lo, unsigned int hi) { return ::min(::max(x, lo), hi); }
inline RK_DEVICE long clamp(long x, long lo, long hi) { return ::min(::max(x, lo), hi); }
inline RK_DEVICE unsigned long clamp(unsigned long x, unsigned long lo, unsigned long hi) { return ::min(::max(x, lo), hi); }
inline RK_DEVICE long long clamp(long long x, long long lo, long long hi) { return ::min(::max(x, lo), hi); }
inline RK_DEVICE unsigned long long clamp(unsigned long long x, unsigned long long lo, unsigned long long hi) { return ::min(::max(x, lo), hi); }
inline RK_DEVICE rk::half clamp(rk::half x, rk::half lo, rk::half hi) { return device::lesser(device::greater(x, lo), hi); }
inline RK_DEVICE rk::bfloat16 clamp(rk::bfloat16 x, rk::bfloat16 lo, rk::bfloat16 hi) { return device::lesser(device::greater(x, lo), hi); }

}  // namespace RK_SIDE
}  // namespace rk
