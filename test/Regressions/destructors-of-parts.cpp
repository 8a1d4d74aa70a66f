// A destructor destroys members and bases behind its body, and no expression says so.
// RUN: %compile %s | FileCheck %s
#include <rk/actor.hpp>
#include <array>
struct guard { int* p = nullptr; int by = 1; ~guard() { if (p != nullptr) *p += by; } };
struct holder { guard g; };
struct derived : holder { int v = 4; };
struct other { int v = 0; ~other() { v = 1; } };
struct poke { int value; };
struct RK_ACTOR() actor {
  RK_HANDLER int on(rk::context&, const poke& m) {
    int n = m.value;
    { derived d; d.g.p = &n; }
    { std::array<other, 2> a{}; n += a[0].v; }
    return n;
  }
};
// CHECK: __device__ ~guard() { if (p != nullptr) *p += by; }
// CHECK: __device__ ~other() { v = 1; }
