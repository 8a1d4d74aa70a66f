// SPDX-License-Identifier: Apache-2.0
//--- wrong
#include <rk/actor.hpp>

struct add { double amount; };

struct RK_ACTOR() account {
  double balance = 0;

  RK_HANDLER double on(rk::context& ctx, const add& m) {
    const long double exact = static_cast<long double>(balance) + m.amount;
    if (ctx.thread_id() == 0) balance = static_cast<double>(exact);
    return balance;
  }
};
//--- right
#include <rk/actor.hpp>

struct add { double amount; };

struct RK_ACTOR() account {
  double balance = 0;
  double lost = 0;  // what rounding has taken: Kahan's sum

  RK_HANDLER double on(rk::context& ctx, const add& m) {
    if (ctx.thread_id() != 0) return balance;
    const double part = m.amount - lost, sum = balance + part;
    lost = (sum - balance) - part;
    balance = sum;
    return balance;
  }
};
