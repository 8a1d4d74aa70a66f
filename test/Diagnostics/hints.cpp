// What the compiler's own errors leave out: how actor code spells what CUDA spells otherwise, and an operation's forms.
// RUN: %refused %s -- -ferror-limit=0 2>&1 | FileCheck %s
// RUN: echo 'struct RK_ACTOR() actor { int n; };' > %t.actor.hpp
// RUN: not %rk %t.actor.hpp --emit=cuda -o %t.cu 2>&1 | FileCheck %s --check-prefix=INCLUDE
// INCLUDE: error:
// INCLUDE: note: write '#include <rk/actor.hpp>' above: the annotations and 'rk::' come from it
// INCLUDE-NOT: write '#include
#include <rk/actor.hpp>
struct poke { int n; };
__device__ int twice(int n) { return 2 * n; }
// CHECK: [[#@LINE-1]]:1: note: leave it out: what a handler or kernel reaches is device code
int min(int);
struct journal { void emit(int); };
struct RK_ACTOR() actor {
  int s = 0;
  RK_HANDLER int on(rk::context& ctx, const poke& m) {
    float f = __ldg(&m.n);
    // CHECK: [[#@LINE-1]]:15: note: write 'rk::ldg(...)'
    float4 four;
    // CHECK: [[#@LINE-1]]:5: note: write a struct of your own in a namespace
    __shared__ int tile[32];
    // CHECK: [[#@LINE-1]]:5: note: a variable of the block is marked RK_SHARED, or has the type 'rk::shared_array<T, N>'
    int i = threadIdx.x;
    // CHECK: [[#@LINE-1]]:13: note: write 'rk::thread_idx_x()': actor code names what the device has by 'rk::' and 'rk::context'
    __syncthreads();
    // CHECK: [[#@LINE-1]]:5: error: use of undeclared identifier '__syncthreads'; did you mean 'rk::sync_threads'?
    // CHECK-NOT: note: write
    int v = __shfl_down_sync(0xffffffff, i, 1);
    // CHECK: [[#@LINE-1]]:13: note: write 'rk::warp_shuffle_down(...)'
    rk::warp_shuffle(1);
    // CHECK: [[#@LINE-1]]:5: error: no matching function for call to 'warp_shuffle'
    // CHECK: note: its forms are 'T warp_shuffle(T v, int lane)', 'T warp_shuffle(unsigned int mask, T v, int lane)',
    rk::shuffle_around(1, 2);
    // CHECK: [[#@LINE-1]]:9: note: 'rk-transpile --print-intrinsics' lists what there is
    rk::atomic_add(&v, 1);
    // CHECK: [[#@LINE-1]]:5: note: 'atomic_add' takes the variable itself: leave out '&'
    rk::sqrt(i);
    // CHECK: [[#@LINE-1]]:5: error: call to 'sqrt' is ambiguous
    // CHECK: note: its forms are 'T sqrt(T x)'; convert the arguments to one 'T': 'float', 'double'
    atomicAdd(&v, 1);
    // CHECK: [[#@LINE-1]]:5: error: use of undeclared identifier 'atomicAdd'{{$}}
    // CHECK: [[#@LINE-2]]:5: note: write 'rk::atomic_add(...)', which takes the variable itself, without '&'
    std::to_underlying(rk::scope::block);
    // CHECK: [[#@LINE-1]]:10: note: it may be of a later C++ than this one: pass '-std=c++23'
    rk::threadIdx();
    // CHECK: [[#@LINE-1]]:9: note: write 'rk::thread_idx_x()': actor code names
    rk::thread_idx();
    // CHECK: [[#@LINE-1]]:9: note: there is 'rk::thread_idx_x', 'rk::thread_idx_y', 'rk::thread_idx_z'; 'rk-transpile --print-intrinsics'
    ctx.block_size();
    // CHECK: [[#@LINE-1]]:9: note: what '.block_size' says a handler reads as 'rk::block_dim_x()'
    ctx.cluster_rank();
    // CHECK: [[#@LINE-1]]:9: note: there is 'rk::cluster_rank'; 'rk-transpile --print-intrinsics'
    ctx.send(1);
    // CHECK: [[#@LINE-1]]:9: note: what an actor sends goes to the host: 'ctx.reply(value)', 'ctx.emit(value)'
    ctx.fail(rk::errc::nope);
    // CHECK: [[#@LINE-1]]:24: note: 'rk::errc' has 'ok',
    auto s = rk::scope::warp;
    // CHECK: [[#@LINE-1]]:25: note: 'rk::scope' has 'block', 'cluster', 'grid', 'device', 'system'
    ctx.shared_reduce(1);
    // CHECK: note: its forms are 'T shared_reduce(T v, reduction_op op)'
    min(1, 2);
    // CHECK: [[#@LINE-1]]:5: error: no matching function for call to 'min'
    // CHECK: hints.cpp:12:5: note: candidate function not viable
    journal().emit(1, 2);
    // CHECK: hints.cpp:13:23: note: 'emit' declared here
    return v;
  }
};
// CHECK-NOT: its forms
// RUN: printf '#include <missing/order.hpp>\n#include <rk/actor.hpp>\n' > %t.missing.hpp
// RUN: not %rk %t.missing.hpp --emit=cuda -o %t.cu 2>&1 | FileCheck %s --check-prefix=OTHER
// OTHER: fatal error: 'missing/order.hpp' file not found
// OTHER-NOT: note:
// RUN: not %rk %s --emit=cuda -o %t.cu --diagnostics=json 2>&1 | FileCheck %s --check-prefix=JSON
// JSON: "message": "unknown type name '__device__'"
// JSON: "message": "leave it out: what a handler or kernel reaches is device code"
// RUN: echo '#include <cuda_runtime.h>' > %t.cuda.actor.hpp
// RUN: not %rk %t.cuda.actor.hpp --emit=cuda -o %t.cu 2>&1 | FileCheck %s --check-prefix=CUDA
// CUDA: note: leave it out: the CUDA runtime is the host program's, and 'rk::' and 'rk::context' have what the device has
