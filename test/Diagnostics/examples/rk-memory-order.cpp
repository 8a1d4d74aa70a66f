// SPDX-License-Identifier: Apache-2.0
//--- wrong
#include <rk/actor.hpp>

struct poke { int value; };

struct RK_ACTOR() actor {
  int word = 0;

  RK_HANDLER int on(rk::context&, const poke& m) { return m.value + rk::load(word, rk::memory_order::release, rk::scope::device); }
};
//--- right
#include <rk/actor.hpp>

struct poke { int value; };

struct RK_ACTOR() actor {
  int word = 0;

  RK_HANDLER int on(rk::context&, const poke& m) { return m.value + rk::load(word, rk::memory_order::acquire, rk::scope::device); }
};
