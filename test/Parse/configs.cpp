// Options are read as the compiler computes them: constants, expressions, names, defaults; an actor template by its instance.
// RUN: %rk --emit=manifest -o - %s | FileCheck %s
#include <rk/actor.hpp>
struct poke { int value; };
constexpr unsigned warps = 3;
#define NAME "named"
struct RK_ACTOR(.id = NAME, .scope = rk::scope::grid, .block_size = 32 * warps) a { RK_HANDLER void on(rk::context&, const poke&) {} };
struct RK_ACTOR() b { RK_HANDLER void on(rk::context&, const poke&) {} };
template <unsigned N> struct RK_ACTOR(.id = "t", .block_size = N) t { int n[N]; RK_HANDLER void on(rk::context&, const poke&) {} };
template struct t<64>;
// CHECK: "id": "named",
// CHECK: "id": "b",
// CHECK: "id": "t",
// CHECK-NEXT: "type": "t<64>"
// CHECK: "scope": "grid",
// CHECK: "block_size": 96,
// CHECK: "scope": "block",
// CHECK: "block_size": 128,
// CHECK: "block_size": 64,
