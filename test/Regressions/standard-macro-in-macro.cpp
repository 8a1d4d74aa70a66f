// A standard macro in the body of another one, or with another one in its arguments, comes with its arguments expanded:
// the names in them mean nothing elsewhere. What it pastes together is written as what comes out.
// RUN: %compile %s | FileCheck %s --implicit-check-not=MY_
#include <rk/actor.hpp>
#include <cassert>
#include <cstddef>
#include <cstdint>
#define MY_CHECK(condition) assert(condition)
#define MY_LIMIT 100
#define MY_CONSTANT(x) UINT64_C(x)
struct poke { int value, other; };
struct RK_ACTOR() actor {
  RK_HANDLER std::uint64_t on(rk::context&, const poke& m) {
    MY_CHECK(m.value > 0 && (m.value < 7 || m.other != 3));
    assert(m.value < MY_LIMIT);
    return MY_CONSTANT(0x9e3779b97f4a7c15) + offsetof(poke, other) + UINT64_C(3);
  }
};
// CHECK: assert(m.value > 0 && (m.value < 7 || m.other != 3));
// CHECK: assert(m.value < 100);
// CHECK: return 0x9e3779b97f4a7c15UL + offsetof(poke, other) + UINT64_C(3);
