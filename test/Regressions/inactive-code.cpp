// Directives and the code that they switch off are gone; comments stay where they belong.
// RUN: %compile %s -DUSE_B | FileCheck %s --implicit-check-not=variant_a --implicit-check-not='#if' --implicit-check-not=never
#include <rk/actor.hpp>
struct poke { int value; };
/// Doubles.
inline int doubled(int x) {
#if 0
  never;
#endif
#ifdef USE_B  // which
  return x * 2; // b
#else
  return variant_a(x);
#endif
}
struct RK_ACTOR() actor {
#ifdef USE_B
  int b; // a member
#else
  int a;
#endif
  RK_HANDLER int on(rk::context&, const poke& m) { return doubled(m.value); }
};
// CHECK: /// Doubles.
// CHECK-NEXT: __device__ inline int doubled(int x) {
// CHECK: return x * 2; // b
// CHECK: struct actor {
// CHECK: int b; // a member
