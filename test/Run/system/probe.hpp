// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "probe.actor.rk.hpp"

#include <rk/retry.hpp>
#include <rk/system.hpp>

#include <catch2/catch.hpp>
#include <thread>

using namespace std::chrono_literals;

/// How much slower than otherwise a turn of an actor is under this build's sanitizer.
#if defined __has_feature
#if __has_feature(thread_sanitizer)
#define __SANITIZE_THREAD__ 1  // as g++ says it
#endif
#endif
#ifdef __SANITIZE_THREAD__
constexpr unsigned slowness = 20;
#else
constexpr unsigned slowness = 1;
#endif

/// Options of a small system on the CPU; tests change what they are about.
inline rk::system_options small() {
  rk::system_options o;
  o.backend = rk::backend_choice::cpu;
  o.slots = 4;
  o.grid_blocks = 3;
  o.field_arena_bytes = 1 << 20;
  // Under TSan the first start of each thread takes milliseconds, which no test is about: the most that any will need.
  static const bool warm = [patient = o]() mutable {
    patient.shutdown_timeout = 5min;
    if (slowness > 1) rk::system one(patient), two(patient);
    return true;
  }();
  (void)warm;
  return o;
}

/// The value, or a failed test that says why.
template <class T>
T value(rk::expected<T> e) {
  if (!e) FAIL(e.error().message());
  if constexpr (!std::is_void_v<T>) return *e;
}

template <class T>
rk::errc code(const rk::expected<T>& e) {
  return e ? rk::errc::ok : e.error().code;
}
