// SPDX-License-Identifier: Apache-2.0
//--- wrong
#include <rk/actor.hpp>

struct reading {
  int value;
  reading() : value(0) {}
  reading(const reading& other) : value(other.value) {}
};

struct RK_ACTOR() actor {
  RK_HANDLER int on(rk::context&, const reading& m) { return m.value; }
};
//--- right
#include <rk/actor.hpp>

struct reading { int value = 0; };

struct RK_ACTOR() actor {
  RK_HANDLER int on(rk::context&, const reading& m) { return m.value; }
};
