// SPDX-License-Identifier: Apache-2.0
#pragma once
// The functions of CUDA's math library that C's lacks. Double results are computed in long double and rounded once,
// float results in double: a few ulp at the worst, where CUDA's own tables allow up to eight. The bodies that are more
// than a line are in runtime/src/cpu/math.cpp.

#include <cmath>

namespace rk::cpu {

double sinpi(double x);
double cospi(double x);
double erfinv(double x);
double erfcinv(double x);
double erfcx(double x);
double normcdf(double x);
double normcdfinv(double x);
double cyl_bessel_i0(double x);
double cyl_bessel_i1(double x);
double rsqrt(double x);
double rcbrt(double x);
double norm3d(double x, double y, double z);
double rnorm3d(double x, double y, double z);
double norm4d(double x, double y, double z, double w);
double rhypot(double x, double y);
inline void sincospi(double x, double* s, double* c) {
  *s = rk::cpu::sinpi(x);
  *c = rk::cpu::cospi(x);
}

// Every function in one variable has its float form and, in C++, its float overload.
#define RK_CPU_FLOAT(name)                                                                             \
  inline float name##f(float x) { return static_cast<float>(rk::cpu::name(static_cast<double>(x))); }  \
  inline float name(float x) { return name##f(x); }
RK_CPU_FLOAT(sinpi)
RK_CPU_FLOAT(cospi)
RK_CPU_FLOAT(erfinv)
RK_CPU_FLOAT(erfcinv)
RK_CPU_FLOAT(erfcx)
RK_CPU_FLOAT(normcdf)
RK_CPU_FLOAT(normcdfinv)
RK_CPU_FLOAT(cyl_bessel_i0)
RK_CPU_FLOAT(cyl_bessel_i1)
RK_CPU_FLOAT(rsqrt)
RK_CPU_FLOAT(rcbrt)
#undef RK_CPU_FLOAT

inline float norm3df(float x, float y, float z) { return static_cast<float>(rk::cpu::norm3d(double{x}, double{y}, double{z})); }
inline float rnorm3df(float x, float y, float z) { return static_cast<float>(rk::cpu::rnorm3d(double{x}, double{y}, double{z})); }
inline float norm4df(float x, float y, float z, float w) {
  return static_cast<float>(rk::cpu::norm4d(double{x}, double{y}, double{z}, double{w}));
}
inline float rhypotf(float x, float y) { return static_cast<float>(rk::cpu::rhypot(double{x}, double{y})); }
inline float norm3d(float x, float y, float z) { return norm3df(x, y, z); }
inline float rnorm3d(float x, float y, float z) { return rnorm3df(x, y, z); }
inline float norm4d(float x, float y, float z, float w) { return norm4df(x, y, z, w); }
inline float rhypot(float x, float y) { return rhypotf(x, y); }
inline void sincospif(float x, float* s, float* c) {
  *s = sinpif(x);
  *c = cospif(x);
}
inline void sincospi(float x, float* s, float* c) { sincospif(x, s, c); }
inline float exp10(float x) { return ::exp10f(x); }
inline void sincos(float x, float* s, float* c) { ::sincosf(x, s, c); }

// CUDA's min and max: integers as in C, floating types as fmin and fmax, mixed types as here.
#define RK_CPU_MIN_MAX(T)                                \
  inline T min(T a, T b) { return b < a ? b : a; }       \
  inline T max(T a, T b) { return a < b ? b : a; }
RK_CPU_MIN_MAX(int)
RK_CPU_MIN_MAX(unsigned)
RK_CPU_MIN_MAX(long)
RK_CPU_MIN_MAX(unsigned long)
RK_CPU_MIN_MAX(long long)
RK_CPU_MIN_MAX(unsigned long long)
#undef RK_CPU_MIN_MAX
inline float min(float a, float b) { return ::fminf(a, b); }
inline float max(float a, float b) { return ::fmaxf(a, b); }
inline double min(double a, double b) { return ::fmin(a, b); }
inline double max(double a, double b) { return ::fmax(a, b); }
inline double min(float a, double b) { return ::fmin(a, b); }
inline double max(float a, double b) { return ::fmax(a, b); }
inline double min(double a, float b) { return ::fmin(a, b); }
inline double max(double a, float b) { return ::fmax(a, b); }
inline unsigned min(int a, unsigned b) { return rk::cpu::min(static_cast<unsigned>(a), b); }
inline unsigned max(int a, unsigned b) { return rk::cpu::max(static_cast<unsigned>(a), b); }
inline unsigned min(unsigned a, int b) { return rk::cpu::min(a, static_cast<unsigned>(b)); }
inline unsigned max(unsigned a, int b) { return rk::cpu::max(a, static_cast<unsigned>(b)); }

}  // namespace rk::cpu

// glibc has C23's sinpi and cospi from 2.41, and rsqrt from 2.42, with float forms; its own are as good.
#if !defined(__GLIBC_PREREQ)
#define __GLIBC_PREREQ(major, minor) 0
#endif
#if !__GLIBC_PREREQ(2, 41)
using rk::cpu::cospi;
using rk::cpu::cospif;
using rk::cpu::sinpi;
using rk::cpu::sinpif;
#endif
#if !__GLIBC_PREREQ(2, 42)
using rk::cpu::rsqrt;
using rk::cpu::rsqrtf;
#endif
using rk::cpu::cyl_bessel_i0;
using rk::cpu::cyl_bessel_i0f;
using rk::cpu::cyl_bessel_i1;
using rk::cpu::cyl_bessel_i1f;
using rk::cpu::erfcinv;
using rk::cpu::erfcinvf;
using rk::cpu::erfcx;
using rk::cpu::erfcxf;
using rk::cpu::erfinv;
using rk::cpu::erfinvf;
using rk::cpu::exp10;
using rk::cpu::max;
using rk::cpu::min;
using rk::cpu::norm3d;
using rk::cpu::norm3df;
using rk::cpu::norm4d;
using rk::cpu::norm4df;
using rk::cpu::normcdf;
using rk::cpu::normcdff;
using rk::cpu::normcdfinv;
using rk::cpu::normcdfinvf;
using rk::cpu::rcbrt;
using rk::cpu::rcbrtf;
using rk::cpu::rhypot;
using rk::cpu::rhypotf;
using rk::cpu::rnorm3d;
using rk::cpu::rnorm3df;
using rk::cpu::sincos;
using rk::cpu::sincospi;
using rk::cpu::sincospif;
