// A kernel that is refused has no function: with nothing else in the module there is none at all.
// RUN: %refused %s 2>&1 | FileCheck %s
#include <rk/actor.hpp>
template <class T> RK_GLOBAL_KERNEL() void alone(T* x) { x[0] = 1; }
// CHECK: error: global kernel 'alone' is a template [rk-kernel-shape]
