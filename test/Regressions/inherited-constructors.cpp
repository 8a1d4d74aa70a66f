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
// No object is made by these, and what they name must be there.
struct other_base { other_base() = default; explicit other_base(int) {} int v = 3; };
template <class T> struct aliased : T { using parent = T; using parent::parent; aliased() = default; };
struct aliased_plain : other_base { using parent = other_base; using parent::parent; aliased_plain() = default; };
struct poke { int value; };
struct RK_ACTOR() actor {
  RK_HANDLER int on(rk::context&, const poke& m) { return derived(m.value).seed + wrapped<base>(m.value, 2).seed + aliased<other_base>().v + aliased_plain().v; }
};
// CHECK: __device__ constexpr unit(int x)
// CHECK: __device__ constexpr base(int s, unit u = 7)
// CHECK-NOT: const char*
// CHECK: using T::T;
// CHECK: using base::base;
// CHECK: using parent = T; using parent::parent;
// CHECK: using parent = other_base; using parent::parent;
