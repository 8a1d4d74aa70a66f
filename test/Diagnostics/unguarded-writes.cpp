// Plain stores of all threads to one place of state or shared memory, wherever they are; and what keeps threads apart.
// RUN: %rk %s --emit=cuda -o %t.cu 2>&1 | FileCheck %s --implicit-check-not=error: --implicit-check-not=warning:
// RUN: not %rk %s --emit=cuda -o %t.cu -Werror=rk-unguarded-write 2>&1 | FileCheck %s --check-prefix=PROMOTED
// RUN: %rk %s --emit=cuda -o %t.cu -Wno-rk-unguarded-write -Wno-rk-message-padding 2>&1 | count 0
// PROMOTED: error: all threads write state 'sum' at the same time [rk-unguarded-write]
#include <rk/actor.hpp>
#include <array>
struct m0 { int n; }; struct m1 {}; struct m2 {}; struct m3 { int n; }; struct m4 { unsigned n; }; struct m5 {}; struct m6 { int n; };
struct total {
  int value;
  void add(int n) { value += n; }
};
// CHECK: unguarded-writes.cpp:11:21: warning: all threads write state 'value' at the same time [rk-unguarded-write]
// CHECK: note: reached from handler 'actor::members(m3)' via 'total::add()'
// CHECK: note: write it from one thread: 'if (rk::thread_idx_x() == 0)'; or use an atomic operation
// CHECK: value += n;
// CHECK-NEXT: ^
// CHECK-NEXT: if (rk::thread_idx_x() == 0)
struct RK_ACTOR(.block_size = 64) actor {
  int sum = 0;
  total t{};
  std::array<int, 64> cells{};
  rk::field1<float> field;

  RK_HANDLER void plain(rk::context& ctx, const m0& m) {
    sum += m.n;
    // CHECK: [[#@LINE-1]]:5: warning: all threads write state 'sum' at the same time [rk-unguarded-write]
    // CHECK: note: write it from one thread: 'if (ctx.thread_id() == 0)'; or use an atomic operation
    cells[m.n] = 1;
    // CHECK: [[#@LINE-1]]:5: warning: all threads write state 'cells' at the same time
    field[3] = 1;
    // CHECK: [[#@LINE-1]]:5: warning: all threads write state 'field' at the same time
    for (auto& cell : cells) cell = 0;
    // CHECK: [[#@LINE-1]]:30: warning: all threads write state 'cell' at the same time
    int* p = &cells[2];
    *p = 3;
    // CHECK: [[#@LINE-1]]:5: warning: all threads write state 'p' at the same time
  }
  RK_HANDLER int shared(rk::context& ctx, const m1&) {
    RK_SHARED int all;
    all = 0;
    // CHECK: [[#@LINE-1]]:5: warning: all threads write shared variable 'all' at the same time
    ctx.sync_threads();
    auto set = [&](int x) { sum = x; };
    set(all);
    // CHECK: [[#@LINE-2]]:29: warning: all threads write state 'sum' at the same time
    return all;
  }
  RK_HANDLER void members(rk::context&, const m3& m) { t.add(m.n); }
  RK_HANDLER void apart(rk::context& ctx, const m4& m) {
    RK_SHARED std::array<int, 64> mine;
    const auto i = ctx.thread_id();
    mine[i] = 1;
    cells[i] = 2;
    int* p = cells.data() + i;
    *p = 3;
    for (unsigned k = i; k < 64; k += 64) field(k) = 1;
    if (i == 0) sum = 1;
    if (i == 0) t.add(3);
    total local{};
    local.add(2);
    rk::atomic_add(sum, 1);
    if (rk::elect_one()) sum = 2;
    if (i != m.n) return;
    sum = 4;
  }
};
RK_RING_KERNEL(.block_size = 32) void kernel(rk::context& ctx, total& state, const m5&) {
  state.value = 3;
  // CHECK: [[#@LINE-1]]:3: warning: all threads write state 'value' at the same time
  total copy = state;
  copy.value = 4;
  if (ctx.thread_id() == 0) state = copy;
}
// Each block has shared variables of its own, and one state is there for all blocks.
struct RK_ACTOR(.id = "wide", .scope = rk::scope::grid) wide {
  int sum = 0;
  RK_HANDLER void counted(rk::context& ctx, const m6& m) {
    RK_SHARED int count;
    count = 0;
    // CHECK: [[#@LINE-1]]:5: warning: all threads write shared variable 'count' at the same time
    // CHECK: note: write it from one thread: 'if (ctx.thread_id() == 0)'
    sum = m.n;
    // CHECK: [[#@LINE-1]]:5: warning: all threads write state 'sum' at the same time
    // CHECK: note: write it from one thread: 'if (ctx.global_thread_id() == 0)'
  }
};
// The last block to come is one of all: what a shared variable holds is its block's own.
struct RK_ACTOR(.id = "last", .scope = rk::scope::grid) last_block {
  int arrived = 0, sum = 0, parts[64]{};
  RK_HANDLER void on(rk::context& ctx, const m6& m) {
    RK_SHARED bool is_last;
    RK_SHARED int block;
    if (ctx.thread_id() == 0) {
      block = static_cast<int>(ctx.block_id());
      is_last = rk::atomic_add(arrived, 1) == static_cast<int>(rk::grid_dim_x()) - 1;
    }
    ctx.sync_threads();
    // CHECK-NOT: warning:
    if (is_last && ctx.thread_id() == 0) sum = m.n;
    if (ctx.thread_id() == 0) parts[block] = m.n;
    // CHECK: [[#@LINE+1]]:18: warning: all threads write state 'sum' at the same time
    if (is_last) sum = m.n;
  }
};
// An 'if' in front of the store alone would leave the other threads in the loop: no fix-it.
struct RK_ACTOR(.id = "loops") loops {
  int total = 0, left = 3;
  m0 ours{}, theirs{};
  RK_HANDLER void fill(rk::context& ctx, const m1&) {
    while (total < 3) total++;
    // CHECK: [[#@LINE-1]]:23: warning: all threads write state 'total' at the same time
    // CHECK: [[#@LINE-2]]:12: note: this condition reads 'total' while another thread writes it: it belongs behind the 'if', too
    // CHECK: note: write it from one thread: 'if (ctx.thread_id() == 0)'
    // CHECK-NEXT: while (total < 3) total++;
    // CHECK-NEXT: ^
    // CHECK-NEXT: [[#@LINE+1]]:19: warning: all threads write state 'left' at the same time
    if (left > 0) --left;
    // CHECK: [[#@LINE-1]]:9: note: this condition reads 'left'
    for (;;) {
      if (total > 3) break;
      total = 9;
      // CHECK: [[#@LINE-1]]:7: warning: all threads write state 'total' at the same time
      // CHECK-NEXT: total = 9;
      // CHECK-NEXT: ^
      // CHECK-NEXT: note: write it from one thread
      // CHECK-NEXT: [[#@LINE+2]]:23: warning: all threads write state 'n' at the same time
    }
    if (theirs.n > 3) ours.n = 1; // another object's
    // CHECK-NOT: note: this condition reads
  }
};
RK_GLOBAL_KERNEL() void launched(int* out) {
  RK_SHARED int count;
  count = 0;
  // CHECK: [[#@LINE-1]]:3: warning: all threads write shared variable 'count' at the same time
  // CHECK: note: write it from one thread: 'if (rk::linear_thread_id() == 0)'
  rk::sync_threads();
  if (rk::linear_thread_id() == 0) count = 1;
  rk::sync_threads();
  out[rk::global_thread_id()] = count;
}
