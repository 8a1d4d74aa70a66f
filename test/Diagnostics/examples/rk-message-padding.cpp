// SPDX-License-Identifier: Apache-2.0
//--- wrong
#include <rk/actor.hpp>
#include <cstdint>

struct sample { std::uint8_t channel; std::uint32_t time; float value; };

struct RK_ACTOR() actor {
  RK_HANDLER float on(rk::context&, const sample& m) { return m.value; }
};
//--- right
#include <rk/actor.hpp>
#include <array>
#include <cstdint>

struct sample { std::uint32_t time; float value; std::uint8_t channel; std::array<std::uint8_t, 3> unused{}; };

struct RK_ACTOR() actor {
  RK_HANDLER float on(rk::context&, const sample& m) { return m.value; }
};
