// A global kernel is the user's function, with its shared memory where the CPU finds it, too. Breaks if it gets a wrapper, or
// if its indices mean an actor's.
// RUN: %compile --no-line %s | FileCheck %s
#include <rk/actor.hpp>

namespace work {
RK_GLOBAL_KERNEL(.block_size = 64)
void reverse(const float* from, float* to) {
  RK_SHARED float part[64];
  part[rk::thread_idx_x()] = from[rk::global_thread_id()];
  rk::sync_threads();
  to[rk::block_idx_x() * rk::block_dim_x() + rk::thread_idx_x()] = part[rk::block_dim_x() - 1 - rk::thread_idx_x()];
}
}  // namespace work

// Behind all declarations: comments in front of one are part of the text.
// CHECK: struct rk_reverse_shared {
// CHECK-NEXT:   struct {
// CHECK-NEXT:     float part[64];
// CHECK-NEXT:   } reverse;
// CHECK-NEXT: };
// CHECK-NEXT: __shared__ rk::device::shared<rk_reverse_shared> rk_shared_reverse;
// CHECK-LABEL: namespace work {
// CHECK: extern "C" __global__ __launch_bounds__(64) void reverse(const float* from, float* to) {
// CHECK-NEXT: auto& part = rk_shared_reverse->reverse.part;
// CHECK-NEXT: part[threadIdx.x] = from[(blockIdx.x * blockDim.x + threadIdx.x)];
// CHECK-NEXT: __syncthreads();
// CHECK-NEXT: to[blockIdx.x * blockDim.x + threadIdx.x] = part[blockDim.x - 1 - threadIdx.x];
// CHECK-NOT: __global__
