// SPDX-License-Identifier: Apache-2.0
//--- wrong
#include <rk/actor.hpp>
#include <array>

struct load { std::array<float, 20000> values; };

struct RK_ACTOR() actor {
  RK_HANDLER float on(rk::context&, const load& m) { return m.values[0]; }
};
//--- right
#include <rk/actor.hpp>
#include <array>

struct load { std::array<float, 1000> values; };  // twenty of them

struct RK_ACTOR() actor {
  RK_HANDLER float on(rk::context&, const load& m) { return m.values[0]; }
};
