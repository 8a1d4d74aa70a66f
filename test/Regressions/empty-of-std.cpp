// A class of std without members lays out as one of the user's: a policy may be a part of the state. The integers of
// <stdint.h> have their meaning by each of their names.
// RUN: %compile %s | FileCheck %s
#include <rk/actor.hpp>
#include <cstdint>
#include <functional>
#include <stdint.h>
struct sample { unsigned value; };
template <class Less> struct best_of {
  [[no_unique_address]] Less less{};
  int best = 0;
  bool is_better(int v) const { return less(best, v); }
};
// CHECK: static_assert(sizeof(actor) == 4
struct RK_ACTOR() actor {
  best_of<std::less<>> most;
  RK_HANDLER bool on(rk::context&, const sample& m) {
    uint_least32_t low = m.value;
    std::uintmax_t wide = low;
    std::int_fast8_t sign = 1;
    return most.is_better(sign * static_cast<int>(wide));
  }
};
