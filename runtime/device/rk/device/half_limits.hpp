// SPDX-License-Identifier: Apache-2.0
#pragma once
// std::numeric_limits of `half` and `bfloat16`: where there are both those and <limits>, whichever came first.

#include <rk/device/half.hpp>

#include <limits>

namespace rk {
inline namespace RK_SIDE {
namespace device {

template <class T, int exponent_bits, int decimal_digits, int max_decimal_digits, int max_decimal_exponent>
struct limits_of_16_bits {
  static constexpr bool is_specialized = true, is_signed = true, is_integer = false, is_exact = false, is_bounded = true,
                        is_modulo = false;
  static constexpr bool is_iec559 = true, has_infinity = true, has_quiet_NaN = true, has_signaling_NaN = true;
  static constexpr int radix = 2, digits = 16 - exponent_bits, digits10 = decimal_digits, max_digits10 = max_decimal_digits;
  static constexpr int max_exponent = 1 << (exponent_bits - 1), min_exponent = 3 - max_exponent;
  static constexpr int max_exponent10 = max_decimal_exponent, min_exponent10 = 1 - max_decimal_exponent;
  static constexpr std::float_round_style round_style = std::round_to_nearest;

  static constexpr RK_DEVICE T infinity() {
    return T::from_bits(static_cast<std::uint16_t>(0x7fffu >> (digits - 1) << (digits - 1)));
  }
  static constexpr RK_DEVICE T max() { return T::from_bits(static_cast<std::uint16_t>(infinity().bits - 1)); }
  static constexpr RK_DEVICE T lowest() { return -max(); }
  static constexpr RK_DEVICE T min() { return T::from_bits(1u << (digits - 1)); }
  static constexpr RK_DEVICE T denorm_min() { return T::from_bits(1); }
  static constexpr RK_DEVICE T epsilon() { return T(2.0f / (1 << digits)); }
  static constexpr RK_DEVICE T round_error() { return T(0.5f); }
  static constexpr RK_DEVICE T quiet_NaN() { return T::from_bits(0x7fff); }
  static constexpr RK_DEVICE T signaling_NaN() { return T::from_bits(static_cast<std::uint16_t>(infinity().bits + 1)); }
};

}  // namespace device
}  // namespace RK_SIDE
}  // namespace rk

template <>
struct std::numeric_limits<rk::half> : rk::device::limits_of_16_bits<rk::half, 5, 3, 5, 4> {};
template <>
struct std::numeric_limits<rk::bfloat16> : rk::device::limits_of_16_bits<rk::bfloat16, 8, 2, 4, 38> {};
