// SPDX-License-Identifier: Apache-2.0
//--- wrong
#include <rk/actor.hpp>

RK_STENCIL()
void blur(const rk::position2& pos, const float* in, float* out) {
  if (pos.is_boundary()) return;
  float sum = 0;
  for (int dx = -2; dx <= 2; ++dx) sum += pos.at(in, dx, 0);
  out[pos.idx()] = sum / 5;
}
//--- right
#include <rk/actor.hpp>

RK_STENCIL()
void blur(const rk::position2& pos, const float* in, float* out) {
  if (pos.x() < 2 || pos.x() >= pos.width() - 2) return;
  float sum = 0;
  for (int dx = -2; dx <= 2; ++dx) sum += pos.at(in, dx, 0);
  out[pos.idx()] = sum / 5;
}
