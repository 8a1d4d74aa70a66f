// SPDX-License-Identifier: Apache-2.0
#pragma once
// Actors that do one checkable thing each, for the tests of the runtime.
#include <rk/actor.hpp>

#include <array>
#include <cstdint>

namespace probe {

/// The value, by a way that rk-transpile does not follow: what differs between threads on purpose gets past its checks.
inline std::uint32_t out_of_sight(std::uint32_t value) {
  std::uint32_t same = 0;
  std::uint32_t* const hidden = &same;
  *hidden = value;
  return same;
}

struct add {
  std::uint64_t amount;
};
struct total {};
struct sleep {
  std::uint32_t ms;
};
struct fail_with {
  std::uint32_t code;
};
struct diverge {};
struct sent_at {};
struct block {
  std::array<std::uint32_t, 1000> words;
};  // 4000 bytes: beside the envelope, both ways
struct pair {
  std::uint64_t first, second;
};

/// Counts what it is told.
struct RK_ACTOR(.id = "counter", .block_size = 64) counter {
  std::uint64_t sum = 0;
  std::uint64_t messages = 0;

  RK_HANDLER void on(rk::context& ctx, const add& m) {
    if (ctx.thread_id() != 0) return;
    sum += m.amount;
    messages += 1;
  }
  RK_HANDLER pair on(rk::context&, const total&) { return {sum, messages}; }
  RK_HANDLER std::uint32_t on(rk::context& ctx, const sleep& m) {
    const std::uint64_t until = rk::global_timer() + m.ms * 1000000ull;
    while (ctx.thread_id() == 0 && rk::global_timer() < until) rk::nanosleep(100000);  // which may sleep less
    return m.ms;
  }
  RK_HANDLER std::uint64_t on(rk::context& ctx, const fail_with& m) {
    ctx.fail(static_cast<rk::errc>(m.code));
    return 1;
  }
  // Every thread turns one word; the block's barrier makes them all visible to thread 0.
  RK_HANDLER block on(rk::context& ctx, const block& m) {
    RK_SHARED std::array<std::uint32_t, 1000> turned;
    for (std::uint32_t i = ctx.thread_id(); i < 1000; i += ctx.block_dim()) turned[i] = ~m.words[999 - i];
    ctx.sync_threads();
    return {turned};
  }
  RK_HANDLER void on(rk::context& ctx, const diverge&) {
    if (out_of_sight(ctx.thread_id()) < 32) {
      ctx.sync_threads();
    } else {
      ctx.sync_threads();
    }
  }
  RK_HANDLER std::uint64_t on(rk::context& ctx, const sent_at&) { return ctx.message_time().physical; }
};

struct steps_seen {};
struct stumble {
  std::uint64_t at;
};

/// Steps in one block; its state is what the steps left.
struct RK_ACTOR(.id = "walker", .block_size = 64) walker {
  std::uint64_t start = 0;
  std::uint64_t steps = 0;
  std::uint64_t fails_at = ~0ull;

  RK_HANDLER void on(rk::context& ctx, const stumble& m) {
    if (ctx.thread_id() == 0) fails_at = m.at;
  }
  RK_STEP void step(rk::context& ctx) {
    if (ctx.step() == fails_at) ctx.fail(rk::user_errc(4));
    if (ctx.thread_id() == 0 && ctx.step() == steps) steps += 1;  // a step that comes twice or out of order is not counted
  }
  RK_HANDLER std::uint64_t on(rk::context&, const steps_seen&) { return start + steps; }
};

struct cell {
  std::uint32_t index;
};
struct set_all {
  std::uint32_t value;
};
struct grid_sum {};
struct desert {
  std::uint32_t block;
};

/// One actor over all blocks: each step writes the other field from this one, then the fields change places.
struct RK_ACTOR(.id = "sheet", .scope = rk::scope::grid, .block_size = 64) sheet {
  rk::field1<std::uint32_t> now, next;
  rk::field1<std::uint32_t> sums;

  sheet() = default;
  explicit sheet(std::uint32_t n) : now(n), next(n), sums(1) {}

  RK_STEP void step(rk::context& ctx) {
    const auto n = now.size();
    for (std::uint64_t i = rk::global_thread_id(); i < n; i += rk::grid_dim_x() * rk::block_dim_x())
      next[i] = now[(i + 1) % n] + 1;
    ctx.swap(now, next);
  }
  RK_HANDLER void on(rk::context&, const set_all& m) {
    for (std::uint64_t i = rk::global_thread_id(); i < now.size(); i += rk::grid_dim_x() * rk::block_dim_x()) now[i] = m.value;
  }
  RK_HANDLER std::uint32_t on(rk::context& ctx, const cell& m) {
    if (m.index >= now.size()) {
      ctx.fail(rk::errc::bad_message);
      return 0;
    }
    return now[m.index];
  }
  RK_HANDLER std::uint32_t on(rk::context&, const grid_sum&) {
    if (rk::global_thread_id() == 0) sums[0] = 0;
    rk::sync_grid();
    for (std::uint64_t i = rk::global_thread_id(); i < now.size(); i += rk::grid_dim_x() * rk::block_dim_x())
      rk::atomic_add(sums[0], now[i]);
    rk::sync_grid();
    return sums[0];
  }
  /// One block leaves before a barrier where the others wait: no more than a kernel's end can free them.
  RK_HANDLER void on(rk::context&, const desert& m) {
    if (out_of_sight(rk::block_idx_x()) == m.block) return;
    rk::sync_grid();
    if (rk::global_thread_id() == 0) sums[0] = 1;
  }
};

struct spin {
  std::uint32_t ms;
};

/// Keeps its block busy without ever coming to a place where a block could be stopped.
struct RK_ACTOR(.id = "stuck", .block_size = 32, .min_arch = 75) stuck {
  RK_HANDLER void on(rk::context&, const spin& m) {
    const std::uint64_t until = rk::global_timer() + m.ms * 1000000ull;
    while (rk::global_timer() < until) {
    }
  }
};

struct number {
  std::int32_t value;
};
struct history {
  std::int32_t last = 0;
};

RK_RING_KERNEL(.id = "square", .block_size = 32)
std::int64_t square(rk::context&, const number& m) { return std::int64_t{m.value} * m.value; }

RK_RING_KERNEL(.id = "difference", .block_size = 32)
std::int64_t difference(rk::context& ctx, history& h, const number& m) {
  const std::int64_t d = std::int64_t{m.value} - h.last;
  ctx.sync_threads();
  if (ctx.thread_id() == 0) h.last = m.value;
  return d;
}

}  // namespace probe
