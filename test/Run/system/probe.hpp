// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "probe.actor.rk.hpp"

#include <rk/system.hpp>

#include <catch2/catch.hpp>
#include <thread>

using namespace std::chrono_literals;

/// Options of a small system on the CPU; tests change what they are about.
inline rk::system_options small() {
  rk::system_options o;
  o.backend = rk::backend_choice::cpu;
  o.slots = 4;
  o.grid_blocks = 3;
  o.field_arena_bytes = 1 << 20;
  return o;
}

/// The value, or a failed test that says why.
template <class T>
T value(rk::expected<T> e) {
  INFO((e ? std::string() : e.error().message()));
  REQUIRE(e);
  if constexpr (!std::is_void_v<T>) return *e;
}

template <class T>
rk::errc code(const rk::expected<T>& e) {
  return e ? rk::errc::ok : e.error().code;
}
