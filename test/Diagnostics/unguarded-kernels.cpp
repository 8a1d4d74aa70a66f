// A kernel's buffers are seen by all of its blocks. One that never asks which block it is in may be meant for one.
// RUN: %rk %s --emit=cuda -o %t.cu 2>&1 | FileCheck %s --implicit-check-not=warning:
#include <rk/actor.hpp>

RK_GLOBAL_KERNEL(.block_size = 128) void sum(unsigned n, const float* x, float* total) {
  RK_SHARED float part[128];
  const unsigned t = rk::thread_idx_x(), i = rk::global_thread_id();
  part[t] = i < n ? x[i] : 0;
  rk::sync_threads();
  for (unsigned step = 64; step > 0; step /= 2) {
    if (t < step) part[t] += part[t + step];
    rk::sync_threads();
  }
  if (t == 0) *total += part[0];
  // CHECK: [[#@LINE-1]]:15: warning: threads of all blocks write buffer 'total' at the same time [rk-unguarded-write]
  // CHECK: note: write it from one thread: 'if (rk::global_thread_id() == 0)'; or use an atomic operation
}

RK_GLOBAL_KERNEL(.block_size = 128) void last(const float* x, float* out) {
  out[0] = x[rk::thread_idx_x()];
  // CHECK: [[#@LINE-1]]:3: warning: all threads write buffer 'out' at the same time [rk-unguarded-write]
}

RK_GLOBAL_KERNEL(.block_size = 128) void both(unsigned n, const float* x, float* out, unsigned* counts) {
  out[rk::thread_idx_x()] = x[rk::global_thread_id()];
  // CHECK: [[#@LINE-1]]:3: warning: threads of all blocks write buffer 'out' at the same time [rk-unguarded-write]
  counts[rk::block_idx_x()] = n;
  // CHECK: [[#@LINE-1]]:3: warning: all threads write buffer 'counts' at the same time [rk-unguarded-write]
  // CHECK: note: write it from one thread: 'if (rk::linear_thread_id() == 0)'; or use an atomic operation
}

inline void put(float* to, float v) { *to = v; }
inline void lead(float* to, float v) {
  if (rk::thread_idx_x() == 0) *to += v;
}
RK_GLOBAL_KERNEL(.block_size = 128) void through_a_call(const float* x, float* out) {
  put(out + rk::global_thread_id(), x[0]);
  put(out, x[1]);
  // CHECK: unguarded-kernels.cpp:32:39: warning: all threads write buffer 'to' at the same time [rk-unguarded-write]
  // CHECK: [[#@LINE-2]]:3: note: reached from kernel 'through_a_call' via 'put()'
}
RK_GLOBAL_KERNEL(.block_size = 128) void led(const float* x, float* out) {
  lead(out, x[rk::block_idx_x()]);
  // CHECK: unguarded-kernels.cpp:34:32: warning: threads of all blocks write buffer 'to' at the same time [rk-unguarded-write]
  // CHECK: [[#@LINE-2]]:3: note: reached from kernel 'led' via 'lead()'
}

// Of one block, by each thread, by a thread of each block for it, by one of all, by the grid's stride.
RK_GLOBAL_KERNEL(.block_size = 128) void of_one_block(const float* x, float* out) {
  out[rk::thread_idx_x()] = x[rk::thread_idx_x()];
  if (rk::thread_idx_x() == 0) out[128] = 1;
}
RK_GLOBAL_KERNEL(.block_size = 128) void reduced(const float* x, float* out, unsigned* count) {
  const float all = rk::reduce_and_broadcast(x[rk::thread_idx_x()], rk::reduction_op::sum);
  const unsigned before = rk::atomic_add(*count, 1u);
  if (rk::thread_idx_x() == 0 && before < 5) *out = all;
}
RK_GLOBAL_KERNEL(.block_size = 128) void kept_apart(unsigned n, const float* x, float* out, unsigned* counts) {
  float* mine = out + rk::block_idx_x() * rk::block_dim_x();
  mine[rk::thread_idx_x()] = x[0];
  for (unsigned i = rk::global_thread_id(); i < n; i += rk::grid_dim_x() * rk::block_dim_x()) out[i] = x[i];
  if (rk::thread_idx_x() == 0) counts[rk::block_idx_x()] = n;
  if (rk::global_thread_id() == 0) counts[1000] = n;
}
