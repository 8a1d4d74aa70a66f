// SPDX-License-Identifier: Apache-2.0
#pragma once
// Intrinsics of the category 'bits', for device text and CPU object.
// Written from lib/Intrinsics/Intrinsics.def by the target `update-intrinsics`: change the table, not this file.

#include <rk/device/intrinsics/support.hpp>

#define RK_PRELUDE_BITS 1  // for rk::context

namespace rk {
inline namespace RK_SIDE {

inline RK_DEVICE int popcount(int x) { return ::__popc(x); }
inline RK_DEVICE int popcount(unsigned int x) { return ::__popc(x); }
inline RK_DEVICE int popcount(long x) { return ::__popcll(x); }
inline RK_DEVICE int popcount(unsigned long x) { return ::__popcll(x); }
inline RK_DEVICE int popcount(long long x) { return ::__popcll(x); }
inline RK_DEVICE int popcount(unsigned long long x) { return ::__popcll(x); }
inline RK_DEVICE int popc(int x) { return ::__popc(x); }
inline RK_DEVICE int popc(unsigned int x) { return ::__popc(x); }
inline RK_DEVICE int popc(long x) { return ::__popcll(x); }
inline RK_DEVICE int popc(unsigned long x) { return ::__popcll(x); }
inline RK_DEVICE int popc(long long x) { return ::__popcll(x); }
inline RK_DEVICE int popc(unsigned long long x) { return ::__popcll(x); }
inline RK_DEVICE int count_ones(int x) { return ::__popc(x); }
inline RK_DEVICE int count_ones(unsigned int x) { return ::__popc(x); }
inline RK_DEVICE int count_ones(long x) { return ::__popcll(x); }
inline RK_DEVICE int count_ones(unsigned long x) { return ::__popcll(x); }
inline RK_DEVICE int count_ones(long long x) { return ::__popcll(x); }
inline RK_DEVICE int count_ones(unsigned long long x) { return ::__popcll(x); }
inline RK_DEVICE int clz(int x) { return ::__clz(x); }
inline RK_DEVICE int clz(unsigned int x) { return ::__clz(x); }
inline RK_DEVICE int clz(long x) { return ::__clzll(x); }
inline RK_DEVICE int clz(unsigned long x) { return ::__clzll(x); }
inline RK_DEVICE int clz(long long x) { return ::__clzll(x); }
inline RK_DEVICE int clz(unsigned long long x) { return ::__clzll(x); }
inline RK_DEVICE int leading_zeros(int x) { return ::__clz(x); }
inline RK_DEVICE int leading_zeros(unsigned int x) { return ::__clz(x); }
inline RK_DEVICE int leading_zeros(long x) { return ::__clzll(x); }
inline RK_DEVICE int leading_zeros(unsigned long x) { return ::__clzll(x); }
inline RK_DEVICE int leading_zeros(long long x) { return ::__clzll(x); }
inline RK_DEVICE int leading_zeros(unsigned long long x) { return ::__clzll(x); }
inline RK_DEVICE int ctz(int x) { return ::__clz(::__brev(x)); }
inline RK_DEVICE int ctz(unsigned int x) { return ::__clz(::__brev(x)); }
inline RK_DEVICE int ctz(long x) { return ::__clzll(::__brevll(x)); }
inline RK_DEVICE int ctz(unsigned long x) { return ::__clzll(::__brevll(x)); }
inline RK_DEVICE int ctz(long long x) { return ::__clzll(::__brevll(x)); }
inline RK_DEVICE int ctz(unsigned long long x) { return ::__clzll(::__brevll(x)); }
inline RK_DEVICE int trailing_zeros(int x) { return ::__clz(::__brev(x)); }
inline RK_DEVICE int trailing_zeros(unsigned int x) { return ::__clz(::__brev(x)); }
inline RK_DEVICE int trailing_zeros(long x) { return ::__clzll(::__brevll(x)); }
inline RK_DEVICE int trailing_zeros(unsigned long x) { return ::__clzll(::__brevll(x)); }
inline RK_DEVICE int trailing_zeros(long long x) { return ::__clzll(::__brevll(x)); }
inline RK_DEVICE int trailing_zeros(unsigned long long x) { return ::__clzll(::__brevll(x)); }
inline RK_DEVICE int ffs(int x) { return ::__ffs(x); }
inline RK_DEVICE int ffs(unsigned int x) { return ::__ffs(x); }
inline RK_DEVICE int ffs(long x) { return ::__ffsll(x); }
inline RK_DEVICE int ffs(unsigned long x) { return ::__ffsll(x); }
inline RK_DEVICE int ffs(long long x) { return ::__ffsll(x); }
inline RK_DEVICE int ffs(unsigned long long x) { return ::__ffsll(x); }
inline RK_DEVICE int brev(int x) { return static_cast<int>(::__brev(static_cast<unsigned int>(x))); }
inline RK_DEVICE unsigned int brev(unsigned int x) { return ::__brev(x); }
inline RK_DEVICE long brev(long x) { return static_cast<long>(::__brevll(static_cast<unsigned long long>(x))); }
inline RK_DEVICE unsigned long brev(unsigned long x) { return static_cast<unsigned long>(::__brevll(static_cast<unsigned long long>(x))); }
inline RK_DEVICE long long brev(long long x) { return static_cast<long long>(::__brevll(static_cast<unsigned long long>(x))); }
inline RK_DEVICE unsigned long long brev(unsigned long long x) { return ::__brevll(x); }
inline RK_DEVICE int reverse_bits(int x) { return static_cast<int>(::__brev(static_cast<unsigned int>(x))); }
inline RK_DEVICE unsigned int reverse_bits(unsigned int x) { return ::__brev(x); }
inline RK_DEVICE long reverse_bits(long x) { return static_cast<long>(::__brevll(static_cast<unsigned long long>(x))); }
inline RK_DEVICE unsigned long reverse_bits(unsigned long x) { return static_cast<unsigned long>(::__brevll(static_cast<unsigned long long>(x))); }
inline RK_DEVICE long long reverse_bits(long long x) { return static_cast<long long>(::__brevll(static_cast<unsigned long long>(x))); }
inline RK_DEVICE unsigned long long reverse_bits(unsigned long long x) { return ::__brevll(x); }
inline RK_DEVICE unsigned int rotl(unsigned int x, unsigned int n) { return ::__funnelshift_l(x, x, n); }
inline RK_DEVICE unsigned long rotl(unsigned long x, unsigned int n) { return device::rotl(x, n); }
inline RK_DEVICE unsigned long long rotl(unsigned long long x, unsigned int n) { return device::rotl(x, n); }
inline RK_DEVICE unsigned int rotr(unsigned int x, unsigned int n) { return ::__funnelshift_r(x, x, n); }
inline RK_DEVICE unsigned long rotr(unsigned long x, unsigned int n) { return device::rotl(x, 0u - n); }
inline RK_DEVICE unsigned long long rotr(unsigned long long x, unsigned int n) { return device::rotl(x, 0u - n); }
inline RK_DEVICE int mulhi(int a, int b) { return ::__mulhi(a, b); }
inline RK_DEVICE unsigned int mulhi(unsigned int a, unsigned int b) { return ::__umulhi(a, b); }
inline RK_DEVICE long mulhi(long a, long b) { return static_cast<long>(::__mul64hi(a, b)); }
inline RK_DEVICE unsigned long mulhi(unsigned long a, unsigned long b) { return static_cast<unsigned long>(::__umul64hi(a, b)); }
inline RK_DEVICE long long mulhi(long long a, long long b) { return ::__mul64hi(a, b); }
inline RK_DEVICE unsigned long long mulhi(unsigned long long a, unsigned long long b) { return ::__umul64hi(a, b); }
inline RK_DEVICE int mul24(int a, int b) { return ::__mul24(a, b); }
inline RK_DEVICE unsigned int mul24(unsigned int a, unsigned int b) { return ::__umul24(a, b); }
inline RK_DEVICE unsigned int sad(int a, int b, unsigned int c) { return ::__sad(a, b, c); }
inline RK_DEVICE unsigned int sad(unsigned int a, unsigned int b, unsigned int c) { return ::__usad(a, b, c); }
inline RK_DEVICE int hadd(int a, int b) { return ::__hadd(a, b); }
inline RK_DEVICE unsigned int hadd(unsigned int a, unsigned int b) { return ::__uhadd(a, b); }
inline RK_DEVICE int rhadd(int a, int b) { return ::__rhadd(a, b); }
inline RK_DEVICE unsigned int rhadd(unsigned int a, unsigned int b) { return ::__urhadd(a, b); }
inline RK_DEVICE int dp4a(int a, int b, int c) { return ::__dp4a(a, b, c); }
inline RK_DEVICE unsigned int dp4a(unsigned int a, unsigned int b, unsigned int c) { return ::__dp4a(a, b, c); }
inline RK_DEVICE unsigned int byte_perm(unsigned int a, unsigned int b, unsigned int s) { return ::__byte_perm(a, b, s); }
inline RK_DEVICE unsigned int funnel_shift_left(unsigned int lo, unsigned int hi, unsigned int n) { return ::__funnelshift_l(lo, hi, n); }
inline RK_DEVICE unsigned int funnel_shift_right(unsigned int lo, unsigned int hi, unsigned int n) { return ::__funnelshift_r(lo, hi, n); }
inline RK_DEVICE int float_as_int(float x) { return ::__float_as_int(x); }
inline RK_DEVICE long long float_as_int(double x) { return ::__double_as_longlong(x); }
inline RK_DEVICE float int_as_float(int x) { return ::__int_as_float(x); }
inline RK_DEVICE double int_as_float(long x) { return ::__longlong_as_double(x); }
inline RK_DEVICE double int_as_float(long long x) { return ::__longlong_as_double(x); }

}  // namespace RK_SIDE
}  // namespace rk
