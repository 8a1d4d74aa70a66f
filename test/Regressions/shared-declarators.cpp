// Declarations that share their tokens come out once.
// RUN: %compile %s | FileCheck %s --implicit-check-not='constexpr int one' --implicit-check-not='struct origin' --implicit-check-not=typedef
#include <rk/actor.hpp>
constexpr int one = 1, two = 2;
typedef struct { int x; } point;
constexpr struct origin { int x, y; } zero{0, 0};
struct poke { int value; };
struct RK_ACTOR() actor {
  point p;
  RK_HANDLER int on(rk::context&, const poke& m) {
    origin o = zero;
    return m.value + one + two + p.x + o.x;
  }
};
// CHECK: constexpr int one = 1, two = 2;
// CHECK: typedef struct { int x; } point;
// CHECK: __device__ constexpr struct origin { int x, y; } zero{0, 0};
