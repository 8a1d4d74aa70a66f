// SPDX-License-Identifier: Apache-2.0
#pragma once
// Answers a checked payload: for the stress test of tell and ask, and for the benchmark of the round trip.
#include <rk/actor.hpp>

#include <array>
#include <cstdint>

/// 64 bytes.
struct ping { std::array<std::uint64_t, 8> words; };
struct count_up { std::uint64_t by; };
struct counted {};
struct count_state { std::uint64_t sum, messages; };

struct RK_ACTOR(.id = "echo", .block_size = 32) echo {
  std::uint64_t sum = 0;
  std::uint64_t messages = 0;

  /// Every word, turned.
  RK_HANDLER ping on(rk::context&, const ping& m) {
    ping answer;
    for (std::uint32_t i = 0; i < 8; ++i) answer.words[i] = ~m.words[i];
    return answer;
  }
  RK_HANDLER void on(rk::context& ctx, const count_up& m) {
    if (ctx.thread_id() != 0) return;
    sum += m.by;
    messages += 1;
  }
  RK_HANDLER count_state on(rk::context&, const counted&) { return {sum, messages}; }
};
