// SPDX-License-Identifier: Apache-2.0
#pragma once
// What every generated program includes.
#include <rk/actor.hpp>

#include <Random123/philox.h>

#include <algorithm>
#include <array>
#include <bit>
#include <compare>
#include <concepts>
#include <cstdint>
#include <limits>
#include <numeric>
#include <optional>
#include <span>
#include <tuple>
#include <type_traits>
#include <utility>
#include <variant>

namespace differential {

/// The number, or another in place of NaN and of what is a million or more; never -0. What a computation leaves open in
/// IEEE 754, the sign and payload of NaN and the sign of a minimum of zeros, is lost here.
template <class T>
constexpr T tame(T x) {
  return x < T(1e6) && x > T(-1e6) ? x + T(0) : T(0.5);
}

}  // namespace differential
