// SPDX-License-Identifier: Apache-2.0
//--- wrong
#include <rk/actor.hpp>

struct fetch_task_width { int value; };
struct push_edge_clock { int value; };

struct RK_ACTOR() actor {
  RK_HANDLER int one(rk::context&, const fetch_task_width& m) { return m.value; }
  RK_HANDLER int two(rk::context&, const push_edge_clock& m) { return -m.value; }
};
//--- right
#include <rk/actor.hpp>

struct fetch_task_width { int value; };
struct push_edge_clock_negated { int value; };

struct RK_ACTOR() actor {
  RK_HANDLER int one(rk::context&, const fetch_task_width& m) { return m.value; }
  RK_HANDLER int two(rk::context&, const push_edge_clock_negated& m) { return -m.value; }
};
