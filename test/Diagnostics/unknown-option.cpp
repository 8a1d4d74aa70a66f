// A typo among the options is the compiler's own error, at the user's line.
// RUN: %refused %s 2>&1 | FileCheck %s
#include <rk/actor.hpp>
struct poke { int value; };
struct RK_ACTOR(.block_sise = 64) actor { RK_HANDLER void on(rk::context&, const poke&) {} };
// CHECK: unknown-option.cpp:5:18: error: field designator 'block_sise' does not refer to any field in type '::rk::actor_config'; did you mean 'block_size'?
