// SPDX-License-Identifier: Apache-2.0
//--- wrong
#include <rk/actor.hpp>
#include <cstdint>

struct add { std::uint64_t amount; };

struct RK_ACTOR() counter {
  std::uint32_t total = 0;

  RK_HANDLER void on(rk::context& ctx, const add& m) {
    if (ctx.thread_id() == 0) total += m.amount;
  }
};
//--- right
#include <rk/actor.hpp>
#include <cstdint>

struct add { std::uint64_t amount; };

struct RK_ACTOR() counter {
  std::uint64_t total = 0;

  RK_HANDLER void on(rk::context& ctx, const add& m) {
    if (ctx.thread_id() == 0) total += m.amount;
  }
};
