// SPDX-License-Identifier: Apache-2.0
//--- wrong
#include <rk/actor.hpp>

struct get_total {};

class RK_ACTOR() counter {
  int total = 0;

  RK_HANDLER int on(rk::context&, const get_total&) { return total; }
};
//--- right
#include <rk/actor.hpp>

struct get_total {};

class RK_ACTOR() counter {
  int total = 0;

 public:
  RK_HANDLER int on(rk::context&, const get_total&) { return total; }
};
