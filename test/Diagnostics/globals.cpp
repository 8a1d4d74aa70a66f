// State outside of the actor: mutable globals, thread-local and static local variables, constants made at start-up.
// RUN: %refused %s 2>&1 | FileCheck %s --implicit-check-not=error:
#include <rk/actor.hpp>
#include <cstdlib>
int counter = 0;
thread_local int mine = 0;
inline const int started = std::rand();
const int fine = 3;
struct poke { int value; };
struct RK_ACTOR() actor {
  static inline int shared_by_all = 0;
  RK_HANDLER int on(rk::context&, const poke& m) {
    counter += m.value;
    // CHECK: globals.cpp:[[#@LINE-1]]:5: error: device code uses the mutable global 'counter' [rk-mutable-global]
    mine = 1;
    // CHECK: [[#@LINE-1]]:5: error: device code uses the thread-local variable 'mine' [rk-thread-local]
    static int calls = 0;
    // CHECK: [[#@LINE-1]]:5: error: mutable static local variable 'calls' in device code [rk-static-local]
    static constexpr int step = 2;
    shared_by_all = 1;
    // CHECK: [[#@LINE-1]]:5: error: device code uses the mutable global 'actor::shared_by_all' [rk-mutable-global]
    return calls + started + fine + step;
    // CHECK: [[#@LINE-1]]:20: error: device code uses the constant 'started', whose value is computed when the program starts [rk-dynamic-global]
  }
};
