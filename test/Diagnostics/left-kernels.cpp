// Threads that have left a kernel, and those that have left a loop, do not come to a barrier behind it.
// RUN: %refused %s 2>&1 | FileCheck %s --implicit-check-not=error: --implicit-check-not="a device waits"
#include <rk/actor.hpp>
// Right on a device, though not where the same text runs on the CPU.
RK_GLOBAL_KERNEL() void tail(const int* in, unsigned n) {
  if (rk::global_thread_id() >= n) return;
  rk::sync_threads();
  // CHECK: [[#@LINE-1]]:3: error: barrier 'rk::sync_threads' is reached by only some threads
  // CHECK: [[#@LINE-3]]:{{[0-9]+}}: note: a device waits for no thread that has left the kernel, but the cpu backend waits for all
}
RK_GLOBAL_KERNEL() void loop(const int* in, unsigned n) {
  for (;;) {
    if (rk::global_thread_id() >= n) break;
    rk::sync_threads();
    // CHECK: [[#@LINE-1]]:5: error: barrier 'rk::sync_threads' is reached by only some threads
  }
}
