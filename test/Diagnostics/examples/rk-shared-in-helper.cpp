// SPDX-License-Identifier: Apache-2.0
//--- wrong
#include <rk/actor.hpp>

struct sum_up { float value; };

template <class T>
T block_sum(rk::context& ctx, T x) {
  RK_SHARED T sum;
  if (ctx.thread_id() == 0) sum = 0;
  ctx.sync_threads();
  ctx.atomic_add(sum, x);
  ctx.sync_threads();
  return sum;
}

struct RK_ACTOR() actor {
  RK_HANDLER float on(rk::context& ctx, const sum_up& m) { return block_sum(ctx, m.value); }
};
//--- right
#include <rk/actor.hpp>

struct sum_up { float value; };

template <class T>
T block_sum(rk::context& ctx, T& sum, T x) {
  if (ctx.thread_id() == 0) sum = 0;
  ctx.sync_threads();
  ctx.atomic_add(sum, x);
  ctx.sync_threads();
  return sum;
}

struct RK_ACTOR() actor {
  RK_HANDLER float on(rk::context& ctx, const sum_up& m) {
    RK_SHARED float sum;
    return block_sum(ctx, sum, m.value);
  }
};
