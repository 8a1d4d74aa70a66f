// What only the compiler calls, to compute a constant, may recurse and throw: nothing of it runs.
// RUN: %compile %s | FileCheck %s --implicit-check-not="throw \""
// RUN: not %cuda %s -DRUNS 2>&1 | FileCheck %s --check-prefix=RUNS
#include <rk/actor.hpp>
struct poke { int n; };
consteval int checked(int x) {
  if (x < 0) throw "negative";
  return x * 2;
}
// CHECK: if (x < 0) ::__trap();
consteval unsigned down(unsigned n) { return n < 2 ? 1u : n * down(n - 1); }
constexpr unsigned product(unsigned n) { return n < 2 ? 1u : n * product(n - 1); }
constexpr int digits(const char* text) {
  int n = 0;
  for (; *text; ++text) {
    if (*text < '0' || *text > '9') throw *text;
    n = n * 10 + (*text - '0');
  }
  return n;
}
template <class T> struct scaled {
  static constexpr T by = T(product(4));
  T at(T x) const {
    constexpr T twice = T(product(3));
    return x * twice * by;
  }
};
struct RK_ACTOR() actor {
  int own[product(3)]{};
  RK_HANDLER unsigned on(rk::context&, const poke& m) {
    constexpr unsigned five = product(5);
    static_assert(product(3) == 6);
    int local[product(2)] = {1};
    enum : unsigned { four = product(4) };
    switch (m.n) {
      case product(4): return 1;
      default: break;
    }
    constexpr int port = digits("8080");
    unsigned sum = five + local[0] + four + port + checked(3) + down(5);
#ifdef RUNS
    sum += product(m.n);
    // RUNS-DAG: error: 'product' calls itself without a bound that can be seen [rk-recursion]
    sum += digits("12");
    // RUNS-DAG: error: 'throw' in device code: exceptions do not exist on the device [rk-exceptions]
#endif
    return sum + own[0] + scaled<int>().at(m.n);
  }
};
