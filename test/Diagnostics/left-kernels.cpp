// A barrier of the block does not wait for threads that have left the kernel; for those that have left a loop or a function it
// does, and warps and grids wait for all.
// RUN: %refused %s 2>&1 | FileCheck %s --implicit-check-not=error:
#include <rk/actor.hpp>
RK_GLOBAL_KERNEL() void tail(const int* in, unsigned n) {
  if (rk::global_thread_id() >= n) return;
  rk::sync_threads();
}
RK_GLOBAL_KERNEL() void in_a_loop(const int* in, unsigned n) {
  for (unsigned turn = 0;; ++turn) {
    if (rk::global_thread_id() + turn >= n) return;
    rk::sync_threads();
  }
}
RK_GLOBAL_KERNEL() void loop(const int* in, unsigned n) {
  for (;;) {
    if (rk::global_thread_id() >= n) break;
    rk::sync_threads();
    // CHECK: [[#@LINE-1]]:5: error: barrier 'rk::sync_threads' is reached by only some threads
  }
}
inline void helper(unsigned n) {
  if (rk::global_thread_id() >= n) return;
  rk::sync_threads();
  // CHECK: [[#@LINE-1]]:3: error: barrier 'rk::sync_threads' is reached by only some threads
}
RK_GLOBAL_KERNEL() void calls(unsigned n) { helper(n); }
RK_GLOBAL_KERNEL() void both(unsigned n) {
  if (rk::global_thread_id() >= n) return;
  if (rk::thread_idx_x() > 3) rk::sync_threads();
  // CHECK: [[#@LINE-1]]:31: error: barrier 'rk::sync_threads' is reached by only some threads
}
RK_GLOBAL_KERNEL() void warp(unsigned* out, unsigned n) {
  if (rk::global_thread_id() >= n) return;
  *out = rk::warp_reduce_add(n);
  // CHECK: [[#@LINE-1]]:10: error: {{.*}}'rk::warp_reduce_add'
}
RK_GLOBAL_KERNEL() void reduction(float* out, unsigned n) {
  if (rk::global_thread_id() >= n) return;
  *out = rk::block_reduce_sum(out[1]);
  // CHECK: [[#@LINE-1]]:10: error: {{.*}}'rk::block_reduce_sum'
}
