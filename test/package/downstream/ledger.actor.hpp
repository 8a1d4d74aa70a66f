// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <rk/actor.hpp>

#include <array>
#include <cstdint>

struct deposit { std::uint64_t account; double amount; };
struct balance { std::uint32_t account; };

struct RK_ACTOR(.id = "ledger", .block_size = 128) ledger {
  std::array<double, 1024> accounts{};

  RK_HANDLER void on(rk::context& ctx, const deposit& m) {
    if (m.account >= accounts.size()) return ctx.fail(rk::errc::bad_message);
    if (ctx.thread_id() == 0) accounts[m.account] += m.amount;
  }
  RK_HANDLER double on(rk::context&, const balance& m) {
    return m.account < accounts.size() ? accounts[m.account] : 0.0;
  }
};
