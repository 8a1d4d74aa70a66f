// `#pragma unroll`, `_Pragma` and a macro that holds one are no tokens of the expanded stream, and come out all the same.
// RUN: %compile %s | FileCheck %s
#include <rk/actor.hpp>
#define UNROLL _Pragma("unroll")
struct poke { int value; };
struct RK_ACTOR() actor {
  int sum = 0;
  RK_HANDLER void on(rk::context&, const poke& m) {
#pragma unroll 4
    for (int i = 0; i < 16; ++i) sum += m.value;
    UNROLL
    for (int i = 0; i < 4; ++i) sum -= i;
    _Pragma("unroll 2") for (int i = 0; i < 4; ++i) sum ^= i;
  }
};
// CHECK: #pragma unroll 4
// CHECK-NEXT: for (int i = 0; i < 16; ++i) sum += m.value;
// CHECK: #pragma unroll{{$}}
// CHECK-NEXT: for (int i = 0; i < 4; ++i) sum -= i;
// CHECK: #pragma unroll 2
// CHECK-NEXT: for (int i = 0; i < 4; ++i) sum ^= i;
