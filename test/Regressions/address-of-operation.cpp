// An operation whose address is taken has no call to replace: the prelude's function is meant.
// RUN: %compile %s | FileCheck %s
#include <rk/actor.hpp>
template <class F> unsigned apply(F f) { return f(); }
struct poke { float value; };
struct RK_ACTOR() actor {
  RK_HANDLER unsigned on(rk::context&, const poke&) { return apply(&rk::thread_idx_x) + apply([] { return rk::thread_idx_x(); }); }
};
// CHECK: apply(&rk::thread_idx_x) + apply([] { return threadIdx.x; })
