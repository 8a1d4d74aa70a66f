// SPDX-License-Identifier: Apache-2.0
//--- wrong
#include <rk/actor.hpp>

struct deposit { int amount; };

struct RK_ACTOR() ledger {
  int total = 0;

  RK_HANDLER void on(rk::context& ctx, const deposit& m) {
    if (m.amount < 0) return ctx.fail(rk::errc::bad_message);
    total += m.amount;
  }
};
//--- right
#include <rk/actor.hpp>

struct deposit { int amount; };

struct RK_ACTOR() ledger {
  int total = 0;

  RK_HANDLER void on(rk::context& ctx, const deposit& m) {
    if (m.amount < 0) return ctx.fail(rk::errc::bad_message);
    if (ctx.thread_id() == 0) total += m.amount;
  }
};
