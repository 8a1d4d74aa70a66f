// `namespace v2 {}` in front of `using namespace v2;` or of an alias is no declaration that anything reaches, but the text
// needs it.
// RUN: %compile %s | FileCheck %s
#include <rk/actor.hpp>
namespace lib_v2::math {}
namespace lib { using namespace lib_v2; namespace m = lib_v2::math; }
namespace lib_v2::math { inline int twice(int x) { return 2 * x; } }
struct poke { int value; };
struct RK_ACTOR() actor {
  RK_HANDLER int on(rk::context&, const poke& m) { return lib::math::twice(m.value) + lib::m::twice(1); }
};
// CHECK: namespace lib_v2 {
// CHECK: namespace lib {
// CHECK: using namespace lib_v2;
// CHECK: namespace m = lib_v2::math;
// CHECK: int twice(int x)
