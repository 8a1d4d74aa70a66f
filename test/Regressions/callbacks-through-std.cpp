// A function object that only the standard library calls is reached through it.
// RUN: %compile %s | FileCheck %s
#include <rk/actor.hpp>
#include <algorithm>
#include <array>
struct item { int key; };
struct by_key { bool operator()(const item& a, const item& b) const { return less(a.key, b.key); } static bool less(int a, int b) { return a < b; } };
struct poke { int value; };
struct RK_ACTOR() actor {
  std::array<item, 4> items{};
  RK_HANDLER int on(rk::context&, const poke& m) {
    items[0].key = m.value;
    std::sort(items.begin(), items.end(), by_key{});
    return std::max_element(items.begin(), items.end(), [](item a, item b) { return a.key < b.key; })->key;
  }
};
// CHECK: __device__ bool operator()(const item& a, const item& b) const
// CHECK: static bool less(
