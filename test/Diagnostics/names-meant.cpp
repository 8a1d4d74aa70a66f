// What is spelt as CUDA or another library spells it is taken for the operation that is meant, and not for one that is spelt alike.
// RUN: %refused %s 2>&1 | FileCheck %s --implicit-check-not=error: --implicit-check-not=__
#include <rk/actor.hpp>
struct go { unsigned v; };
struct RK_ACTOR() actor {
  unsigned total = 0;
  RK_HANDLER void on(rk::context& ctx, const go& m) {
    rk::atomicAdd(total, m.v);
    // CHECK: [[#@LINE-1]]:9: error: no member named 'atomicAdd' in namespace 'rk'; did you mean 'atomic_add'?
    rk::atomicMax(total, m.v);
    // CHECK: [[#@LINE-1]]:9: error: no member named 'atomicMax' in namespace 'rk'{{$}}
    // CHECK: note: write 'rk::atomic_max(...)', which takes
    rk::syncThreads();
    // CHECK: [[#@LINE-1]]:9: error: {{.*}}; did you mean 'sync_threads'?
    total += rk::shfl_down(total, 1);
    // CHECK: [[#@LINE-1]]:18: error: no member named 'shfl_down' in namespace 'rk'{{$}}
    // CHECK: note: write 'rk::warp_shuffle_down'
    total = rk::warp_reduce_sum(total);
    // CHECK: [[#@LINE-1]]:17: error: {{.*}} 'warp_reduce_sum' in namespace 'rk'{{$}}
    // CHECK: note: write 'rk::warp_reduce_add'
    rk::cluster_sync();
    // CHECK: [[#@LINE-1]]:9: error: {{.*}}; did you mean 'sync_cluster'?
    rk::atomic_store(total, 1u, rk::memory_order::release);
    // CHECK: [[#@LINE-1]]:{{[0-9]+}}: error: no member named 'atomic_store' in namespace 'rk'
    // CHECK: {{note: write 'rk::store'|rk::store}}
    ctx.syncThreads();
    // CHECK: [[#@LINE-1]]:9: error: {{.*}}; did you mean 'sync_threads'?
    atomicAdd(&total, m.v);
    // CHECK: [[#@LINE-1]]:5: error: use of undeclared identifier 'atomicAdd'{{$}}
    // CHECK: note: write 'rk::atomic_add(...)', which takes
    totl = 1;
    // CHECK: [[#@LINE-1]]:5: error: use of undeclared identifier 'totl'; did you mean 'total'?
    ctx.failed(rk::errc::bad_message);
    // CHECK: [[#@LINE-1]]:9: error: no member named 'failed' in 'rk::context'; did you mean 'fail'?
  }
};
