// State is constructed on the host and copied: no pointers, no library types with layouts of their own.
// RUN: %refused %s 2>&1 | FileCheck %s --implicit-check-not=error:
#include <rk/actor.hpp>
#include <optional>
struct poke { int value; };
struct RK_ACTOR(.id = "a") a {
  float* data;
  // CHECK: state.cpp:[[#@LINE-1]]:10: error: state 'a' holds a pointer: 'float *' [rk-pointer-in-state]
  rk::field1<float> field;
  RK_HANDLER void on(rk::context&, const poke&) {}
};
struct RK_ACTOR(.id = "b") b {
  std::optional<int> last;
  // CHECK: [[#@LINE-1]]:22: error: state 'b' holds 'std::optional<int>', whose layout differs
  RK_HANDLER void on(rk::context&, const poke&) {}
};
struct RK_ACTOR(.id = "c") c {
  ~c() {}
  RK_HANDLER void on(rk::context&, const poke&) {}
};
// CHECK: 18:3: error: state 'c' is not trivially copyable: 'c' has a destructor of its own [rk-not-trivially-copyable]
