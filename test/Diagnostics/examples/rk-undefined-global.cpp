// SPDX-License-Identifier: Apache-2.0
//--- wrong
#include <rk/actor.hpp>

extern const float table[4];  // defined in table.cpp

struct look { unsigned at; };

struct RK_ACTOR() lookup {
  RK_HANDLER float on(rk::context&, const look& m) { return table[m.at & 3]; }
};
//--- right
#include <rk/actor.hpp>

constexpr float table[4] = {1, 2, 4, 8};

struct look { unsigned at; };

struct RK_ACTOR() lookup {
  RK_HANDLER float on(rk::context&, const look& m) { return table[m.at & 3]; }
};
