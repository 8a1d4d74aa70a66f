// A member that is written for one instance is declared in all of them: what it is declared with there must be written.
// RUN: %compile %s | FileCheck %s
#include <rk/actor.hpp>
template <class T> struct widen;
template <> struct widen<int> { typedef long long type; };
template <> struct widen<float> { typedef double type; };
template <class T> struct number {
  typedef typename widen<T>::type wide;
  T value;
  wide twice() const { return wide(value) + value; }
};
struct poke { int value; };
struct RK_ACTOR() actor {
  RK_HANDLER int on(rk::context&, const poke& m) {
    const number<float> untouched{1.5f};
    return static_cast<int>(number<int>{m.value}.twice()) + static_cast<int>(untouched.value);
  }
};
// CHECK: template <> struct widen<int> { typedef long long type; };
// CHECK: template <> struct widen<float> { typedef double type; };
