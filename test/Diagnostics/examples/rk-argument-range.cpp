// SPDX-License-Identifier: Apache-2.0
//--- wrong
#include <rk/actor.hpp>

struct poke { int value; };

struct RK_ACTOR() actor {
  RK_HANDLER void on(rk::context&, const poke&) { rk::named_barrier_sync(0, 64); }
};
//--- right
#include <rk/actor.hpp>

struct poke { int value; };

struct RK_ACTOR() actor {
  RK_HANDLER void on(rk::context& ctx, const poke&) {
    if (ctx.thread_id() < 64) rk::named_barrier_sync(1, 64);
  }
};
