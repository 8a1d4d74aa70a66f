// One kernel for each block size and architecture of block actors, and one for each grid actor; free functions, states
// that are parameters, steps, namespaces.
// RUN: %compile %s | FileCheck %s
#include <rk/actor.hpp>
namespace app {
struct poke { int value; };
struct total { long sum; };
struct RK_ACTOR(.id = "a") a { int n; RK_HANDLER int on(rk::context&, const poke& m) { return n += m.value; } };
struct RK_ACTOR(.id = "b", .block_size = 64) b { RK_HANDLER void on(rk::context&, const poke&) {} RK_STEP void step(rk::context&) {} };
struct RK_ACTOR(.id = "c", .scope = rk::scope::grid) c { RK_HANDLER void on(rk::context&, const poke&) {} RK_STEP void advance(rk::context&) { rk::sync_grid(); } };
RK_RING_KERNEL(.id = "d") int free_one(rk::context&, const poke& m) { return m.value; }
RK_RING_KERNEL(.id = "e") int free_two(rk::context&, total& t, const poke& m) { t.sum += m.value; return m.value; }
}
// CHECK: // Kernel group 0: blocks of 128 threads, one actor a slot: app::a, app::free_one, app::free_two.
// CHECK: // Kernel group 1: blocks of 64 threads, one actor a slot: app::b.
// CHECK: // Kernel group 2: blocks of 128 threads, one actor on the whole grid: app::c.
// CHECK-LABEL: kernel_groups_group0(
// CHECK: rk::device::block_loop<rk_actors0, 176> rk_loop(rk_params, rk_shared0->message);
// CHECK: switch (rk_loop.actor_type()) {
// CHECK: case 0x{{[0-9a-f]+}}u: {  // app::a
// CHECK-NEXT: app::a& rk_self = rk_loop.state<app::a>();
// CHECK: rk_loop.reply(rk_self.on(rk_ctx, rk_loop.message<app::poke>()));
// CHECK: case 0x{{[0-9a-f]+}}u: {  // app::free_one
// CHECK-NEXT: switch (rk_loop.event()) {
// CHECK: rk_loop.reply(app::free_one(rk_ctx, rk_loop.message<app::poke>()));
// CHECK: app::total& rk_self = rk_loop.state<app::total>();
// CHECK: rk_loop.reply(app::free_two(rk_ctx, rk_self, rk_loop.message<app::poke>()));
// CHECK-LABEL: __launch_bounds__(64) kernel_groups_group1(
// CHECK: case rk::device::step_event:
// CHECK-NEXT: rk_self.step(rk_ctx);
// CHECK-LABEL: kernel_groups_group2(
// CHECK: rk::device::grid_loop<rk_actors2, 176> rk_loop(
// CHECK: rk_self.advance(rk_ctx);
