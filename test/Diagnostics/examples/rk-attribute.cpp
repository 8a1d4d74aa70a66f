// SPDX-License-Identifier: Apache-2.0
//--- wrong
#include <rk/actor.hpp>

struct add { unsigned n; };

inline void halve(unsigned* value) { *value /= 2; }

struct RK_ACTOR() actor {
  RK_HANDLER unsigned on(rk::context&, const add& m) {
    unsigned twice __attribute__((cleanup(halve))) = 2 * m.n;
    return twice + 1;
  }
};
//--- right
#include <rk/actor.hpp>

struct add { unsigned n; };

struct doubled {
  explicit doubled(unsigned n) : value(2 * n) {}
  ~doubled() { value /= 2; }
  unsigned value;
};

struct RK_ACTOR() actor {
  RK_HANDLER unsigned on(rk::context&, const add& m) {
    doubled twice(m.n);
    return twice.value + 1;
  }
};
