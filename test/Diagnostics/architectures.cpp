// An operation that the actor's oldest architecture does not have.
// RUN: %refused %s 2>&1 | FileCheck %s --implicit-check-not=error:
#include <rk/actor.hpp>
struct poke { int value; };
struct RK_ACTOR(.id = "old") old {
  RK_HANDLER void on(rk::context&, const poke&) { rk::sync_cluster(); }
  // CHECK: architectures.cpp:[[#@LINE-1]]:51: error: 'rk::sync_cluster' needs sm_90, and actor 'old' says sm_75 [rk-architecture]
  // CHECK: note: write '.min_arch = 90' in its annotation
};
struct RK_ACTOR(.id = "young", .min_arch = 90) young {
  RK_HANDLER void on(rk::context&, const poke&) { rk::sync_cluster(); }
};
