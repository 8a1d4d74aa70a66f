// SPDX-License-Identifier: Apache-2.0
//--- wrong
#include <rk/actor.hpp>

struct poke { int value; };

struct RK_ACTOR() actor {
  RK_HANDLER void on(rk::context& ctx, const poke& m) {
    struct note { int value; };
    ctx.emit(note{m.value});
  }
};
//--- right
#include <rk/actor.hpp>

struct poke { int value; };
struct note { int value; };

struct RK_ACTOR() actor {
  RK_HANDLER void on(rk::context& ctx, const poke& m) { ctx.emit(note{m.value}); }
};
