// SPDX-License-Identifier: Apache-2.0
//--- wrong
#include <rk/actor.hpp>
#include <cstdint>

struct multiply { std::uint64_t a, b; };

struct RK_ACTOR() actor {
  RK_HANDLER std::uint64_t on(rk::context&, const multiply& m) {
    __extension__ typedef unsigned __int128 wide;
    return static_cast<std::uint64_t>(static_cast<wide>(m.a) * m.b >> 64);
  }
};
//--- right
#include <rk/actor.hpp>
#include <cstdint>

struct multiply { std::uint64_t a, b; };

struct RK_ACTOR() actor {
  RK_HANDLER std::uint64_t on(rk::context&, const multiply& m) { return rk::mulhi(m.a, m.b); }
};
