#pragma once
#include <rk/actor.hpp>
#include <cstdio>

struct deposit { double amount; };

#ifdef CURED
inline void audit(double) {}
#else
inline void audit(double amount) { std::printf("%f\n", amount); }
#endif

struct RK_ACTOR() ledger {
  double total = 0;
  RK_HANDLER void on(rk::context& ctx, const deposit& m) {
    if (ctx.thread_id() == 0) total += m.amount;
    audit(m.amount);
  }
};
