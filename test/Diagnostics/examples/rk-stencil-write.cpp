// SPDX-License-Identifier: Apache-2.0
//--- wrong
#include <rk/actor.hpp>

RK_STENCIL()
void shift(const rk::position2& pos, const float* in, float* out) { out[pos.idx() + 1] = in[pos.idx()]; }
//--- right
#include <rk/actor.hpp>

RK_STENCIL(.bounds = rk::bounds::constant)
void shift(const rk::position2& pos, const float* in, float* out) { out[pos.idx()] = pos.west(in); }
