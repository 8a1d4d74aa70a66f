// By `using namespace std` CUDA's function would be preferred to std's template, and its answers to -0.f and NaN are others.
// RUN: %compile %s | FileCheck %s
#include <rk/actor.hpp>
#include <algorithm>
#include <cmath>
using namespace std;
// CHECK: T most(T a, T b) { return std::max(a, b); }
template <class T> T most(T a, T b) { return max(a, b); }
// <math.h> brings names of std's into the global namespace that CUDA has not.
#include <math.h>
struct poke { float value; };
struct RK_ACTOR() actor {
  RK_HANDLER float on(rk::context&, const poke& m) {
    // CHECK: std::max(m.value, -0.f) + std::min(most(m.value, 1.f), 3.f) + sqrt(m.value) + std::max(m.value, 1.f) + std::min(1.f, 2.f) + std::lerp(
    return max(m.value, -0.f) + min(most(m.value, 1.f), 3.f) + sqrt(m.value) + std::max(m.value, 1.f) + std::min(1.f, 2.f) + lerp(1.f, 2.f, m.value);
  }
};
