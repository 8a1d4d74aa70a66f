// SPDX-License-Identifier: Apache-2.0
//--- wrong
#include <rk/actor.hpp>

struct ask_number { int offset; };

struct RK_ACTOR() actor {
  RK_HANDLER int on(rk::context&, const ask_number& m) {
    static int next = 0;
    return m.offset + next++;
  }
};
//--- right
#include <rk/actor.hpp>

struct ask_number { int offset; };

struct RK_ACTOR() actor {
  int next = 0;

  RK_HANDLER int on(rk::context& ctx, const ask_number& m) {
    if (ctx.thread_id() != 0) return 0;  // the answer is thread 0's
    return m.offset + next++;
  }
};
