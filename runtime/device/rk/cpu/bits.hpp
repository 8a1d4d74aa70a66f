// SPDX-License-Identifier: Apache-2.0
#pragma once
// Integer intrinsics and casts of bits. CUDA Math API, "Integer Intrinsics" and "Type Casting Intrinsics".

#include <cstdint>
#include <cstring>

namespace rk::cpu {

inline int __popc(unsigned x) { return __builtin_popcount(x); }
inline int __popcll(unsigned long long x) { return __builtin_popcountll(x); }
inline int __clz(int x) { return x == 0 ? 32 : __builtin_clz(static_cast<unsigned>(x)); }
inline int __clzll(long long x) { return x == 0 ? 64 : __builtin_clzll(static_cast<unsigned long long>(x)); }
inline int __ffs(int x) { return __builtin_ffs(x); }
inline int __ffsll(long long x) { return __builtin_ffsll(x); }

inline unsigned __brev(unsigned x) {
  x = (x >> 1 & 0x55555555u) | (x & 0x55555555u) << 1;
  x = (x >> 2 & 0x33333333u) | (x & 0x33333333u) << 2;
  x = (x >> 4 & 0x0f0f0f0fu) | (x & 0x0f0f0f0fu) << 4;
  return __builtin_bswap32(x);
}
inline unsigned long long __brevll(unsigned long long x) {
  return static_cast<unsigned long long>(__brev(static_cast<unsigned>(x))) << 32 | __brev(static_cast<unsigned>(x >> 32));
}

/// Picks four of the eight bytes of y:x by the low three bits of each nibble of s.
inline unsigned __byte_perm(unsigned x, unsigned y, unsigned s) {
  const std::uint64_t bytes = static_cast<std::uint64_t>(y) << 32 | x;
  unsigned result = 0;
  for (unsigned i = 0; i < 4; ++i) result |= static_cast<unsigned>(bytes >> ((s >> 4 * i & 7) * 8) & 0xff) << 8 * i;
  return result;
}

namespace detail {
inline std::uint64_t funnel(unsigned lo, unsigned hi) { return static_cast<std::uint64_t>(hi) << 32 | lo; }
}  // namespace detail

// The plain forms take the shift modulo 32, the c forms clamp it to 32.
inline unsigned __funnelshift_l(unsigned lo, unsigned hi, unsigned n) {
  return static_cast<unsigned>(detail::funnel(lo, hi) << (n & 31) >> 32);
}
inline unsigned __funnelshift_r(unsigned lo, unsigned hi, unsigned n) {
  return static_cast<unsigned>(detail::funnel(lo, hi) >> (n & 31));
}
inline unsigned __funnelshift_lc(unsigned lo, unsigned hi, unsigned n) {
  return static_cast<unsigned>(detail::funnel(lo, hi) << (n < 32 ? n : 32) >> 32);
}
inline unsigned __funnelshift_rc(unsigned lo, unsigned hi, unsigned n) {
  return static_cast<unsigned>(detail::funnel(lo, hi) >> (n < 32 ? n : 32));
}

inline int __mulhi(int x, int y) { return static_cast<int>(static_cast<std::int64_t>(x) * y >> 32); }
inline unsigned __umulhi(unsigned x, unsigned y) {
  return static_cast<unsigned>(static_cast<std::uint64_t>(x) * y >> 32);
}
namespace detail {
__extension__ using int128 = __int128;
__extension__ using uint128 = unsigned __int128;
}  // namespace detail
inline long long __mul64hi(long long x, long long y) {
  return static_cast<long long>(static_cast<detail::int128>(x) * y >> 64);
}
inline unsigned long long __umul64hi(unsigned long long x, unsigned long long y) {
  return static_cast<unsigned long long>(static_cast<detail::uint128>(x) * y >> 64);
}

// The low 32 bits of the product of the low 24 bits.
inline int __mul24(int x, int y) {
  const std::int64_t a = static_cast<std::int32_t>(static_cast<unsigned>(x) << 8) >> 8;
  const std::int64_t b = static_cast<std::int32_t>(static_cast<unsigned>(y) << 8) >> 8;
  return static_cast<int>(a * b);
}
inline unsigned __umul24(unsigned x, unsigned y) { return (x & 0xffffffu) * (y & 0xffffffu); }

inline unsigned __sad(int x, int y, unsigned z) {
  const std::int64_t d = static_cast<std::int64_t>(x) - y;
  return z + static_cast<unsigned>(d < 0 ? -d : d);
}
inline unsigned __usad(unsigned x, unsigned y, unsigned z) { return z + (x < y ? y - x : x - y); }

// Averages without overflow; the r forms round up.
inline int __hadd(int x, int y) { return static_cast<int>((static_cast<std::int64_t>(x) + y) >> 1); }
inline int __rhadd(int x, int y) { return static_cast<int>((static_cast<std::int64_t>(x) + y + 1) >> 1); }
inline unsigned __uhadd(unsigned x, unsigned y) { return static_cast<unsigned>((static_cast<std::uint64_t>(x) + y) >> 1); }
inline unsigned __urhadd(unsigned x, unsigned y) {
  return static_cast<unsigned>((static_cast<std::uint64_t>(x) + y + 1) >> 1);
}

/// The dot product of four bytes, added to c; wraps.
inline int __dp4a(int a, int b, int c) {
  unsigned sum = static_cast<unsigned>(c);
  for (int i = 0; i < 32; i += 8)
    sum += static_cast<unsigned>(static_cast<std::int8_t>(a >> i) * static_cast<std::int8_t>(b >> i));
  return static_cast<int>(sum);
}
inline unsigned __dp4a(unsigned a, unsigned b, unsigned c) {
  for (int i = 0; i < 32; i += 8) c += (a >> i & 0xff) * (b >> i & 0xff);
  return c;
}

namespace detail {
template <class To, class From>
To bits_as(From value) {
  static_assert(sizeof(To) == sizeof(From));
  To result;
  std::memcpy(&result, &value, sizeof result);
  return result;
}
}  // namespace detail

inline int __float_as_int(float x) { return detail::bits_as<int>(x); }
inline unsigned __float_as_uint(float x) { return detail::bits_as<unsigned>(x); }
inline float __int_as_float(int x) { return detail::bits_as<float>(x); }
inline float __uint_as_float(unsigned x) { return detail::bits_as<float>(x); }
inline long long __double_as_longlong(double x) { return detail::bits_as<long long>(x); }
inline double __longlong_as_double(long long x) { return detail::bits_as<double>(x); }
inline int __double2hiint(double x) { return static_cast<int>(detail::bits_as<std::uint64_t>(x) >> 32); }
inline int __double2loint(double x) { return static_cast<int>(detail::bits_as<std::uint64_t>(x)); }
inline double __hiloint2double(int hi, int lo) {
  return detail::bits_as<double>(detail::funnel(static_cast<unsigned>(lo), static_cast<unsigned>(hi)));
}

}  // namespace rk::cpu

using rk::cpu::__brev;
using rk::cpu::__brevll;
using rk::cpu::__byte_perm;
using rk::cpu::__clz;
using rk::cpu::__clzll;
using rk::cpu::__double2hiint;
using rk::cpu::__double2loint;
using rk::cpu::__double_as_longlong;
using rk::cpu::__dp4a;
using rk::cpu::__ffs;
using rk::cpu::__ffsll;
using rk::cpu::__float_as_int;
using rk::cpu::__float_as_uint;
using rk::cpu::__funnelshift_l;
using rk::cpu::__funnelshift_lc;
using rk::cpu::__funnelshift_r;
using rk::cpu::__funnelshift_rc;
using rk::cpu::__hadd;
using rk::cpu::__hiloint2double;
using rk::cpu::__int_as_float;
using rk::cpu::__longlong_as_double;
using rk::cpu::__mul24;
using rk::cpu::__mul64hi;
using rk::cpu::__mulhi;
using rk::cpu::__popc;
using rk::cpu::__popcll;
using rk::cpu::__rhadd;
using rk::cpu::__sad;
using rk::cpu::__uhadd;
using rk::cpu::__uint_as_float;
using rk::cpu::__umul24;
using rk::cpu::__umul64hi;
using rk::cpu::__umulhi;
using rk::cpu::__urhadd;
using rk::cpu::__usad;
