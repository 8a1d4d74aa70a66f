// Each annotation on what it is not made for: it would silently do nothing.
// RUN: %refused %s 2>&1 | FileCheck %s --implicit-check-not=error:
#include <rk/actor.hpp>
struct poke { int n; };

enum RK_ACTOR() color { red };
// CHECK: [[#@LINE-1]]:17: error: 'RK_ACTOR' does nothing for the enumeration 'color' [rk-misplaced-annotation]
// CHECK: note: write it on a struct, behind that word: 'struct RK_ACTOR() name { ... };'; a free function becomes one by 'RK_RING_KERNEL()'
typedef int RK_ACTOR() number;
// CHECK: [[#@LINE-1]]:24: error: 'RK_ACTOR' does nothing for the type name 'number' [rk-misplaced-annotation]
inline RK_ACTOR() int global = 3;
// CHECK: [[#@LINE-1]]:23: error: 'RK_ACTOR' does nothing for the variable 'global' [rk-misplaced-annotation]
namespace inner {
RK_HANDLER inline void on(rk::context&, const poke&) {}
// CHECK: [[#@LINE-1]]:24: error: 'RK_HANDLER' does nothing for the free function 'on' [rk-misplaced-annotation]
// CHECK: note: write it on a member function of an RK_ACTOR, which may call a base class's; a free function becomes an actor by 'RK_RING_KERNEL()'
}
template <class T>
struct base {
  RK_HANDLER T kept;
  // CHECK: [[#@LINE-1]]:16: error: 'RK_HANDLER' does nothing for the data member 'kept' [rk-misplaced-annotation]
};
struct RK_HANDLER marked { int n; };
// CHECK: [[#@LINE-1]]:19: error: 'RK_HANDLER' does nothing for the class 'marked' [rk-misplaced-annotation]
struct RK_ACTOR() actor {
  RK_STEP int s;
  // CHECK: [[#@LINE-1]]:15: error: 'RK_STEP' does nothing for the data member 's' [rk-misplaced-annotation]
  RK_HANDLER void on(rk::context& ctx, const poke& m) {
    if (ctx.thread_id() == 0) s = m.n;
  }
};
// A forward declaration that is annotated, and its definition, which inherits it.
struct RK_ACTOR(.id = "forward") later;
struct later {
  RK_HANDLER void on(rk::context&, const poke&) {}
};
struct holder {
  RK_RING_KERNEL() int on(rk::context&, const poke& m) { return m.n; }
  // CHECK: [[#@LINE-1]]:24: error: 'RK_RING_KERNEL' does nothing for the member function 'on' of 'holder' [rk-misplaced-annotation]
  RK_HANDLER friend int befriended(rk::context&, const poke&);
  // CHECK: [[#@LINE-1]]:25: error: 'RK_HANDLER' does nothing for the free function 'befriended' [rk-misplaced-annotation]
};
inline int with_local_class() {
  struct local {
    RK_HANDLER int on(rk::context&, const poke& m) { return m.n; }
    // CHECK: [[#@LINE-1]]:20: error: 'RK_HANDLER' does nothing for the member function 'on' of 'local', which is no RK_ACTOR [rk-misplaced-annotation]
  };
  return sizeof(local);
}
