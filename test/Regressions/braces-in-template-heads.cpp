// A template begins at `template`, whatever braces stand between it and the name.
// RUN: %compile %s | FileCheck %s
#include <rk/actor.hpp>
struct extent { unsigned x, y; constexpr bool operator==(const extent&) const = default; };
template <extent P = extent{2, 3}> constexpr unsigned volume(unsigned z) { return P.x * P.y * z; }
template <class T> requires requires(T a) { a + a; } T twice(T a) { return a + a; }
template <class T, class = decltype([] { return 1; })> struct box { T v; };
template <extent P = extent{4, 5}> constexpr unsigned sum = P.x + P.y;
struct poke { int value; };
struct RK_ACTOR() actor {
  RK_HANDLER int on(rk::context&, const poke& m) {
    return static_cast<int>(volume<>(2) + sum<>) + twice(box<int>{m.value}.v);
  }
};
// CHECK: template <extent P = extent{2, 3}> __device__ constexpr unsigned volume(unsigned z)
// CHECK: template <class T> requires requires(T a) { a + a; } __device__ T twice(T a)
// CHECK: template <class T, class = decltype([] { return 1; })> struct box
// CHECK: template <extent P = extent{4, 5}> constexpr unsigned sum
