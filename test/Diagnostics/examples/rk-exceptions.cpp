// SPDX-License-Identifier: Apache-2.0
//--- wrong
#include <rk/actor.hpp>

struct withdraw { double amount; };

struct RK_ACTOR() account {
  double balance = 0;

  RK_HANDLER double on(rk::context& ctx, const withdraw& m) {
    if (m.amount > balance) throw "not enough";
    if (ctx.thread_id() == 0) balance -= m.amount;
    return balance;
  }
};
//--- right
#include <rk/actor.hpp>

struct withdraw { double amount; };

struct RK_ACTOR() account {
  double balance = 0;

  RK_HANDLER double on(rk::context& ctx, const withdraw& m) {
    if (m.amount > balance) return ctx.fail(rk::user_errc(1)), 0;  // the sender's ask completes with this error
    if (ctx.thread_id() == 0) balance -= m.amount;
    return balance;
  }
};
