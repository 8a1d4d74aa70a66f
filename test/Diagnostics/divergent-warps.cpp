// Operations of a whole warp in branches that a part of it takes; what a warp agrees on, and masks, are fine.
// RUN: %refused %s 2>&1 | FileCheck %s --implicit-check-not=error: --implicit-check-not=warning:
#include <rk/actor.hpp>
#include <array>
struct m0 { unsigned n; }; struct m1 {}; struct m2 { unsigned n; }; struct m3 { int n; };
struct RK_ACTOR(.block_size = 128) actor {
  std::array<float, 128> cells{};

  RK_HANDLER float part(rk::context& ctx, const m0& m) {
    float x = 0;
    if (ctx.thread_id() < m.n) x = rk::warp_reduce_add(1.0f);
    // CHECK: divergent-warps.cpp:[[#@LINE-1]]:36: error: 'rk::warp_reduce_add' is for the whole warp, and is reached by only some of its threads [rk-divergent-warp]
    // CHECK: [[#@LINE-2]]:9: note: the condition depends on 'rk::context::thread_id' here
    // CHECK: note: move it out of the condition, or name the lanes
    return ctx.thread_id() < 20 && rk::warp_any(x > 0) ? x : 0;
    // CHECK: [[#@LINE-1]]:36: error: 'rk::warp_any' is for the whole warp
  }
  RK_HANDLER float odd(rk::context& ctx, const m1&) {
    float x = rk::lane_id() % 2 == 0 ? rk::warp_shuffle(0xffffffffu, 1.0f, 3) : 0;
    // CHECK: [[#@LINE-1]]:40: error: 'rk::warp_shuffle' is for the whole warp
    if (cells[ctx.thread_id()] > 3) rk::sync_warp();
    // CHECK: [[#@LINE-1]]:37: error: 'rk::sync_warp' is for the whole warp
    return x;
  }
  RK_HANDLER void of_one_lane(rk::context& ctx, const m3& m) {
    unsigned slot = 0, last = 0;
    while (slot < 64) {
      if (rk::lane_id() == 0) slot = rk::atomic_add(next, 1u) + last;
      last = ctx.warp_shuffle(slot, 0);
      slot = rk::warp_shuffle(0xffffffffu, last, 0, 32);
      if (slot < 64) rk::sync_warp();
    }
    if (rk::warp_shfl(slot, m.n) < 3) rk::sync_warp();
    if (rk::warp_shuffle(slot, static_cast<int>(rk::warp_ballot(slot > 3))) < 3) rk::sync_warp();
    if (rk::warp_shuffle(0xffffffffu, ctx.thread_id(), 0, 8) < 3) rk::sync_warp();
    // CHECK: [[#@LINE-1]]:67: error: 'rk::sync_warp' is for the whole warp
    if (rk::warp_shuffle(ctx.thread_id(), static_cast<int>(ctx.thread_id() / 2)) < 3) rk::sync_warp();
    // CHECK: [[#@LINE-1]]:87: error: 'rk::sync_warp' is for the whole warp
    // CHECK: [[#@LINE-2]]:60: note: the condition depends on 'rk::context::thread_id' here
    if (rk::warp_shuffle_down(ctx.thread_id(), 1) < 3) rk::sync_warp();
    // CHECK: [[#@LINE-1]]:56: error: 'rk::sync_warp' is for the whole warp
  }
  unsigned next = 0;
  RK_HANDLER float agreed(rk::context& ctx, const m2& m) {
    float x = 0;
    const unsigned i = ctx.thread_id();
    if (i < 64) x = rk::warp_reduce_add(1.0f);
    if (i / 32 == 1) x = rk::warp_reduce_add(x);
    if (ctx.warp_id() == 2 || m.n > 3) x = rk::warp_reduce_add(x);
    if (i >= 96 && rk::warp_any(i == 100)) x = rk::warp_reduce_add(x);
    const unsigned mask = rk::warp_ballot(i < m.n);
    if (i < m.n) x = rk::warp_reduce_add(mask, x);
    if (rk::warp_reduce_add(x) > 3) rk::sync_warp();
    for (unsigned k = i; k / 32 < 9; k += 128) x = rk::warp_reduce_add(x);
    return x;
  }
};
