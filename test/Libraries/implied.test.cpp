// SPDX-License-Identifier: Apache-2.0
#include "implied.actor.rk.hpp"
#include "same_answer.hpp"

TEST_CASE("what no text names is there in a handler as it is on the host") {
  same<implied::actor>(implied::sample{5});
  same<implied::actor>(implied::sample{-2});
}
