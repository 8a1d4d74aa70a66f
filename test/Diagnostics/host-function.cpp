// A function without a body in the sources cannot be compiled for the device.
// RUN: %refused %s 2>&1 | FileCheck %s --implicit-check-not=error:
#include <rk/actor.hpp>
struct poke { int value; };
namespace lib { int elsewhere(int); }
struct RK_ACTOR() actor {
  RK_HANDLER int on(rk::context&, const poke& m) { return lib::elsewhere(m.value); }
};
// CHECK: host-function.cpp:7:59: error: call of 'lib::elsewhere', which has no definition in the module's sources [rk-host-function]
