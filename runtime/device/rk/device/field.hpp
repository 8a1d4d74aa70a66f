// SPDX-License-Identifier: Apache-2.0
#pragma once
// Arrays in device memory that belong to an actor. In the actor's constructor a field gets its extents; `spawn` gives it
// memory from the field arena, set to zero. x is the fastest index. `ctx.swap(a, b)` exchanges two of equal extents after the
// event.

#include <rk/device/config.hpp>

namespace rk {
inline namespace RK_SIDE {

namespace device {
constexpr std::uint32_t max_pending_swaps = 4;  // of one event
}

/// A line of `nx` cells.
template <class T>
struct field1 {
  T* data = nullptr;  ///< device address
  std::uint32_t nx = 0;

  field1() = default;
  constexpr RK_DEVICE explicit field1(std::uint32_t x) : nx(x) {}
  constexpr RK_DEVICE std::uint64_t size() const { return nx; }
  RK_DEVICE T& operator[](std::uint64_t i) const { return data[i]; }
  RK_DEVICE T& operator()(std::uint32_t x) const { return data[x]; }
};

/// A plane of `nx` × `ny` cells.
template <class T>
struct field2 {
  T* data = nullptr;  ///< device address
  std::uint32_t nx = 0, ny = 0;

  field2() = default;
  constexpr RK_DEVICE field2(std::uint32_t x, std::uint32_t y) : nx(x), ny(y) {}
  constexpr RK_DEVICE std::uint64_t size() const { return static_cast<std::uint64_t>(nx) * ny; }
  RK_DEVICE T& operator[](std::uint64_t i) const { return data[i]; }
  RK_DEVICE T& operator()(std::uint32_t x, std::uint32_t y) const { return data[static_cast<std::uint64_t>(y) * nx + x]; }
};

/// A box of `nx` × `ny` × `nz` cells.
template <class T>
struct field3 {
  T* data = nullptr;  ///< device address
  std::uint32_t nx = 0, ny = 0, nz = 0;

  field3() = default;
  constexpr RK_DEVICE field3(std::uint32_t x, std::uint32_t y, std::uint32_t z) : nx(x), ny(y), nz(z) {}
  constexpr RK_DEVICE std::uint64_t size() const { return static_cast<std::uint64_t>(nx) * ny * nz; }
  RK_DEVICE T& operator[](std::uint64_t i) const { return data[i]; }
  RK_DEVICE T& operator()(std::uint32_t x, std::uint32_t y, std::uint32_t z) const {
    return data[(static_cast<std::uint64_t>(z) * ny + y) * nx + x];
  }
};

}  // namespace RK_SIDE
}  // namespace rk
