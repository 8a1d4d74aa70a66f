// SPDX-License-Identifier: Apache-2.0
#pragma once
// Real numbers in 16 bits: `half` (IEEE 754 binary16) and `bfloat16` (the upper half of a float). As C++23's std::float16_t,
// they become float of their own accord and are made of wider numbers by name only: `rk::half(0.1f)`. Operators round once,
// to nearest even, and are one instruction where the architecture has it (PTX ISA, "Half Precision Floating Point
// Instructions"); a NaN that is computed is 0x7fff, as PTX has it. What takes a float takes them, too.

#include <rk/device/config.hpp>

#include <type_traits>

namespace rk {
inline namespace RK_SIDE {
namespace device {

/// The number of `exponent_bits` and 15 - `exponent_bits` fraction bits that is nearest to x; of two, the even one.
template <int exponent_bits>
constexpr RK_DEVICE std::uint16_t round_to_16_bits(double x) {
  constexpr int fraction_bits = 15 - exponent_bits, bias = (1 << (exponent_bits - 1)) - 1;
  constexpr std::uint64_t infinity = ((1ull << exponent_bits) - 1) << fraction_bits;
  const std::uint64_t bits = __builtin_bit_cast(std::uint64_t, x), sign = bits >> 63 << 15;
  const int exponent = static_cast<int>(bits >> 52 & 0x7ff) - 1023;
  std::uint64_t significand = bits & 0xfffffffffffffull;
  if (exponent == 1024 && significand != 0) return 0x7fff;
  if (exponent > bias) return static_cast<std::uint16_t>(sign | infinity);
  const bool normal = exponent >= 1 - bias;
  const int dropped = 52 - fraction_bits + (normal ? 0 : 1 - bias - exponent);
  if (dropped > 54) return static_cast<std::uint16_t>(sign);
  significand |= 1ull << 52;
  const std::uint64_t rest = significand & ((1ull << dropped) - 1), tie = 1ull << (dropped - 1);
  std::uint64_t magnitude = significand >> dropped;
  if (rest > tie || (rest == tie && (magnitude & 1) != 0)) ++magnitude;  // a carry goes into the exponent, where it belongs
  if (normal) magnitude += static_cast<std::uint64_t>(exponent + bias - 1) << fraction_bits;
  return static_cast<std::uint16_t>(sign | magnitude);
}

/// x as a double that rounds to 16 bits as x does: of an integer of more than 53 bits the lowest ones are one bit.
template <class Number>
constexpr RK_DEVICE double to_odd(Number x) {
  if constexpr (std::is_integral_v<Number> && sizeof(Number) == 8) {
    const bool negative = std::is_signed_v<Number> && static_cast<std::int64_t>(x) < 0;
    std::uint64_t magnitude = negative ? 0 - static_cast<std::uint64_t>(x) : static_cast<std::uint64_t>(x);
    if (magnitude >> 53 != 0 && (magnitude & 0x7ff) != 0) magnitude = (magnitude | 0x800) & ~std::uint64_t(0x7ff);
    return negative ? -static_cast<double>(magnitude) : static_cast<double>(magnitude);
  } else {
    return static_cast<double>(x);
  }
}

/// a b + c as a double that rounds to 16 bits as the exact value does: where it is not exact, its last bit is 1 (Boldo and
/// Melquiond, "Emulation of FMA and Correctly Rounded Sums", 2008). The product of two numbers of 16 bits is exact.
constexpr RK_DEVICE double multiply_add_to_odd(float a, float b, float c) {
  const double product = static_cast<double>(a) * static_cast<double>(b), sum = product + static_cast<double>(c);
  const double part = sum - product, error = (product - (sum - part)) + (static_cast<double>(c) - part);
  std::uint64_t bits = __builtin_bit_cast(std::uint64_t, sum);
  if (!(error != 0) || (bits & 1) != 0 || sum - sum != 0) return sum;
  return __builtin_bit_cast(double, (error > 0) == (sum > 0) ? bits + 1 : bits - 1);
}

/// What T gets from its `bits` and its own +, - and *. Comparisons are float's.
template <class T>
struct number_of_16_bits {
  static constexpr RK_DEVICE T from_bits(std::uint16_t bits) {
    T result{};
    result.bits = bits;
    return result;
  }

  friend constexpr RK_DEVICE T operator/(T a, T b) { return T(static_cast<float>(a) / static_cast<float>(b)); }
  friend constexpr RK_DEVICE T operator+(T a) { return a; }
  friend constexpr RK_DEVICE T operator-(T a) { return T::from_bits(static_cast<std::uint16_t>(a.bits ^ 0x8000u)); }
  friend constexpr RK_DEVICE T& operator+=(T& a, T b) { return a = a + b; }
  friend constexpr RK_DEVICE T& operator-=(T& a, T b) { return a = a - b; }
  friend constexpr RK_DEVICE T& operator*=(T& a, T b) { return a = a * b; }
  friend constexpr RK_DEVICE T& operator/=(T& a, T b) { return a = a / b; }
};

#if defined(RK_CUDA)
#if defined(__CUDA_ARCH__)
inline constexpr unsigned architecture = __CUDA_ARCH__ / 10;
#else
inline constexpr unsigned architecture = 0;
#endif
#define RK_INSTRUCTION(min_arch, Result, ...)       \
  if constexpr (device::architecture >= (min_arch)) \
    if (!__builtin_is_constant_evaluated()) {       \
      Result result;                                \
      asm(__VA_ARGS__);                             \
      return result;                                \
    }
#else
#define RK_INSTRUCTION(min_arch, Result, ...)
#endif
/// An operator of T: the instruction, or a float, whose 24 bits are enough for a second rounding to change nothing (Figueroa,
/// "When is Double Rounding Innocuous?", 1995). `.rn`: without it ptxas may make one fma of a product and a sum.
#define RK_16_BIT_OPERATOR(T, symbol, min_arch, instruction)                                               \
  friend constexpr RK_DEVICE T operator symbol(T a, T b) {                                                 \
    RK_INSTRUCTION(min_arch, T, instruction " %0, %1, %2;" : "=h"(result.bits) : "h"(a.bits), "h"(b.bits)) \
    return T(static_cast<float>(a) symbol static_cast<float>(b));                                          \
  }

}  // namespace device

/// IEEE 754 binary16: 11 significant bits, to 65504, in steps of 2^-24 near 0.
struct half : device::number_of_16_bits<half> {
  std::uint16_t bits;

  half() = default;
  constexpr explicit RK_DEVICE half(float x) : bits(round(x)) {}
  template <class Number>
    requires std::is_arithmetic_v<Number>
  constexpr explicit RK_DEVICE half(Number x) : bits(device::round_to_16_bits<5>(device::to_odd(x))) {}

  constexpr RK_DEVICE operator float() const {
    RK_INSTRUCTION(0, float, "cvt.f32.f16 %0, %1;" : "=f"(result) : "h"(bits))
    const std::uint32_t sign = (bits & 0x8000u) << 16, exponent = bits >> 10 & 31u, fraction = bits & 0x3ffu;
    if (exponent == 31) return __builtin_bit_cast(float, sign | 0x7f800000u | fraction << 13);
    if (exponent != 0) return __builtin_bit_cast(float, sign | (exponent + 112) << 23 | fraction << 13);
    const float magnitude = static_cast<float>(fraction) * 0x1p-24f;
    return sign != 0 ? -magnitude : magnitude;
  }

  RK_16_BIT_OPERATOR(half, +, 0, "add.rn.f16")
  RK_16_BIT_OPERATOR(half, -, 0, "sub.rn.f16")
  RK_16_BIT_OPERATOR(half, *, 0, "mul.rn.f16")

 private:
  static constexpr RK_DEVICE std::uint16_t round(float x) {
    RK_INSTRUCTION(0, std::uint16_t, "cvt.rn.f16.f32 %0, %1;" : "=h"(result) : "f"(x))
    return device::round_to_16_bits<5>(static_cast<double>(x));
  }
};

/// The upper half of a float: 8 significant bits, float's range. Conversion is native from sm_80 on, arithmetic from sm_90 on.
struct bfloat16 : device::number_of_16_bits<bfloat16> {
  std::uint16_t bits;

  bfloat16() = default;
  constexpr explicit RK_DEVICE bfloat16(float x) : bits(round(x)) {}
  template <class Number>
    requires std::is_arithmetic_v<Number>
  constexpr explicit RK_DEVICE bfloat16(Number x) : bits(device::round_to_16_bits<8>(device::to_odd(x))) {}

  constexpr RK_DEVICE operator float() const { return __builtin_bit_cast(float, static_cast<std::uint32_t>(bits) << 16); }

  RK_16_BIT_OPERATOR(bfloat16, +, 90, "add.rn.bf16")
  RK_16_BIT_OPERATOR(bfloat16, -, 90, "sub.rn.bf16")
  RK_16_BIT_OPERATOR(bfloat16, *, 90, "mul.rn.bf16")

 private:
  static constexpr RK_DEVICE std::uint16_t round(float x) {
    RK_INSTRUCTION(80, std::uint16_t, "cvt.rn.bf16.f32 %0, %1;" : "=h"(result) : "f"(x))
    const std::uint32_t wide = __builtin_bit_cast(std::uint32_t, x);
    if ((wide & 0x7fffffffu) > 0x7f800000u) return 0x7fff;
    return static_cast<std::uint16_t>((wide + 0x7fffu + (wide >> 16 & 1u)) >> 16);
  }
};

namespace device {

#undef RK_16_BIT_OPERATOR

/// Whether T is one of the two.
template <class T>
inline constexpr bool has_16_bits = false;
template <>
inline constexpr bool has_16_bits<half> = true;
template <>
inline constexpr bool has_16_bits<bfloat16> = true;

/// T of its bits, which may have become an int.
template <class T>
constexpr RK_DEVICE T from_16_bits(unsigned int bits) {
  return T::from_bits(static_cast<std::uint16_t>(bits));
}
template <class T>
constexpr RK_DEVICE T magnitude(T x) {
  return from_16_bits<T>(x.bits & 0x7fffu);
}
/// a b + c, rounded once.
constexpr RK_DEVICE half fma(half a, half b, half c) {
  RK_INSTRUCTION(0, half, "fma.rn.f16 %0, %1, %2, %3;" : "=h"(result.bits) : "h"(a.bits), "h"(b.bits), "h"(c.bits))
  return half(multiply_add_to_odd(a, b, c));
}
constexpr RK_DEVICE bfloat16 fma(bfloat16 a, bfloat16 b, bfloat16 c) {
  RK_INSTRUCTION(80, bfloat16, "fma.rn.bf16 %0, %1, %2, %3;" : "=h"(result.bits) : "h"(a.bits), "h"(b.bits), "h"(c.bits))
  return bfloat16(multiply_add_to_odd(a, b, c));
}
/// The lesser and the greater; of a number and NaN, the number.
#define RK_16_BIT_CHOICE(T, name, instruction, otherwise)                                            \
  constexpr RK_DEVICE T name(T a, T b) {                                                             \
    RK_INSTRUCTION(80, T, instruction " %0, %1, %2;" : "=h"(result.bits) : "h"(a.bits), "h"(b.bits)) \
    return b != b || (otherwise) ? a : b;                                                            \
  }
RK_16_BIT_CHOICE(half, lesser, "min.f16", a < b)
RK_16_BIT_CHOICE(half, greater, "max.f16", b < a)
RK_16_BIT_CHOICE(bfloat16, lesser, "min.bf16", a < b)
RK_16_BIT_CHOICE(bfloat16, greater, "max.bf16", b < a)
#undef RK_16_BIT_CHOICE
#undef RK_INSTRUCTION

}  // namespace device

static_assert(sizeof(half) == 2 && alignof(half) == 2 && sizeof(bfloat16) == 2 && alignof(bfloat16) == 2);

}  // namespace RK_SIDE
}  // namespace rk

// Most texts with numbers of 16 bits ask for no limits, and NVRTC would read them for a while.
#define RK_HALF 1
#if !defined(__CUDACC_RTC__) || defined(RK_STD_LIMITS)
#include <rk/device/half_limits.hpp>
#endif
