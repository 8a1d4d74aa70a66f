// Clang's -verify works through the tool: expected diagnostics are comments in the source.
// RUN: %rk %s --emit=cuda -o - -- -Xclang -verify
// RUN: not %rk %s --emit=cuda -o - -DMORE -- -Xclang -verify 2>&1 | FileCheck %s
#include <rk/actor.hpp>
struct poke { int value; };
struct RK_ACTOR() actor {
  RK_HANDLER int on(rk::context&, const poke& m) {
    return *new int(m.value); // expected-error {{[rk-heap]}} expected-note {{keep the storage}}
#ifdef MORE
    throw 1;
#endif
  }
};
// CHECK: error: 'expected-error' diagnostics seen but not expected
// CHECK-NEXT: 'throw' in device code
