// SPDX-License-Identifier: Apache-2.0
//--- wrong
#include <rk/actor.hpp>

struct order;  // defined in another header

struct RK_ACTOR() desk {
  RK_HANDLER void on(rk::context&, const order&) {}
};
//--- right
#include <rk/actor.hpp>

struct order { int amount; };

struct RK_ACTOR() desk {
  RK_HANDLER void on(rk::context&, const order&) {}
};
