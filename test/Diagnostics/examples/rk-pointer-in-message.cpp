// SPDX-License-Identifier: Apache-2.0
//--- wrong
#include <rk/actor.hpp>

struct print { const char* text; };

struct RK_ACTOR() actor {
  RK_HANDLER bool on(rk::context&, const print& m) { return m.text != nullptr; }
};
//--- right
#include <rk/actor.hpp>
#include <array>

struct print { std::array<char, 64> text; };

struct RK_ACTOR() actor {
  RK_HANDLER bool on(rk::context&, const print& m) { return m.text[0] != 0; }
};
