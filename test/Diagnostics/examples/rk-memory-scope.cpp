// SPDX-License-Identifier: Apache-2.0
//--- wrong
#include <rk/actor.hpp>

struct poke { int value; };

struct RK_ACTOR() actor {
  int word = 0;

  RK_HANDLER int on(rk::context&, const poke& m) { return rk::fetch_add(word, m.value, rk::memory_order::relaxed, rk::scope::grid); }
};
//--- right
#include <rk/actor.hpp>

struct poke { int value; };

struct RK_ACTOR() actor {
  int word = 0;

  RK_HANDLER int on(rk::context&, const poke& m) { return rk::fetch_add(word, m.value, rk::memory_order::relaxed, rk::scope::device); }
};
