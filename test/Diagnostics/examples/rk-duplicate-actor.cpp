// SPDX-License-Identifier: Apache-2.0
//--- wrong
#include <rk/actor.hpp>

struct get_total {};

struct RK_ACTOR(.id = "counter") up {
  int total = 0;
  RK_HANDLER int on(rk::context&, const get_total&) { return total; }
};
struct RK_ACTOR(.id = "counter") down {
  int total = 100;
  RK_HANDLER int on(rk::context&, const get_total&) { return total; }
};
//--- right
#include <rk/actor.hpp>

struct get_total {};

struct RK_ACTOR(.id = "up") up {
  int total = 0;
  RK_HANDLER int on(rk::context&, const get_total&) { return total; }
};
struct RK_ACTOR(.id = "down") down {
  int total = 100;
  RK_HANDLER int on(rk::context&, const get_total&) { return total; }
};
