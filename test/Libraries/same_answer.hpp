// SPDX-License-Identifier: Apache-2.0
#pragma once
// An actor's handler and the function compute() of its header, called with the same message.
#include <rk/system.hpp>

#include <catch2/catch.hpp>

#include <chrono>
#include <cstring>

inline rk::system_options small() {
  rk::system_options o;
  o.backend = rk::backend_choice::cpu;
  o.slots = 16;
  return o;
}

/// What host and handler answer, word for word; NaN is equal to itself.
template <class Actor, class Sample>
void same(const Sample& sample) {
  rk::system sys(small());
  auto actor = sys.spawn<Actor>("a");
  INFO((actor ? "" : actor.error().message()));
  REQUIRE(actor);
  const auto answer = actor->ask(sample, std::chrono::seconds(30)).get();
  INFO((answer ? "" : answer.error().message()));
  REQUIRE(answer);
  const auto expected = compute(sample);
  std::size_t used = 0;
  for (std::size_t i = 0; i < std::size(expected.value); ++i) {
    INFO("value " << i << ": " << answer->value[i] << " instead of " << expected.value[i]);
    CHECK(std::memcmp(&answer->value[i], &expected.value[i], sizeof expected.value[i]) == 0);
    used += expected.value[i] != 0;
  }
  CHECK(used >= 10);  // zeros everywhere are equal, too
}
