// A member that only a concept asks for is reached by nothing, and the concept would say no on the device without it.
// RUN: %compile %s | FileCheck %s --implicit-check-not=unused
#include <rk/actor.hpp>
template <class T> concept sized = requires(const T& t) { t.length(); typename T::unit; };
struct rope { int n; int length() const { return n; } using unit = int; int unused() const { return 0; } };
template <class T> int measure(const T& t) { if constexpr (sized<T>) return 1; else return 2; }
struct poke { int value; };
struct RK_ACTOR() actor {
  RK_HANDLER int on(rk::context&, const poke& m) { return measure(rope{m.value}); }
};
// CHECK: struct rope { int n; __device__ int length() const { return n; } using unit = int; };
