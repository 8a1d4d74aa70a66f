// A handler's shared variables and those of what it calls are alive at once: they never overlay each other. Two of one
// name, in inner scopes, are two.
// RUN: %compile %s | FileCheck %s
#include <rk/actor.hpp>
struct sum { int value; };
struct other { int value; };
inline int gather(rk::context& ctx, int value) {
  RK_SHARED int parts[64];
  parts[ctx.thread_id()] = value;
  ctx.sync_threads();
  return parts[0];
}
struct RK_ACTOR(.block_size = 64) actor {
  RK_HANDLER int on(rk::context& ctx, const sum& m) {
    RK_SHARED int kept[64];
    kept[ctx.thread_id()] = m.value;
    {
      RK_SHARED int kept;
      kept = 1;
    }
    return gather(ctx, m.value) + kept[0];
  }
  RK_HANDLER int on(rk::context&, const other& m) {
    RK_SHARED int alone;
    alone = m.value;
    return alone;
  }
};
// CHECK: union {
// CHECK-NEXT: struct {
// CHECK-NEXT: int parts[64];
// CHECK-NEXT: int kept[64];
// CHECK-NEXT: int kept_2;
// CHECK-NEXT: } gather;
// CHECK-NEXT: struct {
// CHECK-NEXT: int alone;
// CHECK-NEXT: } on;
// CHECK-NEXT: } user;
// CHECK: auto& parts = rk_shared0->user.gather.parts;
// CHECK: auto& kept = rk_shared0->user.gather.kept;
// CHECK: auto& kept = rk_shared0->user.gather.kept_2;
// CHECK: auto& alone = rk_shared0->user.on.alone;
