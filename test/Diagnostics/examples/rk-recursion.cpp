// SPDX-License-Identifier: Apache-2.0
//--- wrong
#include <rk/actor.hpp>

struct ask_sum { int n; };

int sum_to(int n) { return n == 0 ? 0 : n + sum_to(n - 1); }

struct RK_ACTOR() actor {
  RK_HANDLER int on(rk::context&, const ask_sum& m) { return sum_to(m.n); }
};
//--- right
#include <rk/actor.hpp>

struct ask_sum { int n; };

int sum_to(int n) {
  int sum = 0;
  for (int i = 1; i <= n; ++i) sum += i;
  return sum;
}

struct RK_ACTOR() actor {
  RK_HANDLER int on(rk::context&, const ask_sum& m) { return sum_to(m.n); }
};
