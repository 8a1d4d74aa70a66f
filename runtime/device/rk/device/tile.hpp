// SPDX-License-Identifier: Apache-2.0
#pragma once
// Brings a stencil's tile from device memory to shared memory, with its halo. All threads of the block share the work; the
// kernel meets at a barrier afterwards.

#include <rk/device/position.hpp>

namespace rk {
inline namespace RK_SIDE {
namespace device {

#if !defined(RK_HOST)

inline RK_DEVICE unsigned thread_of_block() { return threadIdx.x + blockDim.x * (threadIdx.y + blockDim.y * threadIdx.z); }
inline RK_DEVICE unsigned threads_of_block() { return blockDim.x * blockDim.y * blockDim.z; }

/// `left`, `top`: the tile's first cell, halo included. With bounds::user, what lies outside is left as it is.
template <bounds Bounds, class T, unsigned Height, unsigned Width>
RK_DEVICE void load_tile(T (&tile)[Height][Width], const T* buffer, int left, int top, int width, int height,
                         double outside = 0) {
  for (unsigned i = thread_of_block(); i < Height * Width; i += threads_of_block()) {
    const int tx = static_cast<int>(i % Width), ty = static_cast<int>(i / Width);
    const int x = index_within(left + tx, width, Bounds), y = index_within(top + ty, height, Bounds);
    if (inside(x, width) && inside(y, height))
      tile[ty][tx] = buffer[y * width + x];
    else if (Bounds == bounds::constant)
      become_number(tile[ty][tx], outside);
  }
}

template <bounds Bounds, class T, unsigned Depth, unsigned Height, unsigned Width>
RK_DEVICE void load_tile(T (&tile)[Depth][Height][Width], const T* buffer, int left, int top, int front, int width, int height,
                         int depth, double outside = 0) {
  for (unsigned i = thread_of_block(); i < Depth * Height * Width; i += threads_of_block()) {
    const int tx = static_cast<int>(i % Width), ty = static_cast<int>(i / Width % Height),
              tz = static_cast<int>(i / (Width * Height));
    const int x = index_within(left + tx, width, Bounds), y = index_within(top + ty, height, Bounds),
              z = index_within(front + tz, depth, Bounds);
    if (inside(x, width) && inside(y, height) && inside(z, depth))
      tile[tz][ty][tx] = buffer[(z * height + y) * width + x];
    else if (Bounds == bounds::constant)
      become_number(tile[tz][ty][tx], outside);
  }
}

#endif

}  // namespace device
}  // namespace RK_SIDE
}  // namespace rk
