// SPDX-License-Identifier: Apache-2.0
//--- wrong
#include <rk/actor.hpp>

struct sum_up { float scale; };

struct scratch {
  rk::shared_array<float, 128> parts;
};

struct RK_ACTOR(.block_size = 128) summer {
  RK_HANDLER float on(rk::context& ctx, const sum_up& m) {
    scratch s;
    s.parts[ctx.thread_id()] = m.scale * ctx.thread_id();
    ctx.sync_threads();
    return s.parts[0] + s.parts[127];
  }
};
//--- right
#include <rk/actor.hpp>

struct sum_up { float scale; };

using parts = rk::shared_array<float, 128>;

inline float ends(const parts& p) { return p[0] + p[127]; }

struct RK_ACTOR(.block_size = 128) summer {
  RK_HANDLER float on(rk::context& ctx, const sum_up& m) {
    parts p;
    p[ctx.thread_id()] = m.scale * ctx.thread_id();
    ctx.sync_threads();
    return ends(p);
  }
};
