// SPDX-License-Identifier: Apache-2.0
#pragma once
// Bits. Here, on the host, a handler is a function of one thread.
// Written from lib/Intrinsics/Intrinsics.def by the target `update-intrinsics`: change the table, not this file.

#include <rk/intrinsics/host.hpp>

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wunused-parameter"

namespace rk {
inline namespace RK_SIDE {

/// How many bits of `x` are 1.
inline int popcount(int x) { return detail::popcount(x); }
inline int popcount(unsigned int x) { return detail::popcount(x); }
inline int popcount(long x) { return detail::popcount(x); }
inline int popcount(unsigned long x) { return detail::popcount(x); }
inline int popcount(long long x) { return detail::popcount(x); }
inline int popcount(unsigned long long x) { return detail::popcount(x); }
/// Alias of `popcount`.
inline int popc(int x) { return detail::popcount(x); }
inline int popc(unsigned int x) { return detail::popcount(x); }
inline int popc(long x) { return detail::popcount(x); }
inline int popc(unsigned long x) { return detail::popcount(x); }
inline int popc(long long x) { return detail::popcount(x); }
inline int popc(unsigned long long x) { return detail::popcount(x); }
/// Alias of `popcount`.
inline int count_ones(int x) { return detail::popcount(x); }
inline int count_ones(unsigned int x) { return detail::popcount(x); }
inline int count_ones(long x) { return detail::popcount(x); }
inline int count_ones(unsigned long x) { return detail::popcount(x); }
inline int count_ones(long long x) { return detail::popcount(x); }
inline int count_ones(unsigned long long x) { return detail::popcount(x); }

/// How many bits above the highest 1; of 0, all.
inline int clz(int x) { return detail::countl_zero(x); }
inline int clz(unsigned int x) { return detail::countl_zero(x); }
inline int clz(long x) { return detail::countl_zero(x); }
inline int clz(unsigned long x) { return detail::countl_zero(x); }
inline int clz(long long x) { return detail::countl_zero(x); }
inline int clz(unsigned long long x) { return detail::countl_zero(x); }
/// Alias of `clz`.
inline int leading_zeros(int x) { return detail::countl_zero(x); }
inline int leading_zeros(unsigned int x) { return detail::countl_zero(x); }
inline int leading_zeros(long x) { return detail::countl_zero(x); }
inline int leading_zeros(unsigned long x) { return detail::countl_zero(x); }
inline int leading_zeros(long long x) { return detail::countl_zero(x); }
inline int leading_zeros(unsigned long long x) { return detail::countl_zero(x); }

/// How many bits below the lowest 1; of 0, all.
inline int ctz(int x) { return detail::countr_zero(x); }
inline int ctz(unsigned int x) { return detail::countr_zero(x); }
inline int ctz(long x) { return detail::countr_zero(x); }
inline int ctz(unsigned long x) { return detail::countr_zero(x); }
inline int ctz(long long x) { return detail::countr_zero(x); }
inline int ctz(unsigned long long x) { return detail::countr_zero(x); }
/// Alias of `ctz`.
inline int trailing_zeros(int x) { return detail::countr_zero(x); }
inline int trailing_zeros(unsigned int x) { return detail::countr_zero(x); }
inline int trailing_zeros(long x) { return detail::countr_zero(x); }
inline int trailing_zeros(unsigned long x) { return detail::countr_zero(x); }
inline int trailing_zeros(long long x) { return detail::countr_zero(x); }
inline int trailing_zeros(unsigned long long x) { return detail::countr_zero(x); }

/// The position of the lowest 1, counted from 1; of 0, 0.
inline int ffs(int x) { return detail::ffs(x); }
inline int ffs(unsigned int x) { return detail::ffs(x); }
inline int ffs(long x) { return detail::ffs(x); }
inline int ffs(unsigned long x) { return detail::ffs(x); }
inline int ffs(long long x) { return detail::ffs(x); }
inline int ffs(unsigned long long x) { return detail::ffs(x); }

/// The bits of `x` in reverse order.
inline int brev(int x) { return detail::brev(x); }
inline unsigned int brev(unsigned int x) { return detail::brev(x); }
inline long brev(long x) { return detail::brev(x); }
inline unsigned long brev(unsigned long x) { return detail::brev(x); }
inline long long brev(long long x) { return detail::brev(x); }
inline unsigned long long brev(unsigned long long x) { return detail::brev(x); }
/// Alias of `brev`.
inline int reverse_bits(int x) { return detail::brev(x); }
inline unsigned int reverse_bits(unsigned int x) { return detail::brev(x); }
inline long reverse_bits(long x) { return detail::brev(x); }
inline unsigned long reverse_bits(unsigned long x) { return detail::brev(x); }
inline long long reverse_bits(long long x) { return detail::brev(x); }
inline unsigned long long reverse_bits(unsigned long long x) { return detail::brev(x); }

/// `x` rotated left by `n` bits; `n` counts modulo the width.
inline unsigned int rotl(unsigned int x, unsigned int n) { return detail::rotl(x, n); }
inline unsigned long rotl(unsigned long x, unsigned int n) { return detail::rotl(x, n); }
inline unsigned long long rotl(unsigned long long x, unsigned int n) { return detail::rotl(x, n); }

/// `x` rotated right by `n` bits; `n` counts modulo the width.
inline unsigned int rotr(unsigned int x, unsigned int n) { return detail::rotl(x, 0u - n); }
inline unsigned long rotr(unsigned long x, unsigned int n) { return detail::rotl(x, 0u - n); }
inline unsigned long long rotr(unsigned long long x, unsigned int n) { return detail::rotl(x, 0u - n); }

/// The upper half of the product, which is twice as wide.
inline int mulhi(int a, int b) { return detail::mulhi(a, b); }
inline unsigned int mulhi(unsigned int a, unsigned int b) { return detail::mulhi(a, b); }
inline long mulhi(long a, long b) { return detail::mulhi(a, b); }
inline unsigned long mulhi(unsigned long a, unsigned long b) { return detail::mulhi(a, b); }
inline long long mulhi(long long a, long long b) { return detail::mulhi(a, b); }
inline unsigned long long mulhi(unsigned long long a, unsigned long long b) { return detail::mulhi(a, b); }

/// The lower 32 bits of the product of the lower 24 bits.
inline int mul24(int a, int b) { return detail::mul24(a, b); }
inline unsigned int mul24(unsigned int a, unsigned int b) { return detail::mul24(a, b); }

/// |a - b| + c.
inline unsigned int sad(int a, int b, unsigned int c) { return detail::sad(a, b, c); }
inline unsigned int sad(unsigned int a, unsigned int b, unsigned int c) { return detail::sad(a, b, c); }

/// (a + b) / 2, rounded down, without overflow in between.
inline int hadd(int a, int b) { return detail::hadd(a, b); }
inline unsigned int hadd(unsigned int a, unsigned int b) { return detail::hadd(a, b); }

/// (a + b + 1) / 2, rounded down, without overflow in between.
inline int rhadd(int a, int b) { return detail::rhadd(a, b); }
inline unsigned int rhadd(unsigned int a, unsigned int b) { return detail::rhadd(a, b); }

/// `c` plus the products of the four bytes of `a` and `b`, which have the sign of T.
inline int dp4a(int a, int b, int c) { return detail::dp4a(a, b, c); }
inline unsigned int dp4a(unsigned int a, unsigned int b, unsigned int c) { return detail::dp4a(a, b, c); }

/// Four bytes of the eight of `a` (0 to 3) and `b` (4 to 7), each chosen by the lower three bits of a nibble of `s`.
inline unsigned int byte_perm(unsigned int a, unsigned int b, unsigned int s) { return detail::byte_perm(a, b, s); }

/// The upper 32 bits of hi:lo shifted left by n modulo 32.
inline unsigned int funnel_shift_left(unsigned int lo, unsigned int hi, unsigned int n) { return detail::funnel_shift_left(lo, hi, n); }

/// The lower 32 bits of hi:lo shifted right by n modulo 32.
inline unsigned int funnel_shift_right(unsigned int lo, unsigned int hi, unsigned int n) { return detail::funnel_shift_right(lo, hi, n); }

/// The bits of a float as an int, of a double as a long long.
inline int float_as_int(float x) { return detail::as_bits(x); }
inline long long float_as_int(double x) { return detail::as_bits(x); }

/// An int as the bits of a float, a 64-bit integer as those of a double.
inline float int_as_float(int x) { return detail::as_real(x); }
inline double int_as_float(long x) { return detail::as_real(x); }
inline double int_as_float(long long x) { return detail::as_real(x); }

}  // namespace RK_SIDE
}  // namespace rk

#pragma GCC diagnostic pop
