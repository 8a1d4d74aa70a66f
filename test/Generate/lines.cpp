// #line names the source relative to the source root, at every jump; --no-line writes none.
// RUN: %cuda %s | FileCheck %s
// RUN: %cuda %s --no-line | FileCheck %s --check-prefix=NONE --implicit-check-not='#line'
// RUN: %rk --emit=cuda -o - --source-root %S/.. %s | FileCheck %s --check-prefix=ROOT
#include <rk/actor.hpp>
struct poke { int value; };
int unused(int x) { return x; }



int used(int x) { return x; }
struct RK_ACTOR() actor {
  void also_unused() {
  }
  RK_HANDLER int on(rk::context&, const poke& m) {
    return used(m.value);
  }
};
// CHECK: #line 6 "lines.cpp"
// CHECK-NEXT: struct poke
// CHECK: #line 11 "lines.cpp"
// CHECK-NEXT: __device__ int used
// CHECK-NEXT: struct actor {
// CHECK-EMPTY:
// CHECK-EMPTY:
// CHECK-NEXT: __device__ int on
// CHECK: #line [[LINE:[0-9]+]] "lines.rk.cu"
// NONE: struct poke
// NONE: __device__ int used
// ROOT: #line 6 "Generate/lines.cpp"
