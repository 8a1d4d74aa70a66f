// SPDX-License-Identifier: Apache-2.0
//--- wrong
#include <rk/actor.hpp>

struct divide { int by; };

struct RK_ACTOR() quotient {
  int value = 1000;

  RK_HANDLER int on(rk::context& ctx, const divide& m) {
    try {
      if (ctx.thread_id() == 0) value /= m.by;  // a zero does not throw: it gives a number of no meaning
    } catch (...) {
      return -1;
    }
    return value;
  }
};
//--- right
#include <rk/actor.hpp>

struct divide { int by; };

struct RK_ACTOR() quotient {
  int value = 1000;

  RK_HANDLER int on(rk::context& ctx, const divide& m) {
    if (m.by == 0) return ctx.fail(rk::user_errc(1)), 0;
    if (ctx.thread_id() == 0) value /= m.by;
    return value;
  }
};
