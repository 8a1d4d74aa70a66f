// Operations of the grid in block scope, and helpers whose meaning would depend on who calls them.
// RUN: %refused %s 2>&1 | FileCheck %s --implicit-check-not=error:
#include <rk/actor.hpp>
struct poke { int value; };
unsigned where() { return rk::block_idx_x(); }
// CHECK: scopes.cpp:5:27: error: 'rk::block_idx_x' is used in 'where', which actors of block scope and of grid scope both reach [rk-mixed-scope]
// CHECK: note: 'small' has block scope
// CHECK: note: 'wide' has grid scope
struct RK_ACTOR() small {
  RK_HANDLER unsigned on(rk::context&, const poke&) {
    rk::sync_grid();
    // CHECK: [[#@LINE-1]]:5: error: 'rk::sync_grid' is an operation of the grid, and actor 'small' has block scope [rk-grid-operation]
    return where();
  }
};
struct RK_ACTOR(.scope = rk::scope::grid) wide {
  RK_HANDLER unsigned on(rk::context&, const poke&) { rk::sync_grid(); return where(); }
};
