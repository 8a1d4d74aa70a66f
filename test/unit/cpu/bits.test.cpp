// SPDX-License-Identifier: Apache-2.0
// Integer intrinsics against loops over bits and bytes, and the corner cases of their documentation.
#include <rk/cpu/shim.hpp>

#include <catch2/catch.hpp>
#include <random>

namespace {
using u64 = unsigned long long;

unsigned bit(u64 x, int i) { return static_cast<unsigned>(x >> i & 1); }
}  // namespace

TEST_CASE("bit counts, positions and reversal agree with loops over bits") {
  std::mt19937_64 random(3);
  for (int round = 0; round < 3000; ++round) {
    const u64 x = round == 0 ? 0 : round == 1 ? ~0ull : random() & random() >> round % 64;
    const auto w = static_cast<unsigned>(x);
    int count = 0, count64 = 0, first = 0, first64 = 0, leading = 32, leading64 = 64;
    unsigned reversed = 0;
    u64 reversed64 = 0;
    for (int i = 0; i < 64; ++i) {
      count64 += static_cast<int>(bit(x, i));
      if (bit(x, i)) leading64 = 63 - i;
      if (bit(x, i) && first64 == 0) first64 = i + 1;
      reversed64 |= static_cast<u64>(bit(x, i)) << (63 - i);
      if (i >= 32) continue;
      count += static_cast<int>(bit(w, i));
      if (bit(w, i)) leading = 31 - i;
      if (bit(w, i) && first == 0) first = i + 1;
      reversed |= bit(w, i) << (31 - i);
    }
    CAPTURE(x);
    CHECK(::__popc(w) == count);
    CHECK(::__popcll(x) == count64);
    CHECK(::__ffs(static_cast<int>(w)) == first);
    CHECK(::__ffsll(static_cast<long long>(x)) == first64);
    CHECK(::__clz(static_cast<int>(w)) == leading);
    CHECK(::__clzll(static_cast<long long>(x)) == leading64);
    CHECK(::__brev(w) == reversed);
    CHECK(::__brevll(x) == reversed64);
  }
}

TEST_CASE("bytes are permuted and added as the documentation spells it") {
  std::mt19937 random(5);
  for (int round = 0; round < 1000; ++round) {
    const unsigned x = random(), y = random(), s = random(), c = random();
    unsigned char bytes[8];
    std::memcpy(bytes, &x, 4);
    std::memcpy(bytes + 4, &y, 4);
    unsigned permuted = 0, dot = c;
    int signed_dot = 0;
    for (int i = 0; i < 4; ++i) {
      permuted |= static_cast<unsigned>(bytes[s >> 4 * i & 7]) << 8 * i;
      dot += bytes[i] * bytes[4 + i];
      signed_dot += static_cast<signed char>(bytes[i]) * static_cast<signed char>(bytes[4 + i]);
    }
    CHECK(::__byte_perm(x, y, s) == permuted);
    CHECK(::__dp4a(x, y, c) == dot);
    CHECK(::__dp4a(static_cast<int>(x), static_cast<int>(y), 17) == signed_dot + 17);
  }
}

TEST_CASE("funnel shifts wrap or clamp their distance") {
  const unsigned lo = 0x89abcdefu, hi = 0x01234567u;
  const u64 both = 0x0123456789abcdefull;
  for (unsigned n = 0; n < 70; ++n) {
    CAPTURE(n);
    const unsigned m = n % 32, k = n < 32 ? n : 32;
    CHECK(::__funnelshift_l(lo, hi, n) == static_cast<unsigned>((both << m) >> 32));
    CHECK(::__funnelshift_r(lo, hi, n) == static_cast<unsigned>(both >> m));
    CHECK(::__funnelshift_lc(lo, hi, n) == (k == 32 ? lo : static_cast<unsigned>((both << k) >> 32)));
    CHECK(::__funnelshift_rc(lo, hi, n) == (k == 32 ? hi : static_cast<unsigned>(both >> k)));
  }
}

TEST_CASE("high products, averages and distances do not overflow") {
  CHECK(::__umulhi(0xffffffffu, 0xffffffffu) == 0xfffffffeu);
  CHECK(::__mulhi(INT32_MIN, INT32_MIN) == 0x40000000);
  CHECK(::__mulhi(-1, 1) == -1);
  CHECK(::__umul64hi(~0ull, ~0ull) == ~0ull - 1);
  CHECK(::__mul64hi(INT64_MIN, 2) == -1);
  CHECK(::__mul24(0x00800000, 2) == static_cast<int>(0xff000000));  // bit 23 is the sign
  CHECK(::__mul24(0x7f000003, 5) == 15);                            // the top byte is ignored
  CHECK(::__umul24(0xff800000u, 2) == 0x01000000u);
  CHECK(::__sad(INT32_MIN, INT32_MAX, 1) == 0u);
  CHECK(::__usad(3, 10, 100) == 107u);
  CHECK(::__hadd(INT32_MAX, INT32_MAX) == INT32_MAX);
  CHECK(::__hadd(-3, 0) == -2);
  CHECK(::__rhadd(-3, 0) == -1);
  CHECK(::__uhadd(~0u, ~0u - 1) == ~0u - 1);
  CHECK(::__urhadd(~0u, ~0u - 1) == ~0u);
}

TEST_CASE("casts of bits keep the bits") {
  CHECK(::__float_as_int(-1.0f) == static_cast<int>(0xbf800000));
  CHECK(::__float_as_uint(1.0f) == 0x3f800000u);
  CHECK(::__int_as_float(0x40490fdb) == 3.14159274f);
  CHECK(::__uint_as_float(0xff800000u) == -INFINITY);
  CHECK(::__double_as_longlong(2.0) == 0x4000000000000000ll);
  CHECK(::__longlong_as_double(0x3ff8000000000000ll) == 1.5);
  CHECK(::__double2hiint(-2.5) == static_cast<int>(0xc0040000));
  CHECK(::__double2loint(0x1.000000000abcdp0) == 0xabcd);
  CHECK(::__hiloint2double(0x3ff00000, 1) == 0x1.0000000000001p0);
}
