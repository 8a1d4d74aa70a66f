// SPDX-License-Identifier: Apache-2.0
#pragma once
// What the intrinsics compute in a host program, where std has nothing for it. Written by hand, unlike its neighbours.
// Pure but for the atomics, which are one thread's.

#include <rk/device/config.hpp>
#include <rk/device/global_math.hpp>
#include <rk/device/half.hpp>
#include <rk/device/intrinsics/numeric_support.hpp>

#include <bit>
#include <chrono>
#include <cmath>
#include <cstring>
#include <type_traits>

namespace rk {
inline namespace RK_SIDE {
namespace detail {

using device::powi;
using device::rotl;

// ── Mathematics ──────────────────────────────────────────────────────────────────────────────────────────────────

template <class T>
T rsqrt(T x) {
  return static_cast<T>(1 / std::sqrt(x));
}
template <class T>
T rcbrt(T x) {
  return static_cast<T>(1 / std::cbrt(static_cast<long double>(x)));
}
template <class T>
T fma(T a, T b, T c) {
  if constexpr (device::has_16_bits<T>)
    return device::fma(a, b, c);
  else
    return std::fma(a, b, c);
}
template <class T>
T norm3d(T x, T y, T z) {
  return std::hypot(x, y, z);
}
template <class T>
T magnitude(T x) {
  return x < 0 ? -x : x == 0 ? T(0) : x;
}
template <class T>
T lesser(T x, T y) {
  return y != y || x < y ? x : y;
}
template <class T>
T greater(T x, T y) {
  return y != y || y < x ? x : y;
}

/// sin and cos of πx. The reduction to |r| ≤ 1/4 is exact, so that integers and halves give exact results.
template <class T>
void sincospi(T x, T* s, T* c) {
  constexpr double pi = 3.141592653589793238462643383279502884;
  const T quarters = std::rint(2 * x);
  const double r = pi * static_cast<double>(x - quarters / 2);
  const T sine = static_cast<T>(std::sin(r)), cosine = static_cast<T>(std::cos(r));
  switch (static_cast<int>(std::fmod(quarters, T(4)) + 4) % 4) {
    case 0: *s = sine, *c = cosine; break;
    case 1: *s = cosine, *c = -sine; break;
    case 2: *s = -sine, *c = -cosine; break;
    default: *s = -cosine, *c = sine; break;
  }
  if (std::isnan(r)) *s = *c = static_cast<T>(r);
}
template <class T>
T sinpi(T x) {
  T s, c;
  sincospi(x, &s, &c);
  return s;
}
template <class T>
T cospi(T x) {
  T s, c;
  sincospi(x, &s, &c);
  return c;
}
template <class T>
void sincos(T x, T* s, T* c) {
  *s = std::sin(x);
  *c = std::cos(x);
}

/// In long double: the exponent's rounding error is multiplied by x.
template <class T>
T exp10(T x) {
  return static_cast<T>(std::pow(10.0L, static_cast<long double>(x)));
}

/// y with erfc(y) = x, by Halley's method from Winitzki's approximation. erfc keeps the digits that erf loses near ±1.
inline long double erfcinv_of(long double x) {
  if (!(x > 0 && x < 2)) return x == 0 ? HUGE_VALL : x == 2 ? -HUGE_VALL : std::nan("");
  if (x > 1) return -erfcinv_of(2 - x);
  constexpr long double a = 0.147L, pi = 3.141592653589793238462643383279502884L;
  const long double l = std::log(x * (2 - x)), b = 2 / (pi * a) + l / 2;
  long double y = std::sqrt(std::sqrt(b * b - l / a) - b);
  for (int i = 0; i < 4; ++i) {
    const long double f = (std::erfc(y) - x) / (2 / std::sqrt(pi) * std::exp(-y * y));
    y += f / (1 - y * f);
  }
  return y;
}
template <class T>
T erfcinv(T x) {
  return static_cast<T>(erfcinv_of(x));
}
/// Near 0, where 1 - x forgets x, erf is the straight line that Newton's method follows.
inline long double erfinv_of(long double x) {
  constexpr long double pi = 3.141592653589793238462643383279502884L;
  if (std::abs(x) > 0.5L) return x < 0 ? -erfcinv_of(1 + x) : erfcinv_of(1 - x);
  long double y = x * std::sqrt(pi) / 2;
  for (int i = 0; i < 6; ++i) y -= (std::erf(y) - x) / (2 / std::sqrt(pi) * std::exp(-y * y));
  return y;
}
template <class T>
T erfinv(T x) {
  return static_cast<T>(erfinv_of(x));
}
template <class T>
T frexp(T x, int* exponent) {
  return std::frexp(x, exponent);
}
template <class T>
T modf(T x, T* whole) {
  return std::modf(x, whole);
}

// ── Special functions ────────────────────────────────────────────────────────────────────────────────────────────

inline float fast_div(float a, float b) { return a / b; }
/// NaN compares false, and becomes 0.
inline float saturate(float x) { return x > 0 ? (x < 1 ? x : 1.0f) : 0.0f; }

// POSIX has the Bessel functions of the first and second kind; C++'s cyl_bessel_j is not in every library.
#define RK_HOST_BESSEL(name)                             \
  inline float name(float x) { return ::name##f(x); }    \
  inline double name(double x) { return ::name(x); }
RK_HOST_BESSEL(j0)
RK_HOST_BESSEL(j1)
RK_HOST_BESSEL(y0)
RK_HOST_BESSEL(y1)
#undef RK_HOST_BESSEL
inline float jn(int n, float x) { return ::jnf(n, x); }
inline double jn(int n, double x) { return ::jn(n, x); }
inline float yn(int n, float x) { return ::ynf(n, x); }
inline double yn(int n, double x) { return ::yn(n, x); }

/// The sum of (x/2)^(2k + n) / (k! (k + n)!): of one sign, so nothing cancels.
inline long double bessel_i(int n, long double x) {
  long double term = n == 0 ? 1 : x / 2, sum = term;
  for (int k = 1; k < 100000; ++k) {
    term *= x * x / 4 / (static_cast<long double>(k) * (k + n));
    if (sum + term == sum) break;
    sum += term;
  }
  return sum;
}
template <class T>
T cyl_bessel_i0(T x) {
  return static_cast<T>(bessel_i(0, x));
}
template <class T>
T cyl_bessel_i1(T x) {
  return static_cast<T>(bessel_i(1, x));
}
template <class T>
T normcdf(T x) {
  return static_cast<T>(std::erfc(-static_cast<long double>(x) / std::sqrt(2.0L)) / 2);
}
/// Near 1/2, where erfc is near 1, from erf.
template <class T>
T normcdfinv(T p) {
  const long double x = 2 * static_cast<long double>(p);
  return static_cast<T>(std::sqrt(2.0L) * (std::abs(x - 1) > 0.5L ? -erfcinv_of(x) : erfinv_of(x - 1)));
}
template <class T>
T erfcx(T x) {
  const long double r = x;
  if (r < 100) return static_cast<T>(std::exp(r * r) * std::erfc(r));
  // Where erfc underflows: its asymptotic series.
  constexpr long double pi = 3.141592653589793238462643383279502884L;
  const long double q = 1 / (2 * r * r);
  return static_cast<T>(1 / (r * std::sqrt(pi)) * (1 - q * (1 - 3 * q * (1 - 5 * q * (1 - 7 * q)))));
}

// ── Bits ─────────────────────────────────────────────────────────────────────────────────────────────────────────

template <class T>
std::make_unsigned_t<T> bits(T x) {
  return static_cast<std::make_unsigned_t<T>>(x);
}
template <class T>
int popcount(T x) {
  return std::popcount(bits(x));
}
template <class T>
int countl_zero(T x) {
  return std::countl_zero(bits(x));
}
template <class T>
int countr_zero(T x) {
  return std::countr_zero(bits(x));
}
template <class T>
int ffs(T x) {
  return x == 0 ? 0 : std::countr_zero(bits(x)) + 1;
}
template <class T>
T brev(T x) {
  auto rest = bits(x);
  decltype(rest) mirrored = 0;
  for (unsigned i = 0; i < sizeof(T) * 8; ++i, rest >>= 1) mirrored = static_cast<decltype(rest)>(mirrored << 1 | (rest & 1));
  return static_cast<T>(mirrored);
}

/// The upper half of a product, from the products of halves: ISO C++ has no 128-bit integer.
template <class T>
T mulhi(T a, T b) {
  constexpr unsigned half = sizeof(T) * 4;
  using U = std::make_unsigned_t<T>;
  const U low = static_cast<U>(~U(0)) >> half;
  const U a0 = bits(a) & low, b0 = bits(b) & low;
  const U a1 = bits(a) >> half, b1 = bits(b) >> half;
  const U middle = a1 * b0 + (a0 * b0 >> half);
  U upper = a1 * b1 + (middle >> half) + ((a0 * b1 + (middle & low)) >> half);
  if (a < 0) upper -= bits(b);
  if (b < 0) upper -= bits(a);
  return static_cast<T>(upper);
}
template <class T>
T mul24(T a, T b) {
  const auto low24 = [](T x) { return std::is_signed_v<T> ? static_cast<T>(bits(x) << 8) >> 8 : static_cast<T>(x & T(0xffffff)); };
  return static_cast<T>(bits(low24(a)) * bits(low24(b)));
}
template <class T>
unsigned int sad(T a, T b, unsigned int c) {
  return (a < b ? bits(b) - bits(a) : bits(a) - bits(b)) + c;
}
template <class T>
T hadd(T a, T b) {
  return static_cast<T>((a & b) + ((a ^ b) >> 1));
}
template <class T>
T rhadd(T a, T b) {
  return static_cast<T>((a | b) - ((a ^ b) >> 1));
}
template <class T>
T dp4a(T a, T b, T c) {
  using Byte = std::conditional_t<std::is_signed_v<T>, signed char, unsigned char>;
  unsigned int sum = bits(c);
  for (int shift = 0; shift < 32; shift += 8)
    sum += static_cast<unsigned int>(static_cast<Byte>(a >> shift) * static_cast<Byte>(b >> shift));
  return static_cast<T>(sum);
}
inline unsigned int byte_perm(unsigned int a, unsigned int b, unsigned int s) {
  unsigned int result = 0;
  for (unsigned int i = 0; i < 4; ++i) {
    const unsigned int byte = s >> (4 * i) & 7;
    result |= ((byte < 4 ? a : b) >> (byte % 4 * 8) & 0xff) << (8 * i);
  }
  return result;
}
inline unsigned int funnel_shift_left(unsigned int lo, unsigned int hi, unsigned int n) {
  return n % 32 == 0 ? hi : hi << (n % 32) | lo >> (32 - n % 32);
}
inline unsigned int funnel_shift_right(unsigned int lo, unsigned int hi, unsigned int n) {
  return n % 32 == 0 ? lo : lo >> (n % 32) | hi << (32 - n % 32);
}
inline int as_bits(float x) { return std::bit_cast<int>(x); }
inline long long as_bits(double x) { return std::bit_cast<long long>(x); }
inline float as_real(int x) { return std::bit_cast<float>(x); }
inline double as_real(long long x) { return std::bit_cast<double>(x); }
inline double as_real(long x) { return std::bit_cast<double>(static_cast<long long>(x)); }

// ── Atomics of one thread ────────────────────────────────────────────────────────────────────────────────────────

template <class T>
T replace(T& x, T next) {
  const T before = x;
  x = next;
  return before;
}
template <class T>
T sum(T x, T v) {
  if constexpr (std::is_integral_v<T>)
    return static_cast<T>(bits(x) + bits(v));
  else
    return x + v;
}
template <class T>
T difference(T x, T v) {
  if constexpr (std::is_integral_v<T>)
    return static_cast<T>(bits(x) - bits(v));
  else
    return x - v;
}
template <class T>
bool same_bits(T a, T b) {
  return std::memcmp(&a, &b, sizeof a) == 0;
}

template <class T>
bool compare_exchange(T& x, T& expected, T v) {
  const bool equal = same_bits(x, expected);
  (equal ? x : expected) = equal ? v : x;
  return equal;
}

inline void copy(void* to, const void* from, unsigned int bytes) {
  if (bytes != 0) std::memcpy(to, from, bytes);
}

/// Of T; the sum over no lanes.
template <class T>
T zero(T) {
  return T(0);
}

// ── Timing ───────────────────────────────────────────────────────────────────────────────────────────────────────

inline long ticks() {
  return std::chrono::duration_cast<std::chrono::nanoseconds>(std::chrono::steady_clock::now().time_since_epoch()).count();
}

}  // namespace detail
}  // namespace RK_SIDE
}  // namespace rk
