// SPDX-License-Identifier: Apache-2.0
#pragma once
// Functions of numbers that no side has. Pure, any thread, any side.

#include <rk/device/config.hpp>

namespace rk {
inline namespace RK_SIDE {
namespace device {

/// x to the power n by repeated squaring: at most 62 multiplications.
template <class T>
RK_DEVICE constexpr T powi(T x, int n) {
  unsigned int rest = n < 0 ? 0u - static_cast<unsigned int>(n) : static_cast<unsigned int>(n);
  T square = x;
  T power = 1;
  for (; rest != 0; rest >>= 1) {
    if ((rest & 1u) != 0) power *= square;
    square *= square;
  }
  return n < 0 ? 1 / power : power;
}

/// x, which is unsigned, rotated left by n modulo its width.
template <class T>
RK_DEVICE constexpr T rotl(T x, unsigned int n) {
  constexpr unsigned int mask = sizeof(T) * 8 - 1;
  return static_cast<T>(x << (n & mask) | x >> ((0u - n) & mask));
}

/// Whether x is finite, and neither zero nor subnormal: its exponent is neither 0 nor all ones. NaN compares false.
template <class T>
RK_DEVICE constexpr bool is_normal(T x) {
  constexpr bool wide = sizeof(T) == 8;
  constexpr T least = wide ? static_cast<T>(0x1p-1022) : static_cast<T>(0x1p-126f);
  constexpr T greatest = wide ? static_cast<T>(0x1.fffffffffffffp+1023) : static_cast<T>(0x1.fffffep+127f);
  const T magnitude = x < 0 ? -x : x;
  return magnitude >= least && magnitude <= greatest;
}

}  // namespace device
}  // namespace RK_SIDE
}  // namespace rk
