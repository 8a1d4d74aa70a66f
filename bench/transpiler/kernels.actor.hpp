// SPDX-License-Identifier: Apache-2.0
#pragma once
// Six kernels as a user of the DSL writes them; by_hand.cu has the same in plain CUDA.
#include <rk/actor.hpp>

#include <cstdint>

RK_GLOBAL_KERNEL(.block_size = 256)
void saxpy(std::uint32_t n, float a, const float* x, float* y) {
  const std::uint32_t i = rk::global_thread_id();
  if (i < n) y[i] = rk::fma(a, x[i], y[i]);
}

RK_GLOBAL_KERNEL(.block_size = 256)
void reduction(std::uint32_t n, const float* x, float* sum) {
  RK_SHARED float part[8];
  float v = 0;
  for (std::uint32_t i = rk::global_thread_id(); i < n; i += rk::grid_dim_x() * rk::block_dim_x()) v += x[i];
  for (int step = 16; step > 0; step /= 2) v += rk::warp_shuffle_down(v, static_cast<unsigned>(step));
  const unsigned lane = rk::thread_idx_x() % 32, warp = rk::thread_idx_x() / 32;
  if (lane == 0) part[warp] = v;
  rk::sync_threads();
  if (warp != 0) return;
  v = lane < 8 ? part[lane] : 0;
  for (int step = 4; step > 0; step /= 2) v += rk::warp_shuffle_down(v, static_cast<unsigned>(step));
  if (lane == 0) rk::atomic_add(*sum, v);
}

RK_GLOBAL_KERNEL(.block_size = 256)
void histogram(std::uint32_t n, const unsigned char* bytes, unsigned* counts) {
  RK_SHARED unsigned mine[256];
  mine[rk::thread_idx_x()] = 0;
  rk::sync_threads();
  for (std::uint32_t i = rk::global_thread_id(); i < n; i += rk::grid_dim_x() * rk::block_dim_x())
    rk::atomic_add(mine[bytes[i]], 1u);
  rk::sync_threads();
  rk::atomic_add(counts[rk::thread_idx_x()], mine[rk::thread_idx_x()]);
}

RK_GLOBAL_KERNEL(.block_size = 256)
void transpose(int n, const float* from, float* to) {
  RK_SHARED float tile[32][33];
  const int x = static_cast<int>(rk::block_idx_x() * 32 + rk::thread_idx_x());
  const int y = static_cast<int>(rk::block_idx_y() * 32 + rk::thread_idx_y());
  for (int j = 0; j < 32; j += 8)
    if (x < n && y + j < n) tile[static_cast<int>(rk::thread_idx_y()) + j][rk::thread_idx_x()] = from[(y + j) * n + x];
  rk::sync_threads();
  const int tx = static_cast<int>(rk::block_idx_y() * 32 + rk::thread_idx_x());
  const int ty = static_cast<int>(rk::block_idx_x() * 32 + rk::thread_idx_y());
  for (int j = 0; j < 32; j += 8)
    if (tx < n && ty + j < n) to[(ty + j) * n + tx] = tile[rk::thread_idx_x()][static_cast<int>(rk::thread_idx_y()) + j];
}

RK_STENCIL(.tile_x = 32, .tile_y = 4, .tile_z = 2)
void seven_point(const rk::position3& pos, const float* now, const float* before, float* next, float c) {
  if (pos.is_boundary()) return;
  const float around = pos.west(now) + pos.east(now) + pos.north(now) + pos.south(now) + pos.up(now) + pos.down(now);
  next[pos.idx()] = 2 * pos.at(now) - before[pos.idx()] + c * (around - 6 * pos.at(now));
}

RK_GLOBAL_KERNEL(.block_size = 256)
void scan(std::uint32_t n, const int* x, int* prefix, int* totals) {
  RK_SHARED int warps[8];
  const std::uint32_t i = rk::global_thread_id();
  const unsigned lane = rk::thread_idx_x() % 32, warp = rk::thread_idx_x() / 32;
  int v = i < n ? x[i] : 0;
  for (unsigned step = 1; step < 32; step *= 2) {
    const int below = rk::warp_shuffle_up(v, step);
    if (lane >= step) v += below;
  }
  if (lane == 31) warps[warp] = v;
  rk::sync_threads();
  if (warp == 0) {
    int w = lane < 8 ? warps[lane] : 0;
    for (unsigned step = 1; step < 8; step *= 2) {
      const int below = rk::warp_shuffle_up(w, step);
      if (lane >= step) w += below;
    }
    if (lane < 8) warps[lane] = w;
  }
  rk::sync_threads();
  if (warp > 0) v += warps[warp - 1];
  if (i < n) prefix[i] = v;
  if (rk::thread_idx_x() == 255) totals[rk::block_idx_x()] = v;
}
