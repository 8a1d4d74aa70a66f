// Exceptions in a handler, and in what it calls: the calls that lead there are named.
// RUN: %refused %s 2>&1 | FileCheck %s --implicit-check-not=error: --implicit-check-not=warning:
#include <rk/actor.hpp>
struct poke { int value; };
int deepest(int x) { if (x < 0) throw 1; return x; }
int middle(int x) { return deepest(x); }
int never_called() { throw 2; }
struct RK_ACTOR() actor {
  RK_HANDLER int on(rk::context&, const poke& m) {
    try { return middle(m.value); } catch (...) { return 0; }
  }
};
// CHECK: exceptions.cpp:5:33: error: 'throw' in device code: exceptions do not exist on the device [rk-exceptions]
// CHECK-NEXT: int deepest(int x) { if (x < 0) throw 1; return x; }
// CHECK-NEXT: {{\^~~~~~~$}}
// CHECK: exceptions.cpp:10:18: note: reached from handler 'actor::on(poke)' via 'middle()', 'deepest()'
// CHECK: exceptions.cpp:6:28: note: 'deepest()' is called by 'middle()' here
// CHECK: note: report the failure with 'ctx.fail(rk::errc::...)', or return a value that says so
// CHECK: exceptions.cpp:10:37: warning: this 'catch' is left out: nothing on the device throws [rk-dead-catch]
