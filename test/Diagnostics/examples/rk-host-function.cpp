// SPDX-License-Identifier: Apache-2.0
//--- wrong
#include <rk/actor.hpp>

struct convert { float celsius; };
float fahrenheit(float celsius);  // its body is in a source of the host program

struct RK_ACTOR() actor {
  RK_HANDLER float on(rk::context&, const convert& m) { return fahrenheit(m.celsius); }
};
//--- right
#include <rk/actor.hpp>

struct convert { float celsius; };
inline float fahrenheit(float celsius) { return celsius * 1.8f + 32; }

struct RK_ACTOR() actor {
  RK_HANDLER float on(rk::context&, const convert& m) { return fahrenheit(m.celsius); }
};
