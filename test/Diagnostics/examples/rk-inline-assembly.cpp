// SPDX-License-Identifier: Apache-2.0
//--- wrong
#include <rk/actor.hpp>

struct count_bits { unsigned word; };

struct RK_ACTOR() actor {
  RK_HANDLER unsigned on(rk::context&, const count_bits& m) {
    unsigned n;
    asm("popcnt %1, %0" : "=r"(n) : "r"(m.word));
    return n;
  }
};
//--- right
#include <rk/actor.hpp>

struct count_bits { unsigned word; };

struct RK_ACTOR() actor {
  RK_HANDLER int on(rk::context&, const count_bits& m) { return rk::popcount(m.word); }
};
