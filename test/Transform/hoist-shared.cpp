// Shared variables of handlers overlay each other in one union of their kernel; the handler gets a reference.
// RUN: %compile %s | FileCheck %s
#include <rk/actor.hpp>
struct cell { int key; float weight; };
constexpr int width = 8;
struct first { float value; };
struct second { float value; };
struct RK_ACTOR(.block_size = 64) actor {
  RK_HANDLER float on(rk::context& ctx, const first& m) {
    RK_SHARED float tile[width][4];
    RK_SHARED int count;
    if (ctx.thread_id() == 0) count = 1;
    tile[0][0] = m.value;
    ctx.sync_threads();
    return tile[0][0] + count;
  }
  RK_HANDLER float on(rk::context&, const second& m) {
    RK_SHARED cell cells[2];
    cells[0].weight = m.value;
    return cells[0].weight;
  }
};
// CHECK-LABEL: struct rk_group0_shared {
// CHECK-NEXT: alignas(16) unsigned char message[176];
// CHECK-NEXT: union {  // only one handler runs at a time
// CHECK-NEXT: struct {
// CHECK-NEXT: float tile[8][4];
// CHECK-NEXT: int count;
// CHECK-NEXT: } on;
// CHECK-NEXT: struct {
// CHECK-NEXT: alignas(4) unsigned char cells[16];
// CHECK-NEXT: } on_2;
// CHECK-NEXT: } user;
// CHECK: __shared__ rk::device::shared<rk_group0_shared> rk_shared0;
// CHECK-LABEL: struct actor {
// CHECK: auto& tile = rk_shared0->user.on.tile;
// CHECK-NEXT: auto& count = rk_shared0->user.on.count;
// CHECK: auto& cells = reinterpret_cast<cell (&)[2]>(rk_shared0->user.on_2.cells);
