// SPDX-License-Identifier: Apache-2.0
//--- wrong
#include <rk/actor.hpp>
#include <vector>

struct ask_mean { float a, b, c; };

struct RK_ACTOR() actor {
  RK_HANDLER float on(rk::context&, const ask_mean& m) {
    std::vector<float> values{m.a, m.b, m.c};
    float sum = 0;
    for (float v : values) sum += v;
    return sum / 3;
  }
};
//--- right
#include <rk/actor.hpp>
#include <array>

struct ask_mean { float a, b, c; };

struct RK_ACTOR() actor {
  RK_HANDLER float on(rk::context&, const ask_mean& m) {
    std::array<float, 3> values{m.a, m.b, m.c};
    float sum = 0;
    for (float v : values) sum += v;
    return sum / 3;
  }
};
