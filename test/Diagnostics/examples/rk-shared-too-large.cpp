// SPDX-License-Identifier: Apache-2.0
//--- wrong
#include <rk/actor.hpp>

struct sort { float bias; };

struct RK_ACTOR(.block_size = 128) actor {
  RK_HANDLER float on(rk::context& ctx, const sort& m) {
    RK_SHARED float tile[128 * 128];
    tile[ctx.thread_id()] = m.bias;
    ctx.sync_threads();
    return tile[0];
  }
};
//--- right
#include <rk/actor.hpp>

struct sort { float bias; };

struct RK_ACTOR(.block_size = 128) actor {
  rk::field1<float> tile;  // 64 KiB, in device memory

  RK_HANDLER float on(rk::context& ctx, const sort& m) {
    tile[ctx.thread_id()] = m.bias;
    ctx.sync_threads();
    return tile[0];
  }
};
