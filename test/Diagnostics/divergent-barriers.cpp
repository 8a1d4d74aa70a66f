// Barriers that some threads never reach: conditions, loops, early returns, callees, values that came a long way.
// RUN: %refused %s 2>&1 | FileCheck %s --implicit-check-not=error: --implicit-check-not=warning:
#include <rk/actor.hpp>
#include <array>
#define ONLY(x) if (x)
struct m0 {}; struct m1 {}; struct m2 {}; struct m3 {}; struct m4 {}; struct m5 {}; struct m6 {}; struct m7 {};
struct m8 { int n; }; struct m9 {}; struct m10 {}; struct m11 {}; struct m12 {}; struct m13 {}; struct m14 {}; struct m15 {};

void audit(rk::context& ctx) {
  ctx.sync_threads();
}
void check(rk::context& ctx, int n) {
  if (n > 2) rk::sync_threads();
}
// CHECK: 13:14: error: barrier 'rk::sync_threads' is reached by only some threads
// CHECK: 13:7: note: only threads for which this holds
// CHECK: [[#@LINE+48]]:36: note: the condition depends on 'rk::context::thread_id' here
// CHECK: [[#@LINE+48]]:5: note: reached from handler 'actor::argument(m4)' via 'check()'
int twice(int n) { return 2 * n; }
template <class F> void each(unsigned n, F f) {
  for (unsigned i = 0; i < n; ++i) f(i);
}
unsigned self() { return rk::thread_idx_x(); }

struct RK_ACTOR(.block_size = 64) actor {
  std::array<int, 64> cells{};

  RK_HANDLER void condition(rk::context& ctx, const m0&) {
    const auto i = ctx.thread_id();
    const bool first = i == 0;
    if (first) {
      ctx.sync_threads();
    }
  }
  // CHECK: divergent-barriers.cpp:[[#@LINE-3]]:7: error: barrier 'rk::context::sync_threads' is reached by only some threads [rk-divergent-barrier]
  // CHECK-NEXT: ctx.sync_threads();
  // CHECK: [[#@LINE-6]]:9: note: only threads for which this holds come there
  // CHECK: [[#@LINE-9]]:20: note: the condition depends on 'rk::context::thread_id' here
  // CHECK: note: move it out of the condition
  RK_HANDLER void early_return(rk::context& ctx, const m1&) {
    if (rk::lane_id() > 3) return;
    rk::sync_threads_count(1);
  }
  // CHECK: [[#@LINE-2]]:5: error: barrier 'rk::sync_threads_count' is reached by only some threads
  // CHECK: [[#@LINE-4]]:28: note: some threads leave here
  // CHECK: [[#@LINE-5]]:9: note: this condition is not the same for all of them
  // CHECK: [[#@LINE-6]]:9: note: the condition depends on 'rk::lane_id' here
  RK_HANDLER void turns(rk::context& ctx, const m2&) {
    for (unsigned i = ctx.thread_id(); i < 100; i += ctx.block_dim()) {
      cells[i % 64] = 1;
      ctx.sync_threads();
    }
  }
  // CHECK: [[#@LINE-3]]:7: error: barrier
  // CHECK: [[#@LINE-6]]:40: note: threads make different numbers of turns of this loop
  // CHECK: [[#@LINE-7]]:23: note: the condition depends on 'rk::context::thread_id' here
  RK_HANDLER void callee(rk::context& ctx, const m3&) {
    ONLY(self() < 3) audit(ctx);
  }
  // CHECK: [[#@LINE-2]]:22: error: barrier 'rk::context::sync_threads' is reached by only some threads
  // CHECK: 10:3: note: 'rk::context::sync_threads' is called by 'audit()' here
  // CHECK: [[#@LINE-4]]:10: note: only threads for which this holds
  // CHECK: 23:26: note: the condition depends on 'rk::thread_idx_x' here
  RK_HANDLER void argument(rk::context& ctx, const m4&) {
    int x = twice(static_cast<int>(ctx.thread_id()));
    check(ctx, x);
  }
  RK_HANDLER void lambda(rk::context& ctx, const m5&) {
    each(ctx.thread_id(), [&](unsigned) { ctx.sync_threads(); });
  }
  // CHECK: [[#@LINE-2]]:43: error: barrier
  // CHECK: 21:24: note: threads make different numbers of turns of this loop
  // CHECK: [[#@LINE-4]]:10: note: the condition depends on 'rk::context::thread_id' here
  // CHECK: [[#@LINE-5]]:5: note: reached from handler 'actor::lambda(m5)' via 'each
  RK_HANDLER void loaded(rk::context& ctx, const m6&) {
    int mine = cells[ctx.thread_id()], sum = 0;
    while (true) {
      if (++sum > mine) break;
      ctx.sync_threads();
    }
  }
  // CHECK: [[#@LINE-3]]:7: error: barrier
  // CHECK: [[#@LINE-5]]:25: note: some threads leave here
  // CHECK: [[#@LINE-8]]:22: note: the condition depends on 'rk::context::thread_id' here
  RK_HANDLER void taken(rk::context& ctx, const m7&) {
    switch (rk::atomic_add(cells[0], 1)) {
      case 0: ctx.sync_threads(); break;
      default: break;
    }
  }
  // CHECK: [[#@LINE-4]]:15: error: barrier
  // CHECK: [[#@LINE-6]]:13: note: the condition depends on 'rk::atomic_add' here

  RK_HANDLER void scanned(rk::context& ctx, const m10&) {
    if (rk::block_exclusive_scan_add(1) < 3) ctx.sync_threads();
  }
  // CHECK: [[#@LINE-2]]:46: error: barrier
  // CHECK: [[#@LINE-3]]:9: note: the condition depends on 'rk::block_exclusive_scan_add' here
  RK_HANDLER void asked(rk::context& ctx, const m11&) {
    while (!ctx.should_terminate()) ctx.sync_threads();
    // CHECK: [[#@LINE-1]]:37: error: barrier
    // CHECK: [[#@LINE-2]]:13: note: the condition depends on 'rk::context::should_terminate' here
    if (ctx.mailbox_empty()) rk::block_reduce_sum(1);
    // CHECK: [[#@LINE-1]]:30: error: barrier
    const auto waiting = ctx.outbox_size() + ctx.mailbox_size() + ctx.messages_sent();
    for (unsigned i = 0; i < waiting; ++i) ctx.sync_threads();
    // CHECK: [[#@LINE-1]]:44: error: barrier
    if (ctx.hlc_tick() < ctx.hlc_now()) ctx.sync_threads();
    // CHECK: [[#@LINE-1]]:41: error: barrier
  }
  RK_HANDLER void read_again(rk::context& ctx, const m12&) {
    unsigned next = 3;
    while (unsigned left = next) {
      next = (left - 1) * ctx.thread_id();
      ctx.sync_threads();
    }
  }
  // CHECK: [[#@LINE-3]]:7: error: barrier
  // CHECK: [[#@LINE-5]]:27: note: the condition depends on 'rk::context::thread_id' here
  RK_HANDLER void of_a_warp(rk::context& ctx, const m13& m) {
    if (rk::warp_shuffle(ctx.thread_id(), 0) < 64) ctx.sync_threads();
  }
  // CHECK: [[#@LINE-2]]:52: error: barrier
  // CHECK: [[#@LINE-3]]:9: note: the condition depends on 'rk::warp_shuffle' here

  // All threads agree: on the message, on state that all read, on a vote, on what cancels out.
  RK_HANDLER int uniform(rk::context& ctx, const m8& m) {
    if (m.n < 0) return -1;
    for (int i = 0; i < m.n; ++i) ctx.sync_threads();
    if (cells[0] > 3) audit(ctx);
    check(ctx, twice(m.n));
    for (unsigned i = ctx.thread_id(); i - ctx.thread_id() < 100; i += 64) ctx.sync_threads();
    if (rk::sync_threads_or(ctx.thread_id() == 3)) ctx.sync_threads();
    unsigned lane = ctx.thread_id();
    lane = 0;
    if (lane == 0) ctx.sync_threads();
    if (ctx.thread_id() == 0) cells[1] = 2;
    ctx.sync_threads();
    for (unsigned i = 0; i < ctx.thread_id(); ++i) {
      if (i == 3) break;
      if (i == 2) continue;
    }
    ctx.sync_threads();
    each(3, [&](unsigned) { ctx.sync_threads(); });
    int rest = rk::block_reduce_max(cells[ctx.thread_id()]);
    while (rest > 1) {
      ctx.sync_threads();
      rest = ctx.shared_reduce(cells[ctx.thread_id()], rk::reduction_op::max);
    }
    while (!rk::sync_threads_or(ctx.should_terminate())) ctx.sync_threads();
    if (rk::warp_shuffle(m.n, 0) > 3) ctx.sync_threads();
    if (ctx.actor_id() == ctx.sender()) ctx.sync_threads();
    return 0;
  }
};
struct RK_ACTOR(.id = "wide", .scope = rk::scope::grid) wide {
  RK_HANDLER void blocks(rk::context& ctx, const m9&) {
    if (rk::block_idx_x() == 0) ctx.sync_threads();  // a whole block comes
    if (rk::block_idx_x() == 0) ctx.sync_grid();
  }
  // CHECK: [[#@LINE-2]]:33: error: barrier 'rk::context::sync_grid' is reached by only some threads
  // CHECK: [[#@LINE-3]]:9: note: the condition depends on 'rk::block_idx_x' here
  RK_HANDLER void reduced(rk::context& ctx, const m14&) {
    float mine = static_cast<float>(ctx.global_thread_id());
    while (mine > 1) mine = rk::grid_reduce_max(mine / 2);
    float rest = 3;
    while (rest > 1) {
      rest = rk::grid_reduce_max(mine);
      ctx.sync_grid();
    }
    if (rk::block_reduce_max(mine) > 3) ctx.sync_threads();
    if (rk::block_reduce_max(mine) > 3) ctx.sync_grid();
  }
  // CHECK: [[#@LINE-9]]:29: error: barrier 'rk::grid_reduce_max' is reached by only some threads
  // CHECK: [[#@LINE-3]]:41: error: barrier 'rk::context::sync_grid' is reached by only some threads
  // CHECK: [[#@LINE-4]]:9: note: the condition depends on 'rk::block_reduce_max' here
};
RK_GLOBAL_KERNEL() void kernel(const int* in) {
  if (in[rk::global_thread_id()] > 3) rk::sync_threads();
  // CHECK: [[#@LINE-1]]:39: error: barrier 'rk::sync_threads' is reached by only some threads
}
RK_GLOBAL_KERNEL() void jumps(int* out) {
  const unsigned i = rk::thread_idx_x();
  if (i > 5) goto end;
  out[i] = 1;
  rk::sync_threads();
  // CHECK: [[#@LINE-1]]:3: error: barrier 'rk::sync_threads' is reached by only some threads
  // CHECK: [[#@LINE-5]]:22: note: the condition depends on 'rk::thread_idx_x' here
  // CHECK-NOT: error: barrier
end:
  rk::sync_threads();
  out[i] += 2;
}
