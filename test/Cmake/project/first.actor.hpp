// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <rk/actor.hpp>

#include "amount.hpp"

#include <cstdint>

struct add { std::uint32_t times; };

struct RK_ACTOR(.id = "first", .block_size = 32) first {
  std::uint32_t total = 0;

  RK_HANDLER std::uint32_t on(rk::context& ctx, const add& m) {
    if (ctx.thread_id() == 0) total += m.times * amount();
    return total;
  }
};
