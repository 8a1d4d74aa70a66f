// What a system header's macro expands to is the host's own: __builtin_inff, an assert with __extension__. Such macros
// stay as they are spelled, also inside of the user's own macros, and bring their header.
// RUN: %compile %s | FileCheck %s --implicit-check-not=__builtin --implicit-check-not=__extension__
#include <rk/actor.hpp>
#include <cassert>
#include <cmath>
#include <cstdint>
#define WORST INFINITY
struct poke { float value; };
struct RK_ACTOR() actor {
  float best = INFINITY;
  RK_HANDLER float on(rk::context&, const poke& m) {
    assert(m.value >= 0 && "positive");
    if (m.value == WORST) return NAN;
    return best < m.value ? best : static_cast<float>(UINT32_MAX);
  }
};
// CHECK-DAG: #include <cassert>
// CHECK-DAG: #include <cmath>
// CHECK-DAG: #include <cstdint>
// CHECK: float best = INFINITY;
// CHECK: assert(m.value >= 0 && "positive");
// CHECK-NEXT: if (m.value == INFINITY) return NAN;
// CHECK-NEXT: static_cast<float>(UINT32_MAX);
