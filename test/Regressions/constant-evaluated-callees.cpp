// What a template calls while a constant is computed has no instance that runs. It is in the text all the same, or another
// function of that name would be found, or none.
// RUN: %compile %s | FileCheck %s
#include <rk/actor.hpp>
constexpr int helper(int) { return 100; }
namespace lib {
constexpr int helper(int) { return 1; }
template <class T> constexpr int inc(T x) { return helper(x); }
constexpr int table = inc(4);
}  // namespace lib
inline int seen(int) { return 1; }
template <class T> constexpr int asks(T x) {
  if constexpr (requires { seen(x); })
    return 1311;
  else
    return 1322;
}
constexpr int answer = asks(4);
struct poke { int value; };
struct RK_ACTOR() actor {
  RK_HANDLER int on(rk::context&, const poke& m) {
    auto can = [](auto y) -> decltype(seen(y)) { return 1; };
    return m.value + lib::table + helper(m.value) + answer + can(m.value);
  }
};
// CHECK: __device__ constexpr int helper(int) { return 100; }
// CHECK: namespace lib
// CHECK: __device__ constexpr int helper(int) { return 1; }
// CHECK: __device__ inline int seen(int) { return 1; }
