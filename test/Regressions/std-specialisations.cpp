// A type's std::tuple_size is named by no text, and must stand in std itself also where the CPU object puts user code
// into an unnamed namespace.
// RUN: %compile %s | FileCheck %s
#include <rk/actor.hpp>
#include <cstddef>
#include <utility>
namespace app {
struct duo { int a, b; };
template <std::size_t I> int get(const duo& d) { if constexpr (I == 0) return d.a; else return d.b; }
}
template <> struct std::tuple_size<app::duo> : std::integral_constant<std::size_t, 2> {};
namespace std {
template <std::size_t I> struct tuple_element<I, app::duo> { using type = int; };
}
struct poke { int value; };
struct RK_ACTOR() actor {
  RK_HANDLER int on(rk::context&, const poke& m) {
    auto [x, y] = app::duo{m.value, 2};
    return x + y;
  }
};
// CHECK: RK_USER_CODE_END
// CHECK: template <> struct std::tuple_size<app::duo>
// CHECK: namespace std {
// CHECK: struct tuple_element<I, app::duo>
// CHECK: RK_USER_CODE_BEGIN
// CHECK: struct poke
