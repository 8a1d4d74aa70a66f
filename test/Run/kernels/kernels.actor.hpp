// SPDX-License-Identifier: Apache-2.0
#pragma once
// The three kinds of kernels in one file: global kernels, stencils in both lowerings and under each policy, and an actor.
#include <rk/actor.hpp>

#include <cstdint>

namespace work {

struct scale {
  double by;
  std::uint8_t shift;
};

RK_GLOBAL_KERNEL(.block_size = 128)
void saxpy(std::uint32_t n, float a, const float* x, float* y) {
  const auto i = rk::global_thread_id();
  if (i < n) y[i] = a * x[i] + y[i];
}

/// Parameters of many sizes: they lie as in a struct.
RK_GLOBAL_KERNEL()
void mixed(char one, double two, short three, scale s, std::int64_t* out) {
  if (rk::global_thread_id() == 0) *out = one + static_cast<std::int64_t>(two * s.by) * 10 + three * 1000 + s.shift * 100000;
}

template <class T>
T block_sum(T v) {
  RK_SHARED float part[64];  // of a callee that only this kernel has
  part[rk::thread_idx_x()] = static_cast<float>(v);
  rk::sync_threads();
  T sum{};
  if (rk::thread_idx_x() == 0)
    for (std::uint32_t i = 0; i < rk::block_dim_x(); ++i) sum += static_cast<T>(part[i]);
  return sum;
}

RK_GLOBAL_KERNEL(.block_size = 64)
void sums(const float* x, float* out) {
  RK_SHARED float first;
  if (rk::thread_idx_x() == 0) first = x[rk::global_thread_id()];
  rk::sync_threads();
  const float s = block_sum(x[rk::global_thread_id()] - first);
  if (rk::thread_idx_x() == 0) out[rk::block_idx_x()] = s + first * static_cast<float>(rk::block_dim_x());
}

/// Blocks of two dimensions.
RK_GLOBAL_KERNEL(.block_size = 256)
void transpose(int n, const int* from, int* to) {
  RK_SHARED int tile[16][17];
  const int x = static_cast<int>(rk::block_idx_x() * 16 + rk::thread_idx_x()),
            y = static_cast<int>(rk::block_idx_y() * 16 + rk::thread_idx_y());
  if (x < n && y < n) tile[rk::thread_idx_y()][rk::thread_idx_x()] = from[y * n + x];
  rk::sync_threads();
  const int tx = static_cast<int>(rk::block_idx_y() * 16 + rk::thread_idx_x()),
            ty = static_cast<int>(rk::block_idx_x() * 16 + rk::thread_idx_y());
  if (tx < n && ty < n) to[ty * n + tx] = tile[rk::thread_idx_x()][rk::thread_idx_y()];
}

// One body for each policy and lowering: the results are the host's.
#define PLANE(NAME, BOUNDS, LOWERING)                                                                                     \
  RK_STENCIL(.bounds = rk::bounds::BOUNDS, .outside = 2.5, .lowering = rk::lowering::LOWERING, .tile_x = 16, .tile_y = 4) \
  void NAME(const rk::position2& pos, const float* in, const double* weight, float k, float* out) {                       \
    const float around = pos.north(in) + 2 * pos.south(in) + 4 * pos.east(in) + 8 * pos.west(in);                         \
    const float far = pos.at(in, 3, -2) + pos.at(in, -3, 1) * k;                                                          \
    out[pos.idx()] = around + far - pos.at(in) + static_cast<float>(pos.at(weight, 1, 1) * pos.at(weight));               \
  }
PLANE(plane_clamp, clamp, direct)
PLANE(plane_clamp_tiled, clamp, tiled)
PLANE(plane_periodic, periodic, direct)
PLANE(plane_periodic_tiled, periodic, tiled)
PLANE(plane_constant, constant, direct)
PLANE(plane_constant_tiled, constant, tiled)

#define BOX(NAME, BOUNDS, LOWERING)                                                                                         \
  RK_STENCIL(.bounds = rk::bounds::BOUNDS, .outside = -1, .lowering = rk::lowering::LOWERING, .tile_x = 8, .tile_y = 4,     \
             .tile_z = 2)                                                                                                   \
  void NAME(const rk::position3& pos, const int* in, int* out) {                                                            \
    int sum = pos.north(in) + 2 * pos.south(in) + 3 * pos.east(in) + 5 * pos.west(in) + 7 * pos.up(in) + 11 * pos.down(in); \
    for (int i = 0; i < 2; ++i) sum += pos.at(in, 1, -1, 2) * (i + pos.z() + pos.width());                                  \
    out[pos.idx()] = sum + pos.at(in, 0, -2, 0) + pos.x() * 1000 + pos.y() * pos.height() + pos.depth();                    \
  }
BOX(box_clamp, clamp, direct)
BOX(box_clamp_tiled, clamp, tiled)
BOX(box_periodic, periodic, direct)
BOX(box_periodic_tiled, periodic, tiled)
BOX(box_constant, constant, direct)
BOX(box_constant_tiled, constant, tiled)

#define INTERIOR(NAME, LOWERING)                                                                                   \
  RK_STENCIL(.lowering = rk::lowering::LOWERING)                                                                   \
  void NAME(const rk::position2& pos, const float* in, float* out) {                                               \
    if (pos.is_boundary()) {                                                                                       \
      out[pos.idx()] = 0;                                                                                          \
      return;                                                                                                      \
    }                                                                                                              \
    out[pos.idx()] = pos.at(in, -2, 0) + pos.at(in, 2, 0) + pos.at(in, 0, -2) + pos.at(in, 0, 2) - 4 * pos.at(in); \
  }
INTERIOR(interior, direct)
INTERIOR(interior_tiled, tiled)

/// Begins with its test of the boundary, so that the kernel has none of its own.
#define INTERIOR_BOX(NAME, LOWERING)                                                                           \
  RK_STENCIL(.lowering = rk::lowering::LOWERING, .tile_x = 8, .tile_y = 4, .tile_z = 2)                        \
  void NAME(const rk::position3& pos, const int* in, int* out) {                                               \
    if (pos.is_boundary()) return;                                                                             \
    out[pos.idx()] = pos.at(in, 1, 2, -1) + 3 * pos.west(in) + 5 * pos.up(in) + 7 * pos.down(in) - pos.at(in); \
  }
INTERIOR_BOX(interior_box, direct)
INTERIOR_BOX(interior_box_tiled, tiled)

/// An offset that is known only at run time, under each policy.
#define GATHER(NAME, BOUNDS)                                                        \
  RK_STENCIL(.bounds = rk::bounds::BOUNDS, .outside = 9)                            \
  void NAME(const rk::position2& pos, const int* in, const int* shift, int* out) {  \
    out[pos.idx()] = pos.at(in, shift[0], shift[1] + 1) + pos.at(in, 0, -shift[1]); \
  }
GATHER(gather_clamp, clamp)
GATHER(gather_periodic, periodic)
GATHER(gather_constant, constant)

/// A buffer that is also read by subscript stays in device memory.
RK_STENCIL(.bounds = rk::bounds::clamp, .lowering = rk::lowering::tiled)
void half_tiled(const rk::position2& pos, const int* a, const int* b, int* out) {
  out[pos.idx()] = pos.north(a) * 3 + pos.east(b) + b[pos.idx()];
}

/// Two views of the block's dynamic shared memory: numbers turned round by it.
RK_GLOBAL_KERNEL(.block_size = 64)
void turn_round(const std::uint32_t* in, std::uint32_t* out, std::uint32_t* sizes) {
  RK_SHARED std::uint32_t beside[3];
  rk::dynamic_shared<std::uint32_t> words;
  rk::dynamic_shared<std::uint64_t> pairs;
  const std::uint32_t i = rk::thread_idx_x(), first = rk::block_idx_x() * words.size();
  if (i < 3) beside[i] = i;
  for (std::uint32_t k = i; k < words.size(); k += rk::block_dim_x()) words[words.size() - 1 - k] = in[first + k];
  rk::sync_threads();
  for (std::uint32_t k = i; k < pairs.size(); k += rk::block_dim_x()) {
    out[first + 2 * k] = static_cast<std::uint32_t>(pairs[k]);
    out[first + 2 * k + 1] = static_cast<std::uint32_t>(pairs[k] >> 32);
  }
  if (i == 0) sizes[rk::block_idx_x()] = words.size() * 10 + beside[2];
}

/// Offsets of loops: the halo is as wide as they reach. The index of the own cell in the forms that people write; a histogram.
#define WIDE(NAME, BOUNDS, LOWERING)                                                                                        \
  RK_STENCIL(.bounds = rk::bounds::BOUNDS, .outside = 9, .lowering = rk::lowering::LOWERING, .tile_x = 8, .tile_y = 4)      \
  void NAME(const rk::position2& pos, const int* in, int* out, int* copy, unsigned* bins) {                                 \
    int sum = 0;                                                                                                            \
    for (int r = 1; r <= 3; ++r) sum += r * (pos.at(in, r, 0) - 2 * pos.at(in, -r, 1));                                     \
    for (unsigned y = 0; y != 3; y++)                                                                                       \
      for (int x = 1; x > -2; x -= 1) sum += pos.at(in, 2 * x, static_cast<int>(y) - 1) * (5 + x);                          \
    const auto i = static_cast<std::size_t>(pos.idx());                                                                     \
    int x = pos.x(), y = pos.y();                                                                                           \
    out[i] = sum;                                                                                                           \
    copy[y * pos.width() + x] = pos.at(in);                                                                                 \
    rk::atomic_add(bins[sum & 7], 1u);                                                                                      \
  }
WIDE(wide_clamp, clamp, direct)
WIDE(wide_clamp_tiled, clamp, tiled)
WIDE(wide_periodic, periodic, direct)
WIDE(wide_periodic_tiled, periodic, tiled)
WIDE(wide_constant, constant, direct)
WIDE(wide_constant_tiled, constant, tiled)

/// In a lambda, in a condition, nested in each other, and with an update in place of the own cell.
RK_STENCIL(.bounds = rk::bounds::clamp)
void nested(const rk::position2& pos, const int* in, const int* choice, int* state) {
  const auto pick = [&](int east) { return east > 0 ? pos.east(in) : pos.at(in, -1, pos.at(choice)); };
  state[pos.idx()] += pick(pos.at(choice)) + in[pos.idx()];
}

struct question {
  std::uint32_t n;
};

/// An actor beside them, in block scope: the same operations mean its own block.
struct RK_ACTOR(.id = "counter", .block_size = 32) counter {
  RK_HANDLER std::uint32_t on(rk::context&, const question& q) {
    RK_SHARED std::uint32_t seen;
    if (rk::thread_idx_x() == 0) seen = 0;
    rk::sync_threads();
    rk::atomic_add(seen, q.n);
    rk::sync_threads();
    return seen + rk::grid_dim_x();
  }
};

}  // namespace work
