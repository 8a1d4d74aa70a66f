// Shared variables that cannot be hoisted.
// RUN: %refused %s 2>&1 | FileCheck %s --implicit-check-not=error:
#include <rk/actor.hpp>
struct poke { int value; };
template <class T> T sum(T x) { RK_SHARED T parts[4]; parts[0] = x; return parts[0]; }
// CHECK: shared-variables.cpp:[[#@LINE-1]]:45: error: shared variable 'parts' is in 'sum', which is a template [rk-shared-in-helper]
struct counted { int n = 3; };
struct RK_ACTOR() actor {
  RK_HANDLER int on(rk::context&, const poke& m) {
    RK_SHARED int zero[2] = {0, 0};
    // CHECK: [[#@LINE-1]]:19: error: shared variable 'zero' has an initialiser [rk-shared-type]
    RK_SHARED counted c;
    // CHECK: [[#@LINE-1]]:23: error: shared variable 'c' has type 'counted', which is not trivial [rk-shared-type]
    RK_SHARED float big[13000];
    // CHECK: [[#@LINE-1]]:21: error: the shared variables of kernel 'shared_variables_group0' take {{[0-9]+}} bytes {{.*}} [rk-shared-too-large]
    // CHECK: note: 'big' takes 52000 bytes
    return sum(m.value) + zero[0] + c.n + int(big[0]);
  }
};
// A reduction of the block needs the frame, which a kernel has not otherwise.
RK_GLOBAL_KERNEL()
void reduces(float* out) {
  RK_SHARED float tile[12200];
  // CHECK: [[#@LINE-1]]:19: error: the shared variables of kernel 'reduces' take 49824 bytes {{.*}} [rk-shared-too-large]
  tile[rk::thread_idx_x()] = out[rk::thread_idx_x()];
  out[rk::thread_idx_x()] = rk::block_reduce_sum(tile[rk::thread_idx_x()]);
}
RK_GLOBAL_KERNEL()
void copies(float* out) {
  RK_SHARED float tile[12200];
  tile[rk::thread_idx_x()] = out[rk::thread_idx_x()];
  rk::sync_threads();
  out[rk::thread_idx_x()] = tile[rk::block_dim_x() - 1 - rk::thread_idx_x()];
}
