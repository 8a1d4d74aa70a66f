// CUDA has min, rsqrt and more in the global namespace, for several types: a function of the user's that has such a name gets
// one of its own, so that it and no other is called. Functions of classes, and names that may be several functions', stay.
// RUN: %compile %s | FileCheck %s
#include <rk/actor.hpp>

#include <algorithm>

// CHECK: float min_(float a, float b) { return a < b ? a : b + 1; }
inline float min(float a, float b) { return a < b ? a : b + 1; }
// CHECK: float rsqrt_(float x);
inline float rsqrt(float x);
// CHECK: int all(int x) { return -x; }
namespace bits { inline int all(int x) { return -x; } }
template <class T> T max(T a, T b) { return a > b ? a : b; }
constexpr int max_ = 7; // CHECK: max_ = 7
// Arguments of a call in a template may find functions of any namespace: it keeps the name.
// CHECK: T most(T a, T b) { return max(a, b); }
template <class T> T most(T a, T b) { return max(a, b); }

// CHECK: using ::min_;
// CHECK: float half_of(float a) { return lib::min_(a, a / 2); }
namespace lib { using ::min; inline float half_of(float a) { return lib::min(a, a / 2); } }

struct pair { float x, y; };
// CHECK: pair norm(pair a)
inline pair norm(pair a) { return {a.x / 2, a.y}; }
// CHECK: float abs(pair a)
inline float abs(pair a) { return a.x; }

struct poke { int value; };
struct RK_ACTOR() actor {
  RK_HANDLER float on(rk::context&, const poke& m) {
    // CHECK: min_(m.value, 2) + min_(1, 2.f) + rsqrt_(m.value)
    float sum = min(m.value, 2) + min(1, 2.f) + rsqrt(m.value);
    // CHECK: auto* least = &min_;
    auto* least = &min;
    // CHECK: sum += least(1, 2) + most(m.value, max_) + bits::all(3) + std::min(m.value, 3);
    sum += least(1, 2) + most(m.value, max_) + bits::all(3) + std::min(m.value, 3);
    return sum + lib::half_of(3) + abs(norm(pair{1, 2}));
  }
};
// CHECK: float rsqrt_(float x) { return 1 / x; }
inline float rsqrt(float x) { return 1 / x; }
