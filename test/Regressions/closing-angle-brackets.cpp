// '>>' that closes two template argument lists is one token of the lexer and two of the parser: it comes out once.
// RUN: %compile %s | FileCheck %s
#include <rk/actor.hpp>
#include <array>
template <class T> struct box { T value; };
struct grid_message { std::array<std::array<int, 2>, 3> cells; };
struct RK_ACTOR() actor {
  box<box<int>> inner;
  RK_HANDLER int on(rk::context&, const grid_message& m) {
    box<std::array<box<int>, 2>> b{{box<int>{m.cells[0][1]}, inner.value}};
    return b.value[0].value >> 1;
  }
};
// CHECK: struct grid_message { std::array<std::array<int, 2>, 3> cells; };
// CHECK: box<box<int>> inner;
// CHECK: box<std::array<box<int>, 2>> b{
// CHECK-NEXT: return b.value[0].value >> 1;
