// What Clang's own printer loses: `if constexpr`, structured bindings, parentheses, literals as written, lambdas.
// RUN: %compile %s | FileCheck %s
#include <rk/actor.hpp>
#include <array>
struct pair { int first; float second; };
template <class T> T pick(T a) {
  if constexpr (sizeof(T) == 4) return a; else return a * 2;
}
struct RK_ACTOR() actor {
  RK_HANDLER float on(rk::context&, const pair& m) {
    auto [a, b] = m;
    auto scale = [&](auto x) { return x * 0x1p-3f + 1'000; };
    std::array<int, 3> three{1, 2, 3};
    for (int x : three) a += x;
    if (auto n = pick(a); n > 0x10) return scale(b);
    return pick(2.0) > 1 ? (a + b) : 0.f;
  }
};
// CHECK: if constexpr (sizeof(T) == 4) return a; else return a * 2;
// CHECK: auto [a, b] = m;
// CHECK-NEXT: auto scale = [&](auto x) { return x * 0x1p-3f + 1'000; };
// CHECK: for (int x : three) a += x;
// CHECK-NEXT: if (auto n = pick(a); n > 0x10) return scale(b);
