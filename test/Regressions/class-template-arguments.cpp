// A template argument of a class type is made by a constructor that no expression names.
// RUN: %compile %s | FileCheck %s
#include <rk/actor.hpp>
#include <cstddef>
template <std::size_t N> struct text {
  char chars[N];
  constexpr text(const char (&s)[N]) { for (std::size_t i = 0; i < N; ++i) chars[i] = s[i]; }
};
struct ratio { int top, bottom; constexpr ratio(int t, int b = 1) : top(t), bottom(b) {} };
template <text T> constexpr int length() { return static_cast<int>(sizeof T.chars) - 1; }
template <ratio R> constexpr int whole = R.top / R.bottom;
struct poke { int value; };
struct RK_ACTOR() actor {
  RK_HANDLER int on(rk::context&, const poke& m) { return m.value + length<"hello">() + whole<9>; }
};
// CHECK: __device__ constexpr text(const char (&s)[N])
// CHECK: __device__ constexpr ratio(int t, int b = 1)
