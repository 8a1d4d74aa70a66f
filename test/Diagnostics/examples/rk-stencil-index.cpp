// SPDX-License-Identifier: Apache-2.0
//--- wrong
#include <rk/actor.hpp>

RK_STENCIL(.bounds = rk::bounds::clamp)
void shift(const rk::position2& pos, const float* in, float* out) { out[pos.idx()] = in[pos.idx() - 1]; }
//--- right
#include <rk/actor.hpp>

RK_STENCIL(.bounds = rk::bounds::clamp)
void shift(const rk::position2& pos, const float* in, float* out) { out[pos.idx()] = pos.west(in); }
