// SPDX-License-Identifier: Apache-2.0
//--- wrong
#include <rk/actor.hpp>

struct sum_up {};

struct RK_ACTOR(.id = "sheet", .block_size = 64) sheet {
  rk::field1<float> sums;

  RK_HANDLER float on(rk::context& ctx, const sum_up&) {
    sums[ctx.global_thread_id()] = 1;
    ctx.sync_grid();
    return sums[0] + sums[63];
  }
};
//--- right
#include <rk/actor.hpp>

struct sum_up {};

struct RK_ACTOR(.id = "sheet", .block_size = 64) sheet {
  rk::field1<float> sums;

  RK_HANDLER float on(rk::context& ctx, const sum_up&) {
    sums[ctx.global_thread_id()] = 1;
    ctx.sync_threads();
    return sums[0] + sums[63];
  }
};
