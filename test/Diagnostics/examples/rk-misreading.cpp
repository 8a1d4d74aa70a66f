// SPDX-License-Identifier: Apache-2.0
//--- wrong
#include <rk/actor.hpp>
#include <compare>

struct version {
  int parts[3];
  auto operator<=>(const version&) const = default;
};
struct ask { int major, minor, patch; };

struct RK_ACTOR() actor {
  RK_HANDLER bool on(rk::context&, const ask& m) {
    return version{{m.major, m.minor, m.patch}} < version{{1, 2, 3}};
  }
};
//--- right
#include <rk/actor.hpp>
#include <array>
#include <compare>

struct version {
  std::array<int, 3> parts;
  auto operator<=>(const version&) const = default;
};
struct ask { int major, minor, patch; };

struct RK_ACTOR() actor {
  RK_HANDLER bool on(rk::context&, const ask& m) {
    return version{{m.major, m.minor, m.patch}} < version{{1, 2, 3}};
  }
};
