// SPDX-License-Identifier: Apache-2.0
//--- wrong
#include <rk/actor.hpp>

int column(const rk::position2& pos) { return pos.x(); }

RK_STENCIL()
void ramp(const rk::position2& pos, int* out) { out[pos.idx()] = column(pos); }
//--- right
#include <rk/actor.hpp>

int column(int x) { return x; }

RK_STENCIL()
void ramp(const rk::position2& pos, int* out) { out[pos.idx()] = column(pos.x()); }
