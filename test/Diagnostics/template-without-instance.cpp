// An actor that is a template, and nothing that makes one of it.
// RUN: %refused %s 2>&1 | FileCheck %s --implicit-check-not=error:
#include <rk/actor.hpp>
struct poke { int n; };

template <class T>
struct RK_ACTOR() counter {
  // CHECK: [[#@LINE-1]]:19: error: 'RK_ACTOR' does nothing for the class template 'counter', of which nothing makes an instance [rk-misplaced-annotation]
  // CHECK: note: write it on a struct, or name the instances: 'template struct counter<int>;'
  T total{};
  RK_HANDLER void on(rk::context& ctx, const poke& m) {
    if (ctx.thread_id() == 0) total += m.n;
  }
};
