// Orders and scopes of atomics and fences: constants, of the operation's kind, and of the architecture's.
// RUN: %refused %s 2>&1 | FileCheck %s --implicit-check-not=error:
#include <rk/actor.hpp>
struct poke { int value; };
template <rk::memory_order O>
int read(int& x) { return rk::load(x, O, rk::scope::device); }
inline void publish(int& x, rk::memory_order order) {
  rk::store(x, 1, order, rk::scope::device);
  // CHECK-DAG: memory-orders.cpp:[[#@LINE-1]]:19: error: the order of 'rk::store' is not a constant [rk-constant-argument]
  // CHECK-DAG: note: reached from handler 'actor::on(poke)' via 'publish()'
}
struct RK_ACTOR() actor {
  int word = 0;
  RK_HANDLER void on(rk::context& ctx, const poke&) {
    (void)rk::load(word, rk::memory_order::release, rk::scope::device);
    // CHECK-DAG: memory-orders.cpp:[[#@LINE-1]]:26: error: 'rk::load' cannot have the order 'release' [rk-memory-order]
    // CHECK-DAG: note: its orders are 'relaxed', 'acquire' or 'seq_cst'
    rk::store(word, 1, rk::memory_order::acquire, rk::scope::device);
    // CHECK-DAG: memory-orders.cpp:[[#@LINE-1]]:24: error: 'rk::store' cannot have the order 'acquire' [rk-memory-order]
    (void)rk::fetch_add(word, 1, rk::memory_order::relaxed, rk::scope::grid);
    // CHECK-DAG: memory-orders.cpp:[[#@LINE-1]]:61: error: 'rk::fetch_add' cannot have the scope 'grid' [rk-memory-scope]
    (void)rk::exchange(word, 1, rk::memory_order::acq_rel, rk::scope::cluster);
    // CHECK-DAG: memory-orders.cpp:[[#@LINE-1]]:60: error: 'rk::scope::cluster' needs sm_90, and actor 'actor' says sm_75 [rk-architecture]
    rk::fence_release(ctx.thread_id() == 0 ? rk::scope::block : rk::scope::device);
    // CHECK-DAG: memory-orders.cpp:[[#@LINE-1]]:23: error: the scope of 'rk::fence_release' is not a constant [rk-constant-argument]
    publish(word, rk::memory_order::release);
    word = read<rk::memory_order::release>(word);
    // CHECK-DAG: memory-orders.cpp:6:39: error: 'rk::load' cannot have the order 'release' [rk-memory-order]
  }
};
// What is right is accepted, through constants and template parameters, too.
struct RK_ACTOR(.id = "young", .min_arch = 90) young {
  int word = 0;
  RK_HANDLER void on(rk::context&, const poke& m) {
    constexpr auto order = rk::memory_order::acq_rel;
    if (rk::fetch_max(word, m.value, order, rk::scope::cluster) == 0) rk::fence_seq_cst(rk::scope::system);
    word = read<rk::memory_order::acquire>(word);
    rk::store(word, 2, rk::memory_order::release, rk::scope::block);
  }
};
