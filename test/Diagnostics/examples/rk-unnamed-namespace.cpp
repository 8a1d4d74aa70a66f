// SPDX-License-Identifier: Apache-2.0
//--- wrong
#include <rk/actor.hpp>

namespace {
struct poke { int value; };
}

struct RK_ACTOR() actor {
  RK_HANDLER int on(rk::context&, const poke& m) { return m.value; }
};
//--- right
#include <rk/actor.hpp>

namespace plant {
struct poke { int value; };
}

struct RK_ACTOR() actor {
  RK_HANDLER int on(rk::context&, const plant::poke& m) { return m.value; }
};
