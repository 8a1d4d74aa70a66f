// SPDX-License-Identifier: Apache-2.0
//--- wrong
#include <rk/actor.hpp>

struct sum_up { unsigned count; };

struct RK_ACTOR() actor {
  RK_HANDLER float on(rk::context& ctx, const sum_up& m) {
    float sum = 0;
    if (ctx.thread_id() < m.count) sum = rk::warp_reduce_add(1.0f);
    return sum;
  }
};
//--- right
#include <rk/actor.hpp>

struct sum_up { unsigned count; };

struct RK_ACTOR() actor {
  RK_HANDLER float on(rk::context& ctx, const sum_up& m) {
    return rk::warp_reduce_add(ctx.thread_id() < m.count ? 1.0f : 0.0f);
  }
};
