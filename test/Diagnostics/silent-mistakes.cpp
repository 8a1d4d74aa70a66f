// Mistakes that no compiler of the host sees, and that lost messages, changes or memory without a word.
// RUN: %refused %s 2>&1 | FileCheck %s
#include <rk/actor.hpp>
struct add { int v; };
struct sub { int v; };
struct count { int n = 0; };

struct RK_ACTOR() forgets {
  int total = 0;
  RK_HANDLER void on(rk::context& ctx, const add& m) {
    if (ctx.thread_id() == 0) total += m.v;
    helper(ctx, m);
  }
  void on(rk::context&, const sub& m) { total -= m.v; }
  // CHECK-DAG: :[[#@LINE-1]]:8: warning: 'forgets::on' takes a context and a message, is no handler, and nothing calls it [rk-unmarked-handler]
  void helper(rk::context&, const add&) {}
  void on(rk::context&, const count&) = delete;
  void for_host(rk::context&, const count& m) { total = m.n; }
};
inline void replay(forgets& state, rk::context& ctx) { state.for_host(ctx, {3}); }

RK_RING_KERNEL()
int copies(rk::context& ctx, count state, const add& m) {
  // CHECK-DAG: :[[#@LINE-1]]:5: error: handler 'copies' does not take its state by '&': what it changes would be lost [rk-handler-shape]
  state.n = m.v;
  return state.n;
}
RK_RING_KERNEL()
int reads(rk::context&, const count& state, const add&) { return state.n; }

// CHECK-DAG: :[[#@LINE+1]]:26: error: '.scope = rk::scope::device' of 'wide' is not rk::scope::block or rk::scope::grid [rk-option-value]
struct RK_ACTOR(.scope = rk::scope::device) wide {
  RK_HANDLER void on(rk::context&, const add&) {}
};

struct carries { int n; rk::field2<float> plane; };
// CHECK-DAG: :[[#@LINE-1]]:43: error: message 'carries' holds a pointer: 'rk::field2<float>' [rk-pointer-in-message]
// CHECK-DAG: :[[#@LINE-2]]:8: warning: message 'carries' has 4 bytes of padding
struct RK_ACTOR() fields {
  rk::field2<float> cells;
  rk::field1<int> several[2];
  // CHECK-DAG: :[[#@LINE-1]]:19: error: field 'several' of actor 'fields' cannot be given its memory: it is in an array [rk-hidden-field]
  RK_HANDLER void on(rk::context& ctx, const carries&) {
    rk::field2<float> next(10, 10);
    // CHECK-DAG: :[[#@LINE-1]]:23: error: 'next' is a variable of type 'rk::field2<float>', to which nothing gives memory [rk-local-field]
    rk::field2<float> view(10, 10);
    view.data = cells.data;
    rk::field2<float> later(10, 10);
    later = cells;
    const auto same = cells;
    rk::field2<float> other = cells;
    if (ctx.thread_id() == 0) other(1, 1) = same(1, 2) + next(1, 1) + view(0, 0) + later(0, 0);
  }
};

inline void host() {
  struct RK_ACTOR() local { RK_HANDLER void on(rk::context&, const add&) {} };
  // CHECK-DAG: :[[#@LINE-1]]:21: error: 'RK_ACTOR' does nothing for the class 'local' inside of a function [rk-misplaced-annotation]
}
RK_GLOBAL_KERNEL()
void bodiless(int n);
// CHECK-DAG: :[[#@LINE-1]]:6: error: 'RK_GLOBAL_KERNEL' does nothing for the free function 'bodiless' without a body [rk-misplaced-annotation]
// CHECK-DAG: :[[#@LINE+2]]:6: error: global kernel 'variadic' takes '...' [rk-kernel-shape]
RK_GLOBAL_KERNEL()
void variadic(int* n, ...) { n[0] = 1; }

// A block's thread 0 is one of many.
struct RK_ACTOR(.scope = rk::scope::grid) of_grid {
  int total = 0, last = 0;
  int cells[256]{};
  RK_HANDLER void on(rk::context& ctx, const add& m) {
    if (ctx.thread_id() == 0) total += m.v;
    // CHECK-DAG: :[[#@LINE-1]]:31: warning: threads of all blocks write state 'total' at the same time [rk-unguarded-write]
    // CHECK-DAG: note: write it from one thread: 'if (ctx.global_thread_id() == 0)'; or use an atomic operation
    if (ctx.global_thread_id() == 0) last = m.v;
    if (ctx.thread_id() == 0 && ctx.block_id() == 0) last = m.v;
    cells[ctx.block_id() * 64 + ctx.thread_id()] = m.v;
    RK_SHARED int mine[128];
    mine[ctx.thread_id()] = m.v;
  }
};
// The way to a function is that from the actor that it is wrong for.
inline void meet(rk::context& ctx) { ctx.sync_grid(); }
struct RK_ACTOR(.scope = rk::scope::grid) first { RK_HANDLER void on(rk::context& ctx, const add&) { meet(ctx); } };
struct RK_ACTOR() second { RK_HANDLER void on(rk::context& ctx, const add&) { meet(ctx); } };
// CHECK-DAG: :[[#@LINE-3]]:38: error: 'rk::context::sync_grid' is an operation of the grid, and actor 'second' has block scope [rk-grid-operation]
// CHECK-DAG: note: reached from handler 'second::on(add)' via 'meet()'

struct RK_ACTOR() counts {
  int n = 0;
  RK_HANDLER void on(rk::context&, const add& m) {
    __atomic_fetch_add(&n, m.v, __ATOMIC_RELAXED);
    // CHECK-DAG: :[[#@LINE-1]]:5: error: call of '__atomic_fetch_add', which has no definition in the module's sources [rk-host-function]
    // CHECK-DAG: note: use 'rk::atomic_add(x, v)' and its like
    int seen = 0; // fails only where another thread has succeeded
    while (!rk::compare_exchange(n, seen, seen + 1, rk::memory_order::acq_rel, rk::scope::block)) {}
  }
};
// Once, for all instances.
template <class T> T on_heap(T x) {
  return *new T(x);
  // CHECK-DAG: :[[#@LINE-1]]:11: error: 'new' in device code
}
struct RK_ACTOR() allocates {
  RK_HANDLER int on(rk::context&, const add&) { return on_heap(1.f) + on_heap(1.0) + on_heap(3); }
};
// CHECK: 3 warnings and 11 errors generated.
