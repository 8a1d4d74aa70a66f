// SPDX-License-Identifier: Apache-2.0
// The longer bodies of rk/cpu/math.hpp. All in long double: a double result is then off by its own rounding only.
#include <rk/cpu/math.hpp>

#include <algorithm>
#include <cmath>
#include <limits>
#include <numbers>

namespace rk::cpu {

namespace {

using real = long double;
constexpr real pi = std::numbers::pi_v<real>;
constexpr real inv_sqrt_pi = std::numbers::inv_sqrtpi_v<real>;
constexpr double nan = std::numeric_limits<double>::quiet_NaN();
constexpr double infinity = std::numeric_limits<double>::infinity();

// x modulo 2, in quarters of it: x = quarter / 2 + rest with |rest| ≤ 1/4, exactly.
struct half_turns {
  int quarter;
  real rest;
};
half_turns reduce(double x) {
  const double r = std::fmod(x, 2.0);
  const double q = std::nearbyint(r * 2);
  return {static_cast<int>(q) & 3, static_cast<real>(r) - static_cast<real>(q) / 2};
}

// The y ≥ 0 with erfc(y) = p, 0 < p ≤ 1. From an approximation of Winitzki's (good to 0.2 percent) by Halley's method on
// ln erfc, which is nearly a parabola: three steps give all digits.
real inverse_erfc(real p) {
  constexpr real a = 0.147L;
  const real l = std::log(p * (2 - p));
  const real b = 2 / (pi * a) + l / 2;
  real y = std::sqrt(std::max<real>(0, std::sqrt(b * b - l / a) - b));
  for (int i = 0; i < 4; ++i) {
    const real c = std::erfc(y);
    const real slope = -2 * inv_sqrt_pi * std::exp(-y * y);  // of erfc
    const real g = std::log(c / p);
    const real g1 = slope / c;
    const real g2 = -2 * y * g1 - g1 * g1;
    y -= 2 * g * g1 / (2 * g1 * g1 - g * g2);
  }
  return y;
}

// The y with erf(y) = x, |x| ≤ 1/2, where erfc would lose digits: Halley's method on erf.
real inverse_erf_middle(real x) {
  real y = x / (2 * inv_sqrt_pi);
  for (int i = 0; i < 6; ++i) {
    const real step = (std::erf(y) - x) / (2 * inv_sqrt_pi * std::exp(-y * y));
    y -= step / (1 + y * step);
  }
  return y;
}

// Σ (x/2)^(2k + n) / (k! (k + n)!): all terms positive.
real bessel_i(real x, int n) {
  const real q = x * x / 4;
  real term = n == 0 ? 1 : x / 2;
  real sum = term;
  for (int k = 1; k < 100000 && term > sum * std::numeric_limits<real>::epsilon() / 4; ++k) {
    term *= q / (static_cast<real>(k) * (k + n));
    sum += term;
  }
  return sum;
}

}  // namespace

double sinpi(double x) {
  if (!std::isfinite(x)) return nan;
  if (x == 0) return x;
  const auto [quarter, rest] = reduce(x);
  const real angle = pi * rest;
  const real s = quarter % 2 == 0 ? std::sin(angle) : std::cos(angle);
  const auto result = static_cast<double>(quarter < 2 ? s : -s);
  return result == 0 ? std::copysign(0.0, x) : result;  // C23: a zero has the argument's sign
}

double cospi(double x) {
  if (!std::isfinite(x)) return nan;
  const auto [quarter, rest] = reduce(x);
  const real angle = pi * rest;
  const real c = quarter % 2 == 0 ? std::cos(angle) : std::sin(angle);
  const auto result = static_cast<double>(quarter == 0 || quarter == 3 ? c : -c);
  return result == 0 ? 0.0 : result;
}

double erfinv(double x) {
  if (std::isnan(x) || std::fabs(x) > 1) return nan;
  if (x == 0) return x;
  if (std::fabs(x) == 1) return std::copysign(infinity, x);
  if (std::fabs(x) <= 0.5) return static_cast<double>(inverse_erf_middle(x));
  return std::copysign(static_cast<double>(inverse_erfc(1 - std::fabs(static_cast<real>(x)))), x);
}

double erfcinv(double x) {
  if (std::isnan(x) || x < 0 || x > 2) return nan;
  if (x == 0) return infinity;
  if (x == 2) return -infinity;
  if (x < 0.5) return static_cast<double>(inverse_erfc(x));
  if (x > 1.5) return static_cast<double>(-inverse_erfc(2 - static_cast<real>(x)));
  return static_cast<double>(inverse_erf_middle(1 - static_cast<real>(x)));
}

double erfcx(double x) {
  const real r = x;
  if (x < 100) return static_cast<double>(std::exp(r * r) * std::erfc(r));
  const real q = 1 / (2 * r * r);  // where erfc would underflow, its asymptotic series
  return static_cast<double>(inv_sqrt_pi / r * (1 - q * (1 - 3 * q * (1 - 5 * q * (1 - 7 * q)))));
}

double normcdf(double x) { return static_cast<double>(std::erfc(-static_cast<real>(x) / std::numbers::sqrt2_v<real>) / 2); }

double normcdfinv(double p) {
  if (std::isnan(p) || p < 0 || p > 1) return nan;
  if (p == 0) return -infinity;
  if (p == 1) return infinity;
  const real r = p;
  constexpr real root2 = std::numbers::sqrt2_v<real>;
  if (p < 0.25) return static_cast<double>(-root2 * inverse_erfc(2 * r));
  if (p > 0.75) return static_cast<double>(root2 * inverse_erfc(2 * (1 - r)));
  return static_cast<double>(root2 * inverse_erf_middle(2 * r - 1));
}

double cyl_bessel_i0(double x) { return static_cast<double>(bessel_i(std::fabs(static_cast<real>(x)), 0)); }

double cyl_bessel_i1(double x) {
  return std::copysign(static_cast<double>(bessel_i(std::fabs(static_cast<real>(x)), 1)), x);
}

double rsqrt(double x) {
  if (x == 0) return std::copysign(infinity, x);
  return static_cast<double>(1 / std::sqrt(static_cast<real>(x)));
}

double rcbrt(double x) {
  if (x == 0) return std::copysign(infinity, x);
  return static_cast<double>(1 / std::cbrt(static_cast<real>(x)));
}

// long double has the range for the squares of any doubles.
double norm3d(double x, double y, double z) { return norm4d(x, y, z, 0); }
double rnorm3d(double x, double y, double z) {
  if (std::isinf(x) || std::isinf(y) || std::isinf(z)) return 0;
  const real a = x, b = y, c = z;
  return static_cast<double>(1 / std::sqrt(a * a + b * b + c * c));
}
double norm4d(double x, double y, double z, double w) {
  if (std::isinf(x) || std::isinf(y) || std::isinf(z) || std::isinf(w)) return infinity;
  const real a = x, b = y, c = z, d = w;
  return static_cast<double>(std::sqrt(a * a + b * b + c * c + d * d));
}
double rhypot(double x, double y) { return rnorm3d(x, y, 0); }

}  // namespace rk::cpu
