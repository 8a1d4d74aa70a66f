// SPDX-License-Identifier: Apache-2.0
//--- wrong
#include <rk/actor.hpp>

struct meet {};

struct RK_ACTOR(.id = "actor") actor {
  RK_HANDLER void on(rk::context&, const meet&) { rk::sync_cluster(); }
};
//--- right
#include <rk/actor.hpp>

struct meet {};

struct RK_ACTOR(.id = "actor", .min_arch = 90) actor {
  RK_HANDLER void on(rk::context&, const meet&) { rk::sync_cluster(); }
};
