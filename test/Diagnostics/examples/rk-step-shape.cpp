// SPDX-License-Identifier: Apache-2.0
//--- wrong
#include <rk/actor.hpp>

struct get_steps {};

struct RK_ACTOR() actor {
  int steps = 0;

  RK_STEP int step(rk::context& ctx) { return ctx.thread_id() == 0 ? ++steps : 0; }
  RK_HANDLER int on(rk::context&, const get_steps&) { return steps; }
};
//--- right
#include <rk/actor.hpp>

struct get_steps {};

struct RK_ACTOR() actor {
  int steps = 0;

  RK_STEP void step(rk::context& ctx) {
    if (ctx.thread_id() == 0) ++steps;
  }
  RK_HANDLER int on(rk::context&, const get_steps&) { return steps; }
};
