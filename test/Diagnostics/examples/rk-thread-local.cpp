// SPDX-License-Identifier: Apache-2.0
//--- wrong
#include <rk/actor.hpp>

struct count_calls { int by; };
thread_local int calls = 0;

struct RK_ACTOR() actor {
  RK_HANDLER int on(rk::context&, const count_calls& m) { return calls += m.by; }
};
//--- right
#include <rk/actor.hpp>
#include <array>

struct count_calls { int by; };

struct RK_ACTOR(.block_size = 128) actor {
  std::array<int, 128> calls{};  // one for each thread

  RK_HANDLER int on(rk::context& ctx, const count_calls& m) { return calls[ctx.thread_id()] += m.by; }
};
