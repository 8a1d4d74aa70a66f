// SPDX-License-Identifier: Apache-2.0
//--- wrong
#include <rk/actor.hpp>

struct add { int amount; };

struct RK_ACTOR() counter {
  RK_HANDLER int total = 0;

  RK_HANDLER void on(rk::context& ctx, const add& m) {
    if (ctx.thread_id() == 0) total += m.amount;
  }
};
//--- right
#include <rk/actor.hpp>

struct add { int amount; };

struct RK_ACTOR() counter {
  int total = 0;

  RK_HANDLER void on(rk::context& ctx, const add& m) {
    if (ctx.thread_id() == 0) total += m.amount;
  }
};
