// SPDX-License-Identifier: Apache-2.0
//--- wrong
#include <rk/actor.hpp>

struct deposit { int amount; };

struct RK_ACTOR() ledger {
  int total = 0;

  RK_HANDLER int on(rk::context& ctx, const deposit& m) {
    if (ctx.thread_id() == 0) {
      total += m.amount;
      ctx.sync_threads();
    }
    return total;
  }
};
//--- right
#include <rk/actor.hpp>

struct deposit { int amount; };

struct RK_ACTOR() ledger {
  int total = 0;

  RK_HANDLER int on(rk::context& ctx, const deposit& m) {
    if (ctx.thread_id() == 0) total += m.amount;
    ctx.sync_threads();
    return total;
  }
};
