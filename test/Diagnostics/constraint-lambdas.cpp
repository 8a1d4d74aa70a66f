// NVRTC takes a lambda in what chooses among templates as not satisfied, without a word: each such place is refused.
// RUN: %refused %s 2>&1 | FileCheck %s --implicit-check-not=error:
#include <rk/actor.hpp>
#include <type_traits>
struct go { int x; };
template <class T> concept four = [] { return sizeof(T) == 4; }();
// CHECK: [[#@LINE-1]]:{{[0-9]+}}: error: a lambda in a concept: the device's compiler would take that as not satisfied [rk-constraint-lambda]
template <class T> requires([] { return sizeof(T) == 4; }()) constexpr int small(T) { return 1; }
// CHECK: [[#@LINE-1]]:{{[0-9]+}}: error: a lambda in the head of a function template: {{.*}} [rk-constraint-lambda]
template <class T> struct chosen { static constexpr int value = 1; };
template <class T> requires([] { return sizeof(T) == 4; }()) struct chosen<T> { static constexpr int value = 2; };
// CHECK: [[#@LINE-1]]:{{[0-9]+}}: error: a lambda in a partial specialisation: {{.*}} [rk-constraint-lambda]
template <class T, class = void> struct enabled { static constexpr int value = 1; };
template <class T> struct enabled<T, std::enable_if_t<[] { return sizeof(T) == 4; }()>> { static constexpr int value = 2; };
// CHECK: [[#@LINE-1]]:{{[0-9]+}}: error: a lambda in a partial specialisation: {{.*}} [rk-constraint-lambda]
template <class T> requires([] { return sizeof(T) == 4; }()) struct only { int value = 3; };
// CHECK: [[#@LINE-1]]:{{[0-9]+}}: error: a lambda in the head of a class template: {{.*}} [rk-constraint-lambda]
template <class T, int N = [] { return 4; }()> struct sized { int values[N]; }; // chooses nothing
template <class T> struct plain {
  int f(T x) const { return [](int y) { return y; }(x); }
};
struct RK_ACTOR() actor {
  RK_HANDLER int on(rk::context&, const go& m) {
    static_assert(four<int>);
    return m.x + small(1.0f) + chosen<int>::value + enabled<int>::value + only<int>().value + static_cast<int>(sizeof(sized<int>)) +
           plain<int>().f(m.x);
  }
};
