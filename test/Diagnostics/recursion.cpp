// A cycle in the calls, direct or by a detour, is named call by call; a template that counts down is none.
// RUN: %refused %s 2>&1 | FileCheck %s --implicit-check-not=error:
#include <rk/actor.hpp>
struct poke { int value; };
int odd(int n);
int even(int n) { return n == 0 ? 1 : odd(n - 1); }
int odd(int n) { return n == 0 ? 0 : even(n - 1); }
int factorial(int n) { return n < 2 ? 1 : n * factorial(n - 1); }
template <int N> int down() { if constexpr (N > 0) return down<N - 1>(); else return 0; }
struct RK_ACTOR() actor {
  RK_HANDLER int on(rk::context&, const poke& m) { return even(m.value) + factorial(3) + down<3>(); }
};
// CHECK: recursion.cpp:7:38: error: 'even' calls itself without a bound that can be seen [rk-recursion]
// CHECK: recursion.cpp:6:39: note: 'even' calls 'odd' here
// CHECK: note: write a loop
// CHECK: recursion.cpp:8:47: error: 'factorial' calls itself
