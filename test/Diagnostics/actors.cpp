// Actors and handlers of the wrong shape.
// RUN: %refused %s 2>&1 | FileCheck %s --implicit-check-not=error:
#include <rk/actor.hpp>
struct poke { int value; };
struct push { int value; };
struct RK_ACTOR(.id = "same") first { RK_HANDLER void on(rk::context&, const poke&) {} };
struct RK_ACTOR(.id = "same") second { RK_HANDLER void on(rk::context&, const poke&) {} };
// CHECK: actors.cpp:[[#@LINE-1]]:31: error: two actors have the id 'same' [rk-duplicate-actor]
// CHECK: [[#@LINE-3]]:31: note: the first one is 'first'
struct RK_ACTOR(.block_size = 100) odd { RK_HANDLER void on(rk::context&, const poke&) {} };
// CHECK: [[#@LINE-1]]:36: error: block size 100 of actor 'odd' is not a multiple of 32 between 32 and 1024 [rk-block-size]
// CHECK: note: write '.block_size = 128'
struct RK_ACTOR() idle { int state; };
// CHECK: [[#@LINE-1]]:19: error: actor 'idle' has no handler [rk-no-handler]
RK_RING_KERNEL() int twice(rk::context&, const poke& m) { return m.value; }
int twice(int x) { return 2 * x; }
// CHECK: [[#@LINE-2]]:22: error: ring kernel 'twice' is not the only function of its name [rk-ambiguous-ring-kernel]
// CHECK: [[#@LINE-2]]:5: note: another one is here
struct RK_ACTOR() shapes {
  RK_HANDLER void a(const poke&) {}
  // CHECK: [[#@LINE-1]]:19: error: handler 'a' has 1 parameter [rk-handler-shape]
  RK_HANDLER void b(rk::context&, poke) {}
  // CHECK: [[#@LINE-1]]:19: error: handler 'b' does not take its message by 'const &' [rk-handler-shape]
  RK_HANDLER void c(int, const push&) {}
  // CHECK: [[#@LINE-1]]:19: error: handler 'c' does not take 'rk::context&' first [rk-handler-shape]
  RK_STEP int d(rk::context&) { return 1; }
  // CHECK: [[#@LINE-1]]:15: error: step 'd' returns a value [rk-step-shape]
  RK_STEP void e(rk::context&) {}
  // CHECK: [[#@LINE-1]]:16: error: step 'e' is not the only one of 'shapes' [rk-step-shape]
};
class RK_ACTOR() closed {
  RK_HANDLER void on(rk::context&, const poke&) {}
  // CHECK: [[#@LINE-1]]:19: error: handler 'on' is not public [rk-private-handler]
};
struct RK_ACTOR() twins {
  RK_HANDLER void one(rk::context&, const poke&) {}
  RK_HANDLER void two(rk::context&, const poke&) {}
  // CHECK: [[#@LINE-1]]:19: error: actor 'twins' has two handlers for message 'poke' [rk-duplicate-handler]
  // CHECK: [[#@LINE-3]]:19: note: the first one is here
};
