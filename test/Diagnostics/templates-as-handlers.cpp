// A template is no handler and no ring kernel: one line for each, and none about types that no one knows.
// RUN: %refused %s 2>&1 | FileCheck %s --implicit-check-not=error: --implicit-check-not=warning:
#include <rk/actor.hpp>
struct go { int x; };
struct RK_ACTOR() generic {
  template <class T> RK_HANDLER T on(rk::context&, const T& m) { return m; }
  // CHECK: [[#@LINE-1]]:35: error: handler 'on' is a template: a handler has one message type [rk-handler-shape]
  RK_HANDLER void take(rk::context&, const auto&) {}
  // CHECK: [[#@LINE-1]]:19: error: handler 'take' is a template: a handler has one message type [rk-handler-shape]
};
struct RK_ACTOR() swapped {
  RK_HANDLER void on(const go&, rk::context&) {}
  // CHECK: [[#@LINE-1]]:19: error: handler 'on' does not take 'rk::context&' first [rk-handler-shape]
};
template <class T> RK_RING_KERNEL() void kernel(rk::context&, const T&) {}
// CHECK: [[#@LINE-1]]:42: error: 'RK_RING_KERNEL' does nothing for the function template 'kernel' [rk-misplaced-annotation]
// CHECK: note: write it on a function that calls it
