// A template that makes no actor is nothing wrong where there is something else.
// RUN: %compile %s | FileCheck %s
#include <rk/actor.hpp>
struct poke { int n; };
template <class T>
struct RK_ACTOR() counter {
  T total{};
  RK_HANDLER void on(rk::context& ctx, const poke& m) {
    if (ctx.thread_id() == 0) total += m.n;
  }
};
RK_GLOBAL_KERNEL() void twice(int* x, int n) {
  const int i = static_cast<int>(rk::block_idx_x() * rk::block_dim_x() + rk::thread_idx_x());
  if (i < n) x[i] *= 2;
}
// CHECK-NOT: counter
// CHECK: {{__global__.*twice}}
