// Loops that nothing in them ends, and those that a count, a clock or a statement ends. Their bodies are in the model.
// RUN: %rk %s --emit=cuda -o %t.cu 2>&1 | FileCheck %s --implicit-check-not=error: --implicit-check-not=warning:
// RUN: %rk %s --emit=model -o - -Wno-rk-unbounded-loop | FileCheck %s --check-prefix=MODEL
// MODEL: "name": "actor",
// MODEL: "unbounded_loops": [
#include <rk/actor.hpp>
struct m0 {}; struct m1 { int n; }; struct m2 { unsigned n; };
void wait_for(const int& word) {
  while (rk::atomic_or(const_cast<int&>(word), 0) == 0) {
  }
}
// CHECK: unbounded-loops.cpp:9:3: warning: this loop may never end: nothing in it makes 'rk::atomic_or(const_cast<int&>(word), 0) == 0' false [rk-unbounded-loop]
// CHECK: note: reached from handler 'actor::wait(m0)' via 'wait_for()'
// CHECK: note: bound it by a count or by 'rk::global_timer()'
struct RK_ACTOR() actor {
  int flag = 0;
  int lock = 0;
  RK_HANDLER void wait(rk::context&, const m0&) {
    while (flag == 0);
    // CHECK: [[#@LINE-1]]:5: warning: this loop may never end: nothing in it makes 'flag == 0' false [rk-unbounded-loop]
    for (;;) rk::nanosleep(100);
    // CHECK: [[#@LINE-1]]:5: warning: this loop may never end [rk-unbounded-loop]
    do {
      for (int i = 0; i < 3; ++i)
        if (i == 2) break;
    } while (true);
    // CHECK: [[#@LINE-4]]:5: warning: this loop may never end [rk-unbounded-loop]
    while (rk::atomic_cas(lock, 0, 1) != 0) {}
    // CHECK: [[#@LINE-1]]:5: warning: this loop may never end: nothing in it makes 'rk::atomic_cas(lock, 0, 1) != 0' false [rk-unbounded-loop]
    wait_for(flag);
    while (true) {
      // CHECK: [[#@LINE-1]]:5: warning: this loop may never end: nothing in it changes 'now > lock' [rk-unbounded-loop]
      const int now = flag;
      if (now > lock) break;
    }
    while (true) {
      // CHECK: [[#@LINE-1]]:5: warning: this loop may never end: nothing in it changes 'rk::atomic_cas(lock, 0, 1) == 0' [rk-unbounded-loop]
      if (rk::atomic_cas(lock, 0, 1) == 0) return;
    }
    while (int seen = flag) --seen;
    // CHECK: [[#@LINE-1]]:5: warning: this loop may never end: nothing in it makes 'flag' false [rk-unbounded-loop]
  }
  RK_HANDLER unsigned asks(rk::context& ctx, const m2& m) {
    while (!rk::sync_threads_or(ctx.should_terminate())) ctx.idle();
    unsigned x = m.n, bits = 0;
    while (unsigned rest = x) {
      x = rest >> 1;
      ++bits;
    }
    for (; unsigned rest = bits;) bits = rest / 2;
    return x;
  }
  RK_HANDLER int bounded(rk::context& ctx, const m1& m) {
    int x = m.n;
    while (x > 0) --x;
    while (true) {
      if (++x > 3) break;
    }
    while (true)
      if (++x > 9) return x;
    const auto until = rk::global_timer() + 100;
    while (rk::global_timer() < until) rk::nanosleep(10);
    do x += 2; while (false);
    while (true) {
      const int half = x / 2;
      if (flag == 0)
        if (half < 3) return x;
      x = half;
    }
    while (true) {
      if (flag == 0) break;
      if (rk::global_timer() > until) break;
    }
    while (true) {
      if constexpr (sizeof(m) > 2) break;
    }
    while (true) {
      for (int i = 0; i < flag; ++i) if (i == 3) return i;
      if (flag == 7) break;
    }
    for (int i = 0; flag == 0 && i < 100; ++i) rk::nanosleep(10);
    return x;
  }
};
