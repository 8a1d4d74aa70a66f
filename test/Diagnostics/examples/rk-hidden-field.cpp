// SPDX-License-Identifier: Apache-2.0
//--- wrong
#include <rk/actor.hpp>

struct ask_cell { unsigned index; };

class RK_ACTOR() actor {
  rk::field1<float> cells;

 public:
  RK_HANDLER float on(rk::context&, const ask_cell& m) { return cells[m.index]; }
};
//--- right
#include <rk/actor.hpp>

struct ask_cell { unsigned index; };

struct RK_ACTOR() actor {
  rk::field1<float> cells;

  RK_HANDLER float on(rk::context&, const ask_cell& m) { return cells[m.index]; }
};
