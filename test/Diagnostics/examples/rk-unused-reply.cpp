// SPDX-License-Identifier: Apache-2.0
//--- wrong
#include <rk/actor.hpp>

struct add { int amount; };
struct add_twice { int amount; };

struct RK_ACTOR() counter {
  int total = 0;

  RK_HANDLER int on(rk::context& ctx, const add& m) {
    if (ctx.thread_id() == 0) total += m.amount;
    return total;
  }
  RK_HANDLER void on(rk::context& ctx, const add_twice& m) {
    on(ctx, add{m.amount});
    on(ctx, add{m.amount});
  }
};
//--- right
#include <rk/actor.hpp>

struct add { int amount; };
struct add_twice { int amount; };

struct RK_ACTOR() counter {
  int total = 0;

  RK_HANDLER int on(rk::context& ctx, const add& m) {
    increase(ctx, m.amount);
    return total;
  }
  RK_HANDLER void on(rk::context& ctx, const add_twice& m) { increase(ctx, 2 * m.amount); }

 private:
  void increase(rk::context& ctx, int amount) {
    if (ctx.thread_id() == 0) total += amount;
  }
};
