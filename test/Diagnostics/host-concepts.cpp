// Concepts of std that no device has are refused where they constrain, and not by NVRTC.
// RUN: %refused %s 2>&1 | FileCheck %s --implicit-check-not=error:
#include <rk/actor.hpp>
#include <algorithm>
#include <iterator>
#include <ranges>
struct poke { int n; };

template <class I>
  requires std::sortable<I>
// CHECK: [[#@LINE-1]]:12: error: 'std::sortable' has no device meaning [rk-host-std]
// CHECK: note: constrain by another concept of std, or by a requires-expression of your own
int least(I first, I last) { std::sort(first, last); return *first; }

template <std::ranges::view V> int size_of(V v) { return static_cast<int>(v.size()); }
// CHECK: [[#@LINE-1]]:11: error: 'std::ranges::view' has no device meaning [rk-host-std]

struct RK_ACTOR() actor {
  RK_HANDLER int on(rk::context&, const poke& m) {
    int t[2] = {m.n, 1};
    return least(t, t + 2) + size_of(std::ranges::subrange(t, t + 2));
  }
};
