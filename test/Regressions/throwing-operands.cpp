// A function that computes constants may throw in an operand: the compiler has seen that it is not reached. Where it runs it is refused.
// RUN: %compile %s | FileCheck %s
// RUN: %refused %s -DRUNS 2>&1 | FileCheck %s --check-prefix=RUNS
//
// CHECK: consteval int positive(int x) { return x > 0 ? x : (::__trap(), x); }
// CHECK: return i >= 3 ? (::__trap(), values[i]) : values[i];
// RUNS: error: 'throw' in device code: exceptions do not exist on the device [rk-exceptions]
// RUNS-NEXT: values[i];
#include <rk/actor.hpp>

consteval int positive(int x) { return x > 0 ? x : throw "not positive"; }
template <class T> struct table {
  T values[3];
  constexpr const T& at(int i) const {
    return i >= 3 ? throw i : values[i];
  }
};
constexpr table<int> squares{{1, 4, 9}};
constexpr int last = squares.at(2);

struct go { int x; };
struct RK_ACTOR(.block_size = 32) asker {
  RK_HANDLER int on(rk::context&, const go& m) {
    int sum = positive(4) + last + m.x;
#if defined(RUNS)
    sum += squares.at(m.x);
#endif
    return sum;
  }
};
