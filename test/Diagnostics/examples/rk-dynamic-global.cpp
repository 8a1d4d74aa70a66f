// SPDX-License-Identifier: Apache-2.0
//--- wrong
#include <rk/actor.hpp>
#include <cstdlib>

struct ask_limit { int wanted; };
const int limit = std::atoi("100");

struct RK_ACTOR() actor {
  RK_HANDLER bool on(rk::context&, const ask_limit& m) { return m.wanted < limit; }
};
//--- right
#include <rk/actor.hpp>

struct ask_limit { int wanted; };
constexpr int limit = 100;

struct RK_ACTOR() actor {
  RK_HANDLER bool on(rk::context&, const ask_limit& m) { return m.wanted < limit; }
};
