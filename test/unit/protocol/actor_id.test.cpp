// SPDX-License-Identifier: Apache-2.0
#include <rk/device/actor_id.hpp>

#include <catch2/catch.hpp>

TEST_CASE("an actor id keeps node, generation and index apart at their limits") {
  const auto id = rk::actor_id::make(0xffff, rk::actor_id::max_generation, rk::actor_id::max_index);
  CHECK(id.value == ~0ull);
  const auto other = rk::actor_id::make(3, 1, 7);
  CHECK(other.node() == 3);
  CHECK(other.generation() == 1);
  CHECK(other.index() == 7);
  CHECK(other.value == 0x0003'000001'000007ull);
}

TEST_CASE("two lives of one slot have different ids") {
  CHECK(rk::actor_id::make(1, 1, 5) != rk::actor_id::make(1, 2, 5));
}
