// SPDX-License-Identifier: Apache-2.0
//--- wrong
#include <rk/actor.hpp>

RK_STENCIL(.bounds = rk::bounds::clamp)
void smooth(const rk::position2& pos, float* p) { p[pos.idx()] = (pos.west(p) + pos.east(p)) / 2; }
//--- right
#include <rk/actor.hpp>

RK_STENCIL(.bounds = rk::bounds::clamp)
void smooth(const rk::position2& pos, const float* p, float* next) { next[pos.idx()] = (pos.west(p) + pos.east(p)) / 2; }
