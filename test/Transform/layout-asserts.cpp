// The host's sizes and offsets, of nested types first; private members and non-standard layouts by size alone.
// RUN: %compile %s | FileCheck %s
#include <rk/actor.hpp>
#include <cstdint>
struct inner { std::uint8_t a; std::uint32_t b; };
struct poke { inner in; bool flag : 1; double d; };
class RK_ACTOR() actor {
  int hidden = 0;
public:
  int seen = 0;
  RK_HANDLER void on(rk::context&, const poke&) { hidden = 1; }
};
// CHECK: static_assert(sizeof(inner) == 8 && alignof(inner) == 4);
// CHECK-NEXT: static_assert(offsetof(inner, a) == 0 && offsetof(inner, b) == 4);
// CHECK-NEXT: static_assert(sizeof(poke) == 24 && alignof(poke) == 8);
// CHECK-NEXT: static_assert(offsetof(poke, in) == 0 && offsetof(poke, d) == 16);
// CHECK-NEXT: static_assert(sizeof(actor) == 8 && alignof(actor) == 4);
// CHECK-NOT: offsetof(actor
