// SPDX-License-Identifier: Apache-2.0
//--- wrong
#include <rk/actor.hpp>

RK_STENCIL()
void twice(const float* in, float* out) { out[0] = 2 * in[0]; }
//--- right
#include <rk/actor.hpp>

RK_STENCIL()
void twice(const rk::position2& pos, const float* in, float* out) { out[pos.idx()] = 2 * in[pos.idx()]; }
