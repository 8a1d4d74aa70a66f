// What is only named in an operand that is not evaluated is written, and needs no body.
// RUN: %compile %s | FileCheck %s
#include <rk/actor.hpp>
template <class T> T&& value_of();
template <class T> T half(T x) { return x / T(2); }
int declared_only(float);
template <class T> using result = decltype(declared_only(value_of<T>()));
struct poke { float value; };
struct RK_ACTOR() actor {
  RK_HANDLER int on(rk::context&, const poke& m) {
    result<float> n = sizeof(half(m.value)) + noexcept(declared_only(m.value));
    return n + static_cast<int>(m.value);
  }
};
// CHECK: T&& value_of();
// CHECK: T half(T x)
// CHECK: int declared_only(float);
