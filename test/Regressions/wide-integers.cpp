// 128-bit integers, which NVRTC has when it is told so.
// RUN: %compile %s -- -Wno-pedantic | FileCheck %s
#include <rk/actor.hpp>
#include <cstdint>
struct poke { std::uint64_t value; };
struct RK_ACTOR() actor {
  RK_HANDLER std::uint64_t on(rk::context&, const poke& m) {
    unsigned __int128 product = static_cast<unsigned __int128>(m.value) * m.value;
    return static_cast<std::uint64_t>(product >> 64);
  }
};
// CHECK: unsigned __int128 product
