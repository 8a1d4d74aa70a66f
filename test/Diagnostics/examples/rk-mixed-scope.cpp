// SPDX-License-Identifier: Apache-2.0
//--- wrong
#include <rk/actor.hpp>

struct ask_place {};

unsigned place() { return rk::block_idx_x(); }

struct RK_ACTOR(.id = "small") small {
  RK_HANDLER unsigned on(rk::context&, const ask_place&) { return place(); }
};
struct RK_ACTOR(.id = "wide", .scope = rk::scope::grid) wide {
  RK_HANDLER unsigned on(rk::context&, const ask_place&) { return place(); }
};
//--- right
#include <rk/actor.hpp>

struct ask_place {};

unsigned place(unsigned block) { return block; }

struct RK_ACTOR(.id = "small") small {
  RK_HANDLER unsigned on(rk::context&, const ask_place&) { return place(0); }
};
struct RK_ACTOR(.id = "wide", .scope = rk::scope::grid) wide {
  RK_HANDLER unsigned on(rk::context&, const ask_place&) { return place(rk::block_idx_x()); }
};
