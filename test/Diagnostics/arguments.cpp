// Constants that an operation has no meaning for, in templates and by other names, too.
// RUN: %refused %s 2>&1 | FileCheck %s
#include <rk/actor.hpp>
struct poke { int value; };
constexpr unsigned lanes = 0xffffffffu;
template <int Width> int rotate(int v) {
  return rk::warp_shuffle_down(lanes, v, 1u, Width);
  // CHECK-DAG: :[[#@LINE-1]]:46: error: the width of 'rk::warp_shuffle_down' cannot be 12 [rk-argument-range]
  // CHECK-DAG: note: divide the warp into equal segments: of 2, 4, 8, 16 or 32 lanes
}
struct RK_ACTOR() actor {
  RK_HANDLER int on(rk::context& ctx, const poke& m) {
    constexpr unsigned barrier = 15;
    rk::named_barrier_arrive(barrier, ctx.block_dim());
    // CHECK-DAG: :[[#@LINE-1]]:30: error: the id of 'rk::named_barrier_arrive' cannot be 15 [rk-argument-range]
    rk::named_barrier_sync(14, 48);
    // CHECK-DAG: :[[#@LINE-1]]:32: error: the count of 'rk::named_barrier_sync' cannot be 48 [rk-argument-range]
    rk::named_barrier_sync(m.value, 64);
    rk::named_barrier_sync(14, 1024);
    return rotate<16>(m.value) + rotate<12>(m.value) + rk::warp_shfl(lanes, m.value, 3, 64) + rk::warp_shuffle(lanes, m.value, 40);
    // CHECK-DAG: :[[#@LINE-1]]:89: error: the width of 'rk::warp_shfl' cannot be 64 [rk-argument-range]
  }
};
// CHECK: 4 errors generated.
