// SPDX-License-Identifier: Apache-2.0
//--- wrong
#include <rk/actor.hpp>

RK_STENCIL(.bounds = rk::bounds::clamp)
void shift(const rk::position2& pos, rk::field2<float> in, float* out) { out[pos.idx()] = pos.east(in); }
//--- right
#include <rk/actor.hpp>

RK_STENCIL(.bounds = rk::bounds::clamp)
void shift(const rk::position2& pos, const float* in, float* out) { out[pos.idx()] = pos.east(in); }
