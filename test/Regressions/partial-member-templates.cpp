// A partial specialisation of a member template stays where a concept alone names it, in its class and outside of it.
// RUN: %compile %s | FileCheck %s
//
// CHECK: template <class U> struct inside { U u; };
// CHECK-NEXT: template <class U> struct inside<U*> { U u; __device__ friend int operator%(const inside& x, int y) { return x.u % y; } };
// CHECK: template <class T> template <class U> struct has<T>::outside<U*> { __device__ static int count(int n) { return n; } };
// CHECK-NOT: struct has<T>::unnamed
#include <rk/actor.hpp>

template <class T>
struct has {
  template <class U> struct inside { U u; };
  template <class U> struct inside<U*> { U u; friend int operator%(const inside& x, int y) { return x.u % y; } };
  template <class U> struct outside {};
  template <class U> struct unnamed {};
};
template <class T> template <class U> struct has<T>::outside<U*> { static int count(int n) { return n; } };
template <class T> template <class U> struct has<T>::unnamed<U*> { static int count(int n) { return n; } };

template <class T> concept divides = requires(T x) { x % 3; };
template <class T> concept counts = requires { T::count(1); };

struct go { int x; };
struct RK_ACTOR(.block_size = 32) actor {
  RK_HANDLER int on(rk::context&, const go&) {
    return (divides<has<char>::inside<int*>> ? 1 : 2) + (divides<has<char>::inside<int>> ? 4 : 8) + (counts<has<char>::outside<int*>> ? 16 : 32);
  }
};
