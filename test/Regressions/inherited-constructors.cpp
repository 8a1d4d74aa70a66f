// `using base::base;` names no constructor: the one of the base that a derived object is made by is written.
// RUN: %compile %s | FileCheck %s
#include <rk/actor.hpp>
struct unit { int v; constexpr unit(int x) : v(x) {} };
struct base {
  constexpr base(int s, unit u = 7) : seed(s + u.v) {}
  explicit base(const char*) : seed(0) {}
  int seed;
};
template <class T> struct wrapped : T { using T::T; };
struct derived : base { using base::base; };
struct poke { int value; };
struct RK_ACTOR() actor {
  RK_HANDLER int on(rk::context&, const poke& m) { return derived(m.value).seed + wrapped<base>(m.value, 2).seed; }
};
// CHECK: __device__ constexpr unit(int x)
// CHECK: __device__ constexpr base(int s, unit u = 7)
// CHECK-NOT: const char*
// CHECK: using T::T;
// CHECK: using base::base;
