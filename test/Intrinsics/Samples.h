// SPDX-License-Identifier: Apache-2.0
#pragma once
// Arguments for the executed tests: what the `samples` of a row may say. The same numbers at every run.

#include "References.h"

#include <algorithm>
#include <cstdint>
#include <cstring>
#include <limits>
#include <random>
#include <type_traits>
#include <vector>

namespace rk::test {

/// One value a sample. A constant stands for as many as are asked for.
template <class P>
class Values {
 public:
  Values(std::vector<P> values) : values_(std::move(values)) {}
  Values(P constant) : values_{constant} {}
  P operator[](std::size_t i) const { return values_[i % values_.size()]; }

 private:
  std::vector<P> values_;
};

/// The vocabulary, for a parameter of type P.
template <class P>
class Sampler {
 public:
  explicit Sampler(unsigned seed, unsigned block_threads) : threads(block_threads), random_(seed) {}

 protected:
  static constexpr std::size_t count = 2000;
  static constexpr unsigned full_mask = 0xffffffffu;
  const unsigned threads;  ///< of the block

  /// Real numbers from lo to hi: half evenly spread, half over all magnitudes; the ends, and 0 and 1 where they lie between.
  Values<P> reals(double lo, double hi) {
    if constexpr (device::has_16_bits<P>) {  // of all that there are
      std::vector<P> v;
      for (unsigned bits = 0; bits < 0x10000; ++bits)
        if (const P p = P::from_bits(static_cast<std::uint16_t>(bits)); p >= lo && p <= hi && p - p == 0) v.push_back(p);
      std::shuffle(v.begin(), v.end(), random_);
      return v;
    } else if constexpr (std::is_integral_v<P>) {
      return range(static_cast<long long>(lo), static_cast<long long>(hi));
    } else {
      std::vector<P> v;
      const auto add = [&](double x) {
        const P p = static_cast<P>(x);
        if (p >= static_cast<P>(lo) && p <= static_cast<P>(hi)) v.push_back(p);
      };
      for (double x : {lo, hi, 0.0, 1.0, -1.0, 0.5, -0.5, 0.25, 2.0, 3.0}) add(x);
      std::uniform_real_distribution<double> even(lo, hi), exponent(-100, 100);
      while (v.size() < count) {
        add(even(random_));
        add((random_() % 2 ? 1 : -1) * std::exp2(exponent(random_)) * 1.234567890123);
      }
      return v;
    }
  }

  /// Of every magnitude and sign, with zeros, infinities, subnormal numbers and NaN.
  Values<P> every_real() {
    using Limits = std::numeric_limits<P>;
    std::vector<P> v{P(0), -P(0), P(0.5), P(-0.5), P(1.5), P(-1.5), P(2.5), Limits::infinity(), -Limits::infinity(),
                     Limits::quiet_NaN(), Limits::max(), Limits::lowest(), Limits::min(), Limits::denorm_min()};
    std::uniform_real_distribution<double> halves(-1000, 1000);
    while (v.size() < count) {
      v.push_back(static_cast<P>(std::rint(halves(random_)) / 2));
      const auto bits = static_cast<bits_type<P>>(random_());
      P p;
      std::memcpy(&p, &bits, sizeof p);
      if (p == p) v.push_back(p);
    }
    return v;
  }

  /// Integers that are the bits of some real number.
  Values<P> bits_of_reals() {
    using Real = std::conditional_t<sizeof(P) == 4, float, double>;
    std::vector<P> v;
    for (double x : {0.0, -0.0, 1.0, -1.0, 3.14, 1e30, -1e-30}) {
      const Real r = static_cast<Real>(x);
      P p;
      std::memcpy(&p, &r, sizeof p);
      v.push_back(p);
    }
    return v;
  }

  Values<P> range(long long lo, long long hi) {
    std::vector<P> v{static_cast<P>(lo), static_cast<P>(hi)};
    std::uniform_int_distribution<long long> even(lo, hi);
    while (v.size() < count) v.push_back(static_cast<P>(even(random_)));
    return v;
  }

  /// Whatever T is: integers of all widths with their extremes, or real numbers.
  Values<P> any() {
    if constexpr (is_real<P>) {
      return reals(-1000, 1000);
    } else {
      using Limits = std::numeric_limits<P>;
      std::vector<P> v{P(0), P(1), P(2), Limits::max(), Limits::min(), static_cast<P>(Limits::max() / 2), static_cast<P>(-1)};
      while (v.size() < count) v.push_back(static_cast<P>(static_cast<std::uint64_t>(random_()) >> random_() % 64));
      return v;
    }
  }
  Values<P> words() { return any(); }

  /// Small integers of T, whose sums are exact in every type; negative ones, too, where T has them.
  Values<P> small() { return range(std::is_signed_v<P> ? -20 : 0, 20); }
  Values<P> flags() { return range(0, 1); }

  /// A reduction that T has, the same for all threads of a group.
  template <class T>
  Values<P> some_op() {
    std::vector<P> v;
    for (unsigned op = 0; op < (std::is_integral_v<T> ? 6 : 3); ++op) v.insert(v.end(), threads, static_cast<P>(op));
    return v;
  }

  /// Mostly one value for a whole warp, sometimes not.
  Values<P> mostly_equal() {
    std::vector<P> v;
    while (v.size() < count) {
      const bool equal = random_() % 2 != 0;
      const P common = static_cast<P>(random_() % 100);
      for (unsigned lane = 0; lane < 32; ++lane) v.push_back(equal ? common : static_cast<P>(random_() % 100));
    }
    return v;
  }

  /// Masks of a warp, the same in all its lanes; the harness leaves out the lanes that are not in it.
  Values<P> some_masks() {
    std::vector<P> v;
    while (v.size() < count) {
      P mask = static_cast<P>(random_());
      if (random_() % 3 == 0) mask = full_mask;
      if (mask == 0) mask = 1;
      v.insert(v.end(), 32, mask);
    }
    return v;
  }

 private:
  std::mt19937_64 random_;
};

}  // namespace rk::test
