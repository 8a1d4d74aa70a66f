// SPDX-License-Identifier: Apache-2.0
//--- wrong
#include <rk/actor.hpp>

struct fill { int value; };

struct RK_ACTOR() actor {
  RK_HANDLER int on(rk::context&, const fill& m) {
    int* cells = new int[4];
    for (int i = 0; i < 4; ++i) cells[i] = m.value + i;
    return cells[3];
  }
};
//--- right
#include <rk/actor.hpp>
#include <array>

struct fill { int value; };

struct RK_ACTOR() actor {
  RK_HANDLER int on(rk::context&, const fill& m) {
    std::array<int, 4> cells;
    for (int i = 0; i < 4; ++i) cells[i] = m.value + i;
    return cells[3];
  }
};
