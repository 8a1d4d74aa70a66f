// SPDX-License-Identifier: Apache-2.0
//--- wrong
#include <rk/actor.hpp>

struct add { int value; };
struct subtract { int value; };

struct RK_ACTOR() counter {
  int total = 0;
  RK_HANDLER void on(rk::context& ctx, const add& m) {
    if (ctx.thread_id() == 0) total += m.value;
  }
  void on(rk::context& ctx, const subtract& m) {
    if (ctx.thread_id() == 0) total -= m.value;
  }
};
//--- right
#include <rk/actor.hpp>

struct add { int value; };
struct subtract { int value; };

struct RK_ACTOR() counter {
  int total = 0;
  RK_HANDLER void on(rk::context& ctx, const add& m) {
    if (ctx.thread_id() == 0) total += m.value;
  }
  RK_HANDLER void on(rk::context& ctx, const subtract& m) {
    if (ctx.thread_id() == 0) total -= m.value;
  }
};
