// SPDX-License-Identifier: Apache-2.0
//--- wrong
#include <rk/actor.hpp>

RK_STENCIL()
void blur(const rk::position2& pos, const float* in, int radius, float* out) {
  if (pos.is_boundary()) return;
  float sum = 0;
  for (int dx = -radius; dx <= radius; ++dx) sum += pos.at(in, dx, 0);
  out[pos.idx()] = sum / (2 * radius + 1);
}
//--- right
#include <rk/actor.hpp>

constexpr int radius = 2;

RK_STENCIL()
void blur(const rk::position2& pos, const float* in, float* out) {
  if (pos.is_boundary()) return;
  float sum = 0;
  for (int dx = -radius; dx <= radius; ++dx) sum += pos.at(in, dx, 0);
  out[pos.idx()] = sum / (2 * radius + 1);
}
