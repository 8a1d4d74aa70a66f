// SPDX-License-Identifier: Apache-2.0
#pragma once
// Where a stencil stands: a cell of a plane or a box of cells, x the fastest index, y growing to the south, z growing
// downwards. In an RK_STENCIL function the transpiler replaces a position by plain indices; elsewhere, and in unit tests
// on the host, it is this class.

#include <rk/device/config.hpp>

namespace rk {
inline namespace RK_SIDE {

/// What lies beyond the edge of a stencil's grid.
enum class bounds : std::uint32_t {
  user,      ///< nothing: the stencil asks is_boundary() and reads no neighbour there
  clamp,     ///< the cell at the edge, again
  periodic,  ///< the cell at the opposite edge
  constant   ///< a value of the stencil's config
};

namespace device {

constexpr RK_DEVICE bool inside(int i, int n) { return i >= 0 && i < n; }
constexpr RK_DEVICE int clamp_index(int i, int n) { return i < 0 ? 0 : i < n ? i : n - 1; }
constexpr RK_DEVICE int wrap_index(int i, int n) { return i >= 0 ? i % n : n - 1 - (-1 - i) % n; }

constexpr RK_DEVICE int index_within(int i, int n, bounds b) {
  return b == bounds::clamp ? clamp_index(i, n) : b == bounds::periodic ? wrap_index(i, n) : i;
}

/// Nothing for structs of plain members: no number stands for one, and the transpiler asks for another policy than `constant`.
template <class T>
RK_DEVICE void become_number(T& value, double number) {
  if constexpr (!__is_aggregate(T) && requires { static_cast<T>(number); }) value = static_cast<T>(number);
}

}  // namespace device

/// A cell of a plane. A buffer is a pointer or an rk::field2 of width × height elements.
class position2 {
 public:
  constexpr RK_DEVICE position2(int x, int y, int width, int height, rk::bounds b = rk::bounds::user, double outside = 0,
                                int halo = 1)
      : x_(x), y_(y), width_(width), height_(height), halo_(halo), bounds_(b), outside_(outside) {}

  constexpr RK_DEVICE int x() const { return x_; }
  constexpr RK_DEVICE int y() const { return y_; }
  constexpr RK_DEVICE int width() const { return width_; }
  constexpr RK_DEVICE int height() const { return height_; }
  /// The cell's place in a buffer.
  constexpr RK_DEVICE int idx() const { return y_ * width_ + x_; }
  /// Whether a neighbour that the stencil reads may lie outside: the cell is within the halo's width of an edge.
  constexpr RK_DEVICE bool is_boundary() const {
    return x_ < halo_ || x_ >= width_ - halo_ || y_ < halo_ || y_ >= height_ - halo_;
  }

  /// The value `dx` cells to the east and `dy` to the south.
  template <class Buffer>
  RK_DEVICE auto at(const Buffer& buffer, int dx = 0, int dy = 0) const {
    const int x = device::index_within(x_ + dx, width_, bounds_), y = device::index_within(y_ + dy, height_, bounds_);
    const bool outside = bounds_ == rk::bounds::constant && !(device::inside(x, width_) && device::inside(y, height_));
    auto value = buffer[outside ? idx() : y * width_ + x];
    if (outside) device::become_number(value, outside_);
    return value;
  }
  template <class Buffer>
  RK_DEVICE auto north(const Buffer& buffer) const {
    return at(buffer, 0, -1);
  }
  template <class Buffer>
  RK_DEVICE auto south(const Buffer& buffer) const {
    return at(buffer, 0, 1);
  }
  template <class Buffer>
  RK_DEVICE auto east(const Buffer& buffer) const {
    return at(buffer, 1, 0);
  }
  template <class Buffer>
  RK_DEVICE auto west(const Buffer& buffer) const {
    return at(buffer, -1, 0);
  }

 private:
  int x_, y_, width_, height_, halo_;
  rk::bounds bounds_;
  double outside_;
};

/// A cell of a box. A buffer is a pointer or an rk::field3 of width × height × depth elements.
class position3 {
 public:
  constexpr RK_DEVICE position3(int x, int y, int z, int width, int height, int depth, rk::bounds b = rk::bounds::user,
                                double outside = 0, int halo = 1)
      : x_(x), y_(y), z_(z), width_(width), height_(height), depth_(depth), halo_(halo), bounds_(b), outside_(outside) {}

  constexpr RK_DEVICE int x() const { return x_; }
  constexpr RK_DEVICE int y() const { return y_; }
  constexpr RK_DEVICE int z() const { return z_; }
  constexpr RK_DEVICE int width() const { return width_; }
  constexpr RK_DEVICE int height() const { return height_; }
  constexpr RK_DEVICE int depth() const { return depth_; }
  constexpr RK_DEVICE int idx() const { return (z_ * height_ + y_) * width_ + x_; }
  constexpr RK_DEVICE bool is_boundary() const {
    return x_ < halo_ || x_ >= width_ - halo_ || y_ < halo_ || y_ >= height_ - halo_ || z_ < halo_ || z_ >= depth_ - halo_;
  }

  /// The value `dx` cells to the east, `dy` to the south and `dz` down.
  template <class Buffer>
  RK_DEVICE auto at(const Buffer& buffer, int dx = 0, int dy = 0, int dz = 0) const {
    const int x = device::index_within(x_ + dx, width_, bounds_), y = device::index_within(y_ + dy, height_, bounds_),
              z = device::index_within(z_ + dz, depth_, bounds_);
    const bool outside = bounds_ == rk::bounds::constant &&
                         !(device::inside(x, width_) && device::inside(y, height_) && device::inside(z, depth_));
    auto value = buffer[outside ? idx() : (z * height_ + y) * width_ + x];
    if (outside) device::become_number(value, outside_);
    return value;
  }
  template <class Buffer>
  RK_DEVICE auto north(const Buffer& buffer) const {
    return at(buffer, 0, -1, 0);
  }
  template <class Buffer>
  RK_DEVICE auto south(const Buffer& buffer) const {
    return at(buffer, 0, 1, 0);
  }
  template <class Buffer>
  RK_DEVICE auto east(const Buffer& buffer) const {
    return at(buffer, 1, 0, 0);
  }
  template <class Buffer>
  RK_DEVICE auto west(const Buffer& buffer) const {
    return at(buffer, -1, 0, 0);
  }
  template <class Buffer>
  RK_DEVICE auto up(const Buffer& buffer) const {
    return at(buffer, 0, 0, -1);
  }
  template <class Buffer>
  RK_DEVICE auto down(const Buffer& buffer) const {
    return at(buffer, 0, 0, 1);
  }

 private:
  int x_, y_, z_, width_, height_, depth_, halo_;
  rk::bounds bounds_;
  double outside_;
};

}  // namespace RK_SIDE
}  // namespace rk
