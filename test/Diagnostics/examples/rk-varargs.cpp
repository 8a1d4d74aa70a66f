// SPDX-License-Identifier: Apache-2.0
//--- wrong
#include <rk/actor.hpp>
#include <cstdarg>

struct ask_sum { int a, b; };

int sum(int count, ...) {
  (void)count;
  return 0;
}

struct RK_ACTOR() actor {
  RK_HANDLER int on(rk::context&, const ask_sum& m) { return sum(2, m.a, m.b); }
};
//--- right
#include <rk/actor.hpp>

struct ask_sum { int a, b; };

template <class... T>
int sum(T... terms) { return (terms + ... + 0); }

struct RK_ACTOR() actor {
  RK_HANDLER int on(rk::context&, const ask_sum& m) { return sum(m.a, m.b); }
};
