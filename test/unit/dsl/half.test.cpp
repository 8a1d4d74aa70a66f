// SPDX-License-Identifier: Apache-2.0
// Numbers of 16 bits: every one of them, and the rounding of what lies between. The references count through the
// representations and compare distances in 113 bits.
#include <rk/actor.hpp>

#include <catch2/catch.hpp>
#include <cmath>
#include <random>

namespace {

__extension__ using exact = __float128;

/// The value of bits with so many exponent bits, by the definition of the format.
template <class T>
double value_of(unsigned bits) {
  constexpr int digits = std::numeric_limits<T>::digits, least = std::numeric_limits<T>::min_exponent - 1;
  const int fraction = static_cast<int>(bits & ((1u << (digits - 1)) - 1)),
            exponent = static_cast<int>((bits & 0x7fff) >> (digits - 1));
  const double magnitude = exponent == 0 ? std::ldexp(fraction, least - digits + 1)
                                         : std::ldexp(fraction + (1 << (digits - 1)), exponent - 1 + least - digits + 1);
  return (bits & 0x8000) != 0 ? -magnitude : magnitude;
}
template <class T>
constexpr unsigned infinity_bits = 0x7fffu >> (std::numeric_limits<T>::digits - 1) << (std::numeric_limits<T>::digits - 1);

/// Whether no other number is nearer to x than r; of two, r is the even one. Past the largest number lies 2^max_exponent.
template <class T>
bool is_nearest(T r, exact x) {
  const exact magnitude = x < 0 ? -x : x;
  const auto at = [](unsigned bits) { return static_cast<exact>(value_of<T>(bits)); };  // of infinity: 2^max_exponent
  const unsigned bits = r.bits & 0x7fffu;
  if (bits > infinity_bits<T> || (x != 0 && ((r.bits & 0x8000) != 0) != (x < 0))) return false;
  const auto distance = [&](unsigned other) { return at(other) < magnitude ? magnitude - at(other) : at(other) - magnitude; };
  const exact mine = distance(bits);
  const auto beats = [&](unsigned other) { return mine < distance(other) || (mine == distance(other) && bits % 2 == 0); };
  return (bits == 0 || beats(bits - 1)) &&
         (bits == infinity_bits<T> ? magnitude >= at(bits) || beats(bits - 1) : beats(bits + 1));
}

}  // namespace

TEMPLATE_TEST_CASE("each of the 65536 numbers becomes a float and comes back", "", rk::half, rk::bfloat16) {
  for (unsigned bits = 0; bits < 0x10000; ++bits) {
    const auto x = TestType::from_bits(static_cast<std::uint16_t>(bits));
    const float wide = x;
    if ((bits & 0x7fff) > infinity_bits<TestType>) {
      REQUIRE(wide != wide);
      REQUIRE(TestType(wide).bits == 0x7fff);
      REQUIRE(TestType(static_cast<double>(wide)).bits == 0x7fff);
      continue;
    }
    if ((bits & 0x7fff) == infinity_bits<TestType>)
      REQUIRE(std::isinf(wide));
    else
      REQUIRE(static_cast<double>(wide) == value_of<TestType>(bits));
    REQUIRE(std::signbit(wide) == ((bits & 0x8000) != 0));
    REQUIRE(TestType(wide).bits == bits);
    REQUIRE(TestType(static_cast<double>(wide)).bits == bits);
    REQUIRE((-x).bits == (bits ^ 0x8000));
  }
}

TEMPLATE_TEST_CASE("what lies between two numbers becomes the nearer, and the even one of equals", "", rk::half, rk::bfloat16) {
  for (unsigned bits = 0; bits < infinity_bits<TestType>; ++bits)
    for (const double sign : {1.0, -1.0}) {
      const unsigned s = sign < 0 ? 0x8000 : 0;
      const double middle = sign * (value_of<TestType>(bits) / 2 + value_of<TestType>(bits + 1) / 2), end = sign * HUGE_VAL;
      REQUIRE(TestType(middle).bits == (s | (bits + bits % 2)));
      REQUIRE(TestType(std::nextafter(middle, 0.0)).bits == (s | bits));
      REQUIRE(TestType(std::nextafter(middle, end)).bits == (s | (bits + 1)));
      const auto narrow = static_cast<float>(middle);
      if (static_cast<double>(narrow) != middle) continue;  // no float lies there
      REQUIRE(TestType(narrow).bits == (s | (bits + bits % 2)));
      REQUIRE(TestType(std::nextafter(narrow, 0.0f)).bits == (s | bits));
      REQUIRE(TestType(std::nextafter(narrow, static_cast<float>(end))).bits == (s | (bits + 1)));
    }
  CHECK(TestType(1e300).bits == infinity_bits<TestType>);
  CHECK(TestType(-1e-300).bits == 0x8000);
}

TEST_CASE("integers are rounded once") {
  CHECK(rk::half(2049).bits == rk::half(2048).bits);
  CHECK(rk::half(2051u).bits == rk::half(2052).bits);
  CHECK(static_cast<float>(rk::half(-65504LL)) == -65504.0f);
  // By way of a float it would be the tie below, and even.
  CHECK(static_cast<float>(rk::bfloat16(0x40400001)) == static_cast<float>(0x40800000));
  // A tie and one more, in 64 bits: a double would drop the one, and the tie would go to the even number.
  CHECK(static_cast<float>(rk::bfloat16((1ull << 63) + (1ull << 55) + 1)) == 0x1.02p63f);
  CHECK(static_cast<float>(rk::bfloat16((1ull << 63) + (1ull << 55))) == 0x1p63f);
  CHECK(static_cast<float>(rk::bfloat16(-((1ll << 62) + (1ll << 54) + 1))) == -0x1.02p62f);
  CHECK(static_cast<float>(rk::bfloat16(0x40400000)) == static_cast<float>(0x40000000));
}

TEMPLATE_TEST_CASE("operators and fma round once", "", rk::half, rk::bfloat16) {
  std::mt19937 random(7);
  constexpr int digits = std::numeric_limits<TestType>::digits;
  // Exponents so near to each other that 113 bits hold every exact result; some results are subnormal, or overflow.
  constexpr int least = std::numeric_limits<TestType>::min_exponent, most = std::numeric_limits<TestType>::max_exponent;
  const auto any = [&](int exponent) {
    const auto significand = static_cast<double>((1u << (digits - 1)) + random() % (1u << (digits - 1)));
    return TestType((random() % 2 != 0 ? 1 : -1) * std::ldexp(significand, exponent - digits));
  };
  const auto pick = [&](int lo, int hi) { return lo + static_cast<int>(random() % static_cast<unsigned>(hi - lo + 1)); };
  for (int i = 0; i < 200000; ++i) {
    const int e = pick(least - digits, most);
    const TestType a = any(e), b = any(std::min(most, e + pick(-20, 20)));
    const exact x = static_cast<float>(a), y = static_cast<float>(b);
    if (std::isinf(static_cast<float>(a)) || std::isinf(static_cast<float>(b))) continue;
    CAPTURE(a.bits, b.bits);
    REQUIRE(is_nearest(a + b, x + y));
    REQUIRE(is_nearest(a - b, x - y));
    if (x != 0 && y != 0) {
      const TestType c = any(pick(-digits, digits));
      const exact z = static_cast<float>(c);
      REQUIRE(is_nearest(a * c, x * z));
      REQUIRE(is_nearest(a / c, x / z));
      const TestType d = any(std::max(least - digits, std::min(most, e + pick(-30, 30))));
      if (!std::isinf(static_cast<float>(d)))
        REQUIRE(is_nearest(rk::fma(a, c, d), x * z + static_cast<exact>(static_cast<float>(d))));
    }
  }
}

TEST_CASE("fma does not round twice") {
  // 1 + 2^-10 times 1 + 2^-1 plus 2^-24: a double sum would be the tie.
  const rk::half a(1.0f + 0x1p-10f), b(1.0f + 0x1p-1f), c(0x1p-24f);
  CHECK(rk::fma(a, b, c).bits == rk::half(1.5f + 0x1p-9f).bits);
  CHECK(rk::half(a * b).bits == rk::half(1.5f + 0x1p-9f).bits);
  CHECK(rk::fma(a, b, -c).bits == rk::half(1.5f + 0x1p-10f).bits);
  // 2^-133 beside a tie of 2^120: 253 bits apart.
  const rk::bfloat16 big(0x1.02p60f), bigger(0x1.8p60f), tiny = std::numeric_limits<rk::bfloat16>::denorm_min();
  CHECK(rk::fma(big, bigger, tiny).bits == rk::bfloat16(0x1.84p120f).bits);
  CHECK(rk::fma(big, bigger, -tiny).bits == rk::bfloat16(0x1.82p120f).bits);
}

TEST_CASE("they are numbers: comparisons, limits, constants") {
  constexpr rk::half a(1.5f), b = a + a * rk::half(2), none = std::numeric_limits<rk::half>::quiet_NaN();
  static_assert(b == 4.5f && a < b && b > 4 && !(none == none) && static_cast<int>(-b) == -4);
  static_assert(std::numeric_limits<rk::half>::max() == 65504.0f && std::numeric_limits<rk::half>::min() == 0x1p-14f);
  static_assert(std::numeric_limits<rk::half>::epsilon() == 0x1p-10f && std::numeric_limits<rk::half>::denorm_min() == 0x1p-24f);
  static_assert(std::numeric_limits<rk::bfloat16>::max() == 0x1.fep127f && std::numeric_limits<rk::bfloat16>::min() == 0x1p-126f);
  static_assert(std::numeric_limits<rk::bfloat16>::epsilon() == 0x1p-7f &&
                std::numeric_limits<rk::bfloat16>::denorm_min() == 0x1p-133f);
  static_assert(std::is_trivially_copyable_v<rk::half> && std::is_standard_layout_v<rk::bfloat16>);
  static_assert(std::is_same_v<decltype(a + 1.0f), float> && std::is_same_v<decltype(a + a), rk::half>);
  static_assert(std::is_convertible_v<rk::half, float> && !std::is_convertible_v<float, rk::half>);
  CHECK(rk::min(none, a) == a);
  CHECK(rk::max(a, none) == a);
  CHECK(rk::isnan(none));
}
