// SPDX-License-Identifier: Apache-2.0
//--- wrong
#include <rk/actor.hpp>

class reading {
 public:
  int value;

 private:
  int unit;
};

struct RK_ACTOR() actor {
  RK_HANDLER int on(rk::context&, const reading& m) { return m.value; }
};
//--- right
#include <rk/actor.hpp>

struct reading { int value, unit; };

struct RK_ACTOR() actor {
  RK_HANDLER int on(rk::context&, const reading& m) { return m.value; }
};
