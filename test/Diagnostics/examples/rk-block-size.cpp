// SPDX-License-Identifier: Apache-2.0
//--- wrong
#include <rk/actor.hpp>

struct poke { int value; };

struct RK_ACTOR(.id = "actor", .block_size = 100) actor {
  RK_HANDLER int on(rk::context&, const poke& m) { return m.value; }
};
//--- right
#include <rk/actor.hpp>

struct poke { int value; };

struct RK_ACTOR(.id = "actor", .block_size = 128) actor {
  RK_HANDLER int on(rk::context&, const poke& m) { return m.value; }
};
