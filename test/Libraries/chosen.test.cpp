// SPDX-License-Identifier: Apache-2.0
#include "chosen.actor.rk.hpp"
#include "same_answer.hpp"

TEST_CASE("a handler calls the overloads that the host calls") {
  same<chosen::actor>(chosen::sample{5});
  same<chosen::actor>(chosen::sample{-2});
}
