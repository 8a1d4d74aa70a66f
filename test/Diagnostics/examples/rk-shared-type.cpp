// SPDX-License-Identifier: Apache-2.0
//--- wrong
#include <rk/actor.hpp>

struct sum_up { int value; };

struct RK_ACTOR() actor {
  RK_HANDLER int on(rk::context& ctx, const sum_up& m) {
    RK_SHARED int sum = 0;
    ctx.atomic_add(sum, m.value);
    ctx.sync_threads();
    return sum;
  }
};
//--- right
#include <rk/actor.hpp>

struct sum_up { int value; };

struct RK_ACTOR() actor {
  RK_HANDLER int on(rk::context& ctx, const sum_up& m) {
    RK_SHARED int sum;
    if (ctx.thread_id() == 0) sum = 0;
    ctx.sync_threads();
    ctx.atomic_add(sum, m.value);
    ctx.sync_threads();
    return sum;
  }
};
