// A local variable of one of the DSL's shared types is one object for the block, whether RK_SHARED says so or not: a copy in
// each thread would be another program. It has its type where that is known before the user's code, else it is bytes.
// RUN: %compile %s | FileCheck %s
#include <rk/actor.hpp>
struct poke { float value; };
struct cell { float a, b; };
struct RK_ACTOR() actor {
  RK_HANDLER float on(rk::context& ctx, const poke& m) {
    rk::shared_tile<float, 33, 8> tile;
    RK_SHARED rk::shared_array<int, 64> line;
    rk::shared_array<cell, 4> cells;
    tile(ctx.lane_id(), ctx.warp_id()) = m.value;
    line.set(ctx.thread_id() % 64, 1);
    if (ctx.thread_id() < cells.size()) cells[ctx.thread_id()] = {1, 2};
    ctx.sync_threads();
    return tile.get(1, 2) + static_cast<float>(line[3]) + cells[0].a;
  }
};
// CHECK:      struct {
// CHECK-NEXT:   rk::shared_tile<float, 33, 8> tile;
// CHECK-NEXT:   rk::shared_array<int, 64> line;
// CHECK-NEXT:   alignas(4) unsigned char cells[32];
// CHECK-NEXT: } on;
// CHECK:      auto& tile = rk_shared0->user.on.tile;
// CHECK-NEXT: auto& line = rk_shared0->user.on.line;
// CHECK-NEXT: auto& cells = reinterpret_cast<rk::shared_array<cell, 4>&>(rk_shared0->user.on.cells);
