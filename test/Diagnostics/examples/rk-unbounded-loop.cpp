// SPDX-License-Identifier: Apache-2.0
//--- wrong
#include <rk/actor.hpp>

struct wait_for { int value; };

struct RK_ACTOR() actor {
  int flag = 0;

  RK_HANDLER int on(rk::context&, const wait_for& m) {
    while (flag != m.value) {}
    return m.value;
  }
};
//--- right
#include <rk/actor.hpp>

struct wait_for { int value; };

struct RK_ACTOR() actor {
  int flag = 0;

  RK_HANDLER bool on(rk::context&, const wait_for& m) { return flag == m.value; }  // the sender asks again
};
