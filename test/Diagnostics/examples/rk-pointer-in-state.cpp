// SPDX-License-Identifier: Apache-2.0
//--- wrong
#include <rk/actor.hpp>

struct ask_cell { unsigned index; };

struct RK_ACTOR() actor {
  float* cells = nullptr;

  RK_HANDLER float on(rk::context&, const ask_cell& m) { return cells[m.index]; }
};
//--- right
#include <rk/actor.hpp>

struct ask_cell { unsigned index; };

struct RK_ACTOR() actor {
  rk::field1<float> cells;  // spawn gives it its memory

  RK_HANDLER float on(rk::context&, const ask_cell& m) { return cells[m.index]; }
};
