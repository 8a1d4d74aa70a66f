// SPDX-License-Identifier: Apache-2.0
//--- wrong
#include <rk/actor.hpp>
#include <array>

struct smooth { double factor; };

struct RK_ACTOR(.block_size = 128) actor {
  std::array<double, 1024> cells{};

  RK_HANDLER void on(rk::context& ctx, const smooth& m) {
    for (unsigned i = ctx.thread_id(); i < cells.size(); i += ctx.block_dim()) cells[i] *= m.factor;
  }
};
//--- right
#include <rk/actor.hpp>
#include <array>

struct smooth { float factor; };

struct RK_ACTOR(.block_size = 128) actor {
  std::array<float, 1024> cells{};

  RK_HANDLER void on(rk::context& ctx, const smooth& m) {
    for (unsigned i = ctx.thread_id(); i < cells.size(); i += ctx.block_dim()) cells[i] *= m.factor;
  }
};
