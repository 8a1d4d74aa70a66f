// SPDX-License-Identifier: Apache-2.0
#pragma once
// Functions and keywords of Clang and GCC that libraries use and that the compiler of a generated text may lack. They are
// macros: nvcc knows some of the names as functions of the host. A text that needs one includes this file last, so that
// no standard header sees them. lib/Model/DeviceStd.def lists the names.

#include <rk/device/config.hpp>

#if defined(RK_CUDA)

namespace rk {
inline namespace RK_SIDE {
namespace device::extension {

// Constant expressions count by loops, device code by instructions, which nvcc's pass for the host does not know.
RK_DEVICE constexpr int popcount(unsigned long long x) {
  if (__builtin_is_constant_evaluated()) {
    int n = 0;
    for (; x != 0; x &= x - 1) ++n;
    return n;
  }
#if defined(__CUDA_ARCH__)
  return ::__popcll(x);
#else
  return 0;
#endif
}
RK_DEVICE constexpr int clz(unsigned long long x) {
  if (__builtin_is_constant_evaluated()) {
    int n = 64;
    for (; x != 0; x >>= 1) --n;
    return n;
  }
#if defined(__CUDA_ARCH__)
  return ::__clzll(static_cast<long long>(x));
#else
  return 0;
#endif
}
RK_DEVICE constexpr int ctz(unsigned long long x) { return extension::popcount((x & (0 - x)) - 1); }
RK_DEVICE constexpr int ffs(unsigned long long x) { return x == 0 ? 0 : extension::ctz(x) + 1; }

RK_DEVICE constexpr unsigned int bswap32(unsigned int x) {
  return x << 24 | (x & 0xff00u) << 8 | (x >> 8 & 0xff00u) | x >> 24;
}
RK_DEVICE constexpr unsigned long bswap64(unsigned long x) {
  return static_cast<unsigned long>(extension::bswap32(static_cast<unsigned int>(x))) << 32 |
         extension::bswap32(static_cast<unsigned int>(x >> 32));
}

RK_DEVICE constexpr void* memmove(void* to, const void* from, std::size_t n) {
  auto* t = static_cast<unsigned char*>(to);
  const auto* f = static_cast<const unsigned char*>(from);
  if (t < f)
    for (std::size_t i = 0; i < n; ++i) t[i] = f[i];
  else
    while (n-- != 0) t[n] = f[n];
  return to;
}
inline RK_DEVICE int memcmp(const void* a, const void* b, std::size_t n) {
  const auto* x = static_cast<const unsigned char*>(a);
  const auto* y = static_cast<const unsigned char*>(b);
  for (; n != 0; --n, ++x, ++y)
    if (*x != *y) return *x < *y ? -1 : 1;
  return 0;
}

// With the range of all integers: what fits into 128 bits is exact there.
template <class T> inline constexpr bool is_signed = static_cast<T>(-1) < static_cast<T>(0);
template <bool Signed> struct wide { using type = __int128; };
template <> struct wide<false> { using type = unsigned __int128; };
template <class A, class B> using wide_of = typename wide<is_signed<A> || is_signed<B>>::type;

template <class W, class R>
RK_DEVICE constexpr bool store_narrow(W exact, R* result) {
  *result = static_cast<R>(exact);
  if (is_signed<R> && !is_signed<W>) return *result < 0 || static_cast<W>(*result) != exact;
  return static_cast<W>(*result) != exact;
}
template <class A, class B, class R>
RK_DEVICE constexpr bool add_overflow(A a, B b, R* result) {
  using W = wide_of<A, B>;
  return extension::store_narrow(static_cast<W>(a) + static_cast<W>(b), result);
}
template <class A, class B, class R>
RK_DEVICE constexpr bool sub_overflow(A a, B b, R* result) {
  return extension::store_narrow(static_cast<__int128>(a) - static_cast<__int128>(b), result);
}
template <class A, class B, class R>
RK_DEVICE constexpr bool mul_overflow(A a, B b, R* result) {
  using W = wide_of<A, B>;
  return extension::store_narrow(static_cast<W>(a) * static_cast<W>(b), result);
}

template <class T> struct object { using type = T; };
template <class T> struct object<T&> { using type = T; };
template <class T> struct object<T&&> { using type = T; };

}  // namespace device::extension
}  // namespace RK_SIDE
}  // namespace rk

#define __builtin_popcount(x) ::rk::device::extension::popcount(static_cast<unsigned int>(x))
#define __builtin_popcountl(x) ::rk::device::extension::popcount(static_cast<unsigned long>(x))
#define __builtin_popcountll(x) ::rk::device::extension::popcount(static_cast<unsigned long long>(x))
#define __builtin_parity(x) (__builtin_popcount(x) & 1)
#define __builtin_parityl(x) (__builtin_popcountl(x) & 1)
#define __builtin_parityll(x) (__builtin_popcountll(x) & 1)
#define __builtin_clz(x) (::rk::device::extension::clz(static_cast<unsigned int>(x)) - 32)
#define __builtin_clzl(x) ::rk::device::extension::clz(static_cast<unsigned long>(x))
#define __builtin_clzll(x) ::rk::device::extension::clz(static_cast<unsigned long long>(x))
#define __builtin_ctz(x) ::rk::device::extension::ctz(static_cast<unsigned int>(x))
#define __builtin_ctzl(x) ::rk::device::extension::ctz(static_cast<unsigned long>(x))
#define __builtin_ctzll(x) ::rk::device::extension::ctz(static_cast<unsigned long long>(x))
#define __builtin_ffs(x) ::rk::device::extension::ffs(static_cast<unsigned int>(x))
#define __builtin_ffsl(x) ::rk::device::extension::ffs(static_cast<unsigned long>(x))
#define __builtin_ffsll(x) ::rk::device::extension::ffs(static_cast<unsigned long long>(x))
#define __builtin_bswap16(x) static_cast<unsigned short>(::rk::device::extension::bswap32(static_cast<unsigned short>(x)) >> 16)
#define __builtin_bswap32(x) ::rk::device::extension::bswap32(static_cast<unsigned int>(x))
#define __builtin_bswap64(x) ::rk::device::extension::bswap64(static_cast<unsigned long>(x))
#define __builtin_add_overflow(a, b, r) ::rk::device::extension::add_overflow((a), (b), (r))
#define __builtin_sub_overflow(a, b, r) ::rk::device::extension::sub_overflow((a), (b), (r))
#define __builtin_mul_overflow(a, b, r) ::rk::device::extension::mul_overflow((a), (b), (r))

#define __builtin_memcpy ::memcpy
#define __builtin_memset ::memset
#define __builtin_memmove ::rk::device::extension::memmove
#define __builtin_memcmp ::rk::device::extension::memcmp

#define __builtin_abs(x) ::abs(static_cast<int>(x))
#define __builtin_labs(x) ::labs(x)
#define __builtin_llabs(x) ::llabs(x)
#define __builtin_fabs(x) ::fabs(static_cast<double>(x))
#define __builtin_fabsf(x) ::fabsf(x)
#define __builtin_sqrt(x) ::sqrt(static_cast<double>(x))
#define __builtin_sqrtf(x) ::sqrtf(x)
#define __builtin_floor(x) ::floor(static_cast<double>(x))
#define __builtin_floorf(x) ::floorf(x)
#define __builtin_ceil(x) ::ceil(static_cast<double>(x))
#define __builtin_ceilf(x) ::ceilf(x)
#define __builtin_trunc(x) ::trunc(static_cast<double>(x))
#define __builtin_truncf(x) ::truncf(x)
#define __builtin_round(x) ::round(static_cast<double>(x))
#define __builtin_roundf(x) ::roundf(x)
#define __builtin_fma(x, y, z) ::fma(static_cast<double>(x), static_cast<double>(y), static_cast<double>(z))
#define __builtin_fmaf(x, y, z) ::fmaf(x, y, z)
#define __builtin_fmin(x, y) ::fmin(static_cast<double>(x), static_cast<double>(y))
#define __builtin_fminf(x, y) ::fminf(x, y)
#define __builtin_fmax(x, y) ::fmax(static_cast<double>(x), static_cast<double>(y))
#define __builtin_fmaxf(x, y) ::fmaxf(x, y)
#define __builtin_copysign(x, y) ::copysign(static_cast<double>(x), static_cast<double>(y))
#define __builtin_copysignf(x, y) ::copysignf(x, y)
#define __builtin_inf() static_cast<double>(__builtin_inff())
#define __builtin_inff() __builtin_bit_cast(float, 0x7f800000)
#define __builtin_huge_val() __builtin_inf()
#define __builtin_huge_valf() __builtin_inff()
#define __builtin_nan(text) static_cast<double>(__builtin_nanf(text))
#define __builtin_nanf(text) __builtin_bit_cast(float, 0x7fc00000)
#define __builtin_signbit(x) (__builtin_bit_cast(long long, static_cast<double>(x)) < 0)
#define __builtin_signbitf(x) (__builtin_bit_cast(int, static_cast<float>(x)) < 0)

#define __builtin_trap() ::__trap()
#define __builtin_prefetch(...) static_cast<void>(0)
#define __builtin_constant_p(x) 0
#define __builtin_launder(p) (p)
#define __builtin_expect_with_probability(x, value, probability) __builtin_expect(x, value)

#if defined(__CUDACC_RTC__)
#define __builtin_offsetof offsetof
#define __extension__
#define __typeof__(...) typename ::rk::device::extension::object<decltype((__VA_ARGS__))>::type
#define __typeof __typeof__
#define __alignof__ alignof
#define __alignof alignof
using __int128_t = __int128;
using __uint128_t = unsigned __int128;
#endif

#endif  // RK_CUDA

// What Clang alone has, and Clang reads the sources.
#if defined(RK_CUDA) || !defined(__clang__)
#define __builtin_rotateleft8(x, n) ::rk::device::extension::rotl(static_cast<unsigned char>(x), n)
#define __builtin_rotateleft16(x, n) ::rk::device::extension::rotl(static_cast<unsigned short>(x), n)
#define __builtin_rotateleft32(x, n) ::rk::device::extension::rotl(static_cast<unsigned int>(x), n)
#define __builtin_rotateleft64(x, n) ::rk::device::extension::rotl(static_cast<unsigned long>(x), n)
#define __builtin_rotateright8(x, n) __builtin_rotateleft8(x, 0u - (n))
#define __builtin_rotateright16(x, n) __builtin_rotateleft16(x, 0u - (n))
#define __builtin_rotateright32(x, n) __builtin_rotateleft32(x, 0u - (n))
#define __builtin_rotateright64(x, n) __builtin_rotateleft64(x, 0u - (n))
#define __builtin_bitreverse8(x) static_cast<unsigned char>(::rk::device::extension::reverse(static_cast<unsigned char>(x)) >> 56)
#define __builtin_bitreverse16(x) static_cast<unsigned short>(::rk::device::extension::reverse(static_cast<unsigned short>(x)) >> 48)
#define __builtin_bitreverse32(x) static_cast<unsigned int>(::rk::device::extension::reverse(static_cast<unsigned int>(x)) >> 32)
#define __builtin_bitreverse64(x) ::rk::device::extension::reverse(static_cast<unsigned long>(x))
#if !defined(RK_CUDA)
#define __builtin_assume(condition) static_cast<void>(0)
#endif

namespace rk {
inline namespace RK_SIDE {
namespace device::extension {

template <class T>
RK_DEVICE constexpr T rotl(T x, unsigned int n) {
  constexpr unsigned int mask = sizeof(T) * 8 - 1;
  return static_cast<T>(x << (n & mask) | x >> ((0u - n) & mask));
}

RK_DEVICE constexpr unsigned long reverse(unsigned long x) {
  for (unsigned int width = 32; width != 0; width /= 2) {
    const unsigned long low = ~0ul / ((1ul << width) + 1);
    x = (x & low) << width | (x >> width & low);
  }
  return x;
}

}  // namespace device::extension
}  // namespace RK_SIDE
}  // namespace rk
#endif
