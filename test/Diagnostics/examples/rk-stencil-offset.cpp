// SPDX-License-Identifier: Apache-2.0
//--- wrong
#include <rk/actor.hpp>

RK_STENCIL(.bounds = rk::bounds::clamp, .lowering = rk::lowering::tiled)
void shift(const rk::position2& pos, const float* in, int by, float* out) { out[pos.idx()] = pos.at(in, by, 0); }
//--- right
#include <rk/actor.hpp>

RK_STENCIL(.bounds = rk::bounds::clamp, .lowering = rk::lowering::direct)
void shift(const rk::position2& pos, const float* in, int by, float* out) { out[pos.idx()] = pos.at(in, by, 0); }
