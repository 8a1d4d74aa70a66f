// SPDX-License-Identifier: Apache-2.0
//--- wrong
#include <rk/actor.hpp>

struct smooth { float rate; };

struct RK_ACTOR() plane {
  rk::field2<float> cells{64, 64};
  RK_HANDLER void on(rk::context& ctx, const smooth& m) {
    rk::field2<float> next(64, 64);
    for (auto i = ctx.thread_id(); i < cells.size(); i += ctx.block_dim()) next[i] = m.rate * cells[i];
  }
};
//--- right
#include <rk/actor.hpp>

struct smooth { float rate; };

struct RK_ACTOR() plane {
  rk::field2<float> cells{64, 64}, next{64, 64};
  RK_HANDLER void on(rk::context& ctx, const smooth& m) {
    for (auto i = ctx.thread_id(); i < cells.size(); i += ctx.block_dim()) next[i] = m.rate * cells[i];
    ctx.swap(cells, next);
  }
};
