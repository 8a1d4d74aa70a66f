// A call in a branch that no instance takes is resolved all the same: what the function takes and returns is written.
// RUN: %compile %s | FileCheck %s
#include <rk/actor.hpp>
#include <type_traits>
template <class T> struct traits { using wide = long; };
template <> struct traits<float> { using wide = double; };
template <class T> typename traits<T>::wide convert(T x) { return x; }
template <class T> int pick(T x) {
  if constexpr (sizeof(T) == 8) return static_cast<int>(convert(1.5f));
  return static_cast<int>(x);
}
struct poke { int value; };
struct RK_ACTOR() actor {
  RK_HANDLER int on(rk::context&, const poke& m) { return pick(m.value); }
};
// CHECK: struct traits<float> { using wide = double; };
// CHECK: convert(T x)
