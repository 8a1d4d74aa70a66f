// SPDX-License-Identifier: Apache-2.0
//--- wrong
#include <rk/actor.hpp>

struct poke { int value; };

inline int add(int& x, int v, rk::memory_order order) { return rk::fetch_add(x, v, order, rk::scope::block); }

struct RK_ACTOR() actor {
  int word = 0;

  RK_HANDLER int on(rk::context&, const poke& m) { return add(word, m.value, rk::memory_order::relaxed); }
};
//--- right
#include <rk/actor.hpp>

struct poke { int value; };

template <rk::memory_order Order>
int add(int& x, int v) { return rk::fetch_add(x, v, Order, rk::scope::block); }

struct RK_ACTOR() actor {
  int word = 0;

  RK_HANDLER int on(rk::context&, const poke& m) { return add<rk::memory_order::relaxed>(word, m.value); }
};
