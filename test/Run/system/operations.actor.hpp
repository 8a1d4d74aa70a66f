// SPDX-License-Identifier: Apache-2.0
#pragma once
// Actors that call every member of rk::context, in a block and on a grid.
#include <rk/actor.hpp>

#include <array>
#include <cstdint>

namespace operations {

struct look {};
struct seen {
  std::uint64_t processed, sent, step, actor, sender, correlation;
  std::uint32_t active, should_terminate;
};
struct count_to {
  std::uint32_t n;
};
struct part {
  std::uint32_t i;
};
struct other_part {
  std::uint64_t i;
};
struct shout {
  std::uint32_t n;
};
struct note {
  std::uint32_t i, thread;
};
struct shout_long {};
struct wait_for {
  std::uint32_t messages;
};
struct queue {
  std::uint32_t before, after, empty_before, empty_after;
};
struct outbox_seen {};
struct look_at_outbox {};
struct leave {
  std::uint32_t thread;
};
struct toil {};
struct tick {};
struct update {
  std::uint64_t physical;
  std::uint32_t logical, node;
};
struct pass {};
struct reverse {
  std::uint32_t seed;
};
struct reversed {
  std::uint32_t size, wrong;
};

constexpr std::uint32_t threads = 96;

struct RK_ACTOR(.id = "teller", .block_size = threads) teller {
  std::uint32_t outbox = 0, outbox_empty = 0;
  std::uint32_t lock = 0, sum = 0;

  RK_HANDLER seen on(rk::context& ctx, const look&) {
    return {ctx.messages_processed(), ctx.messages_sent(),  ctx.step(),      ctx.actor_id().value,
            ctx.sender().value,       ctx.correlation_id(), ctx.is_active(), ctx.should_terminate()};
  }
  // All threads call reply, and one is sent.
  RK_HANDLER std::uint32_t on(rk::context& ctx, const count_to& m) {
    for (std::uint32_t i = 0; i < m.n; ++i) ctx.reply(part{i});
    ctx.reply(other_part{m.n});
    return m.n;
  }
  RK_HANDLER void on(rk::context& ctx, const shout& m) {
    for (std::uint32_t i = 0; i < m.n; ++i) ctx.emit(note{i, ctx.thread_id()});
  }
  RK_HANDLER void on(rk::context& ctx, const shout_long&) {
    std::array<std::uint64_t, 64> words;
    for (std::size_t i = 0; i < words.size(); ++i) words[i] = i + 1;
    ctx.emit(words);
  }

  RK_HANDLER queue on(rk::context& ctx, const wait_for& m) {
    queue q{ctx.mailbox_size(), 0, ctx.mailbox_empty(), 0};
    while (ctx.thread_id() == 0 && ctx.mailbox_size() < m.messages) ctx.idle();
    q.after = ctx.mailbox_size();
    q.empty_after = ctx.mailbox_empty();
    return q;
  }
  RK_HANDLER void on(rk::context& ctx, const look_at_outbox&) {
    if (ctx.thread_id() != 0) return;
    outbox = ctx.outbox_size();
    outbox_empty = ctx.outbox_empty();
  }
  RK_HANDLER note on(rk::context&, const outbox_seen&) { return {outbox, outbox_empty}; }

  RK_HANDLER std::uint32_t on(rk::context& ctx, const leave& m) {
    if (ctx.thread_id() == m.thread) ctx.request_terminate();
    return m.thread;
  }
  // One thread asks, and tells the others.
  RK_HANDLER void on(rk::context& ctx, const toil&) {
    RK_SHARED bool stop;
    do {
      ctx.sync_threads();
      if (ctx.thread_id() == 0) stop = ctx.should_terminate();
      ctx.heartbeat();
      ctx.idle();
      ctx.sync_threads();
    } while (!stop);
  }
  // Every thread ticks: how many of the times are greater than that before, and no two alike.
  RK_HANDLER std::uint32_t on(rk::context& ctx, const tick&) {
    rk::shared_array<std::uint64_t, threads> physical;
    rk::shared_array<std::uint32_t, threads> logical;
    const rk::hlc_timestamp before = ctx.hlc_now();
    ctx.sync_threads();
    const rk::hlc_timestamp mine = ctx.hlc_tick();
    physical[ctx.thread_id()] = mine.physical;
    logical[ctx.thread_id()] = mine.logical;
    ctx.sync_threads();
    std::uint32_t good = 0;
    const rk::hlc_timestamp after = ctx.hlc_now();
    for (std::uint32_t i = 0; i < threads; ++i) {
      const rk::hlc_timestamp time{physical[i], logical[i], before.node};
      bool later = time > before && !(time > after);
      for (std::uint32_t j = 0; j < i; ++j) later = later && (physical[i] != physical[j] || logical[i] != logical[j]);
      good += later;
    }
    return good;
  }
  RK_HANDLER std::uint64_t on(rk::context& ctx, const update& m) {
    const rk::hlc_timestamp message{m.physical, m.logical, m.node}, before = ctx.hlc_now();
    ctx.sync_threads();
    if (ctx.thread_id() != 0) return 0;
    const rk::hlc_timestamp now = ctx.hlc_update(message);
    return now > message && now > before ? now.physical : 0;
  }
  // All of the dynamic shared memory, written and read by different threads.
  RK_HANDLER reversed on(rk::context& ctx, const reverse& m) {
    rk::dynamic_shared<std::uint32_t> words;
    rk::dynamic_shared<std::uint64_t> pairs;
    const std::uint32_t n = words.size();
    for (std::uint32_t i = ctx.thread_id(); i < n; i += ctx.block_dim()) words[i] = m.seed + i;
    ctx.sync_threads();
    std::uint32_t wrong = pairs.size() != n / 2;
    for (std::uint32_t i = n - 1 - ctx.thread_id(); i < n; i -= ctx.block_dim()) {
      const std::uint32_t upper = static_cast<std::uint32_t>(pairs.get(i / 2) >> 32),
                          lower = static_cast<std::uint32_t>(pairs.get(i / 2));
      wrong += (i % 2 != 0 ? upper : lower) != m.seed + i;
    }
    return {n, rk::block_reduce_sum(wrong)};
  }
  // A lock of compare_exchange guards a sum; a flag that is stored with release hands the sum on.
  RK_HANDLER std::uint32_t on(rk::context& ctx, const pass&) {
    rk::shared_array<std::uint32_t, 2> flag;
    if (ctx.thread_id() < 2) flag[ctx.thread_id()] = 0;
    ctx.sync_threads();
    for (bool done = false; !done;) {
      std::uint32_t open = 0;
      if (!rk::compare_exchange(lock, open, 1u, rk::memory_order::acquire, rk::scope::block)) continue;
      sum += 1;
      rk::store(lock, 0u, rk::memory_order::release, rk::scope::block);
      done = true;
    }
    ctx.sync_threads();
    if (ctx.thread_id() == 64) {
      flag[1] = sum;
      rk::store(flag[0], 1u, rk::memory_order::release, rk::scope::block);
    } else if (ctx.thread_id() == 0) {
      while (rk::load(flag[0], rk::memory_order::acquire, rk::scope::block) == 0) {
      }
      return flag[1];
    }
    return 0;
  }
};

struct agree {
  std::uint32_t rounds;
};
struct agreement {
  std::uint64_t sum;
  std::uint32_t same_counts, same_time;
};
struct leave_grid {};

struct RK_ACTOR(.id = "chorus", .scope = rk::scope::grid, .block_size = 64) chorus {
  RK_HANDLER agreement on(rk::context& ctx, const agree& m) {
    const rk::hlc_timestamp now = ctx.hlc_now();
    const auto processed = ctx.messages_processed();
    agreement a{0, rk::grid_reduce_min(processed) == rk::grid_reduce_max(processed) && ctx.is_active(),
                rk::grid_reduce_min(now.physical) == rk::grid_reduce_max(now.physical) &&
                    rk::grid_reduce_max(now.logical) == now.logical};
    for (std::uint32_t i = 0; i < m.rounds; ++i) a.sum += rk::grid_reduce_sum(std::uint64_t{rk::global_thread_id()} + i);
    return a;
  }
  RK_HANDLER void on(rk::context& ctx, const shout& m) {
    for (std::uint32_t i = 0; i < m.n; ++i) ctx.emit(note{i, ctx.global_thread_id()});
  }
  RK_HANDLER std::uint32_t on(rk::context& ctx, const leave_grid&) {
    if (rk::block_idx_x() == rk::grid_dim_x() - 1) ctx.request_terminate();
    return 5;
  }
};

struct walk_until {
  std::uint64_t step;
};

struct RK_ACTOR(.id = "wanderer", .block_size = 32) wanderer {
  std::uint64_t until = 0;
  RK_HANDLER void on(rk::context& ctx, const walk_until& m) {
    if (ctx.thread_id() == 0) until = m.step;
  }
  RK_STEP void step(rk::context& ctx) {
    ctx.emit(note{static_cast<std::uint32_t>(ctx.step()), 0});
    if (ctx.step() == until) ctx.request_terminate();
  }
};

struct choose {
  std::uint32_t operation;
};
struct long_note {
  std::uint8_t bytes[301];
};
inline void say_long(rk::context& ctx) {
  long_note n{};
  n.bytes[300] = 7;
  ctx.emit(n);
}
inline void end(rk::context& ctx) { ctx.request_terminate(); }
inline constexpr void (*by_number[])(rk::context&) = {&say_long, &end};

/// Calls nothing by its name: what it sends and asks for only the table says.
struct RK_ACTOR(.id = "chooser", .block_size = 32) chooser {
  RK_HANDLER void on(rk::context& ctx, const choose& m) { by_number[m.operation](ctx); }
};

struct get_up {
  std::uint64_t ns;
};
struct strangers_seen {};

/// Counts the threads that take themselves for another actor.
struct RK_ACTOR(.id = "sleepwalker", .scope = rk::scope::grid, .block_size = 32) sleepwalker {
  std::uint64_t self = 0, strangers = 0;
  RK_HANDLER void on(rk::context& ctx, const get_up& m) {
    const std::uint64_t until = rk::global_timer() + m.ns;
    while (rk::global_timer() < until) rk::nanosleep(100000);
    if (rk::global_thread_id() == 0) self = ctx.actor_id().value;
  }
  RK_STEP void step(rk::context& ctx) {
    const std::uint64_t others = rk::grid_reduce_sum(std::uint64_t{ctx.actor_id().value != self});
    if (rk::global_thread_id() == 0) strangers += others;
  }
  RK_HANDLER std::uint64_t on(rk::context&, const strangers_seen&) { return strangers; }
};

}  // namespace operations
