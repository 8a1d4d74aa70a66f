// SPDX-License-Identifier: Apache-2.0
//--- wrong
#include <rk/actor.hpp>

struct poke { int value; };

struct RK_ACTOR(.id = "actor", .mailbox_capacity = 100, .min_arch = 60) actor {
  RK_HANDLER int on(rk::context&, const poke& m) { return m.value; }
};
//--- right
#include <rk/actor.hpp>

struct poke { int value; };

struct RK_ACTOR(.id = "actor", .mailbox_capacity = 128, .min_arch = 75) actor {
  RK_HANDLER int on(rk::context&, const poke& m) { return m.value; }
};
