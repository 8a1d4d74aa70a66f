// SPDX-License-Identifier: Apache-2.0
//--- wrong
#include <rk/actor.hpp>
#include <tuple>

struct move_to { std::tuple<float, float> place; };

struct RK_ACTOR() actor {
  RK_HANDLER void on(rk::context&, const move_to&) {}
};
//--- right
#include <rk/actor.hpp>

struct point { float x, y; };
struct move_to { point place; };

struct RK_ACTOR() actor {
  RK_HANDLER void on(rk::context&, const move_to&) {}
};
