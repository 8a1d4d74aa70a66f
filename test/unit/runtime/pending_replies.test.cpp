// SPDX-License-Identifier: Apache-2.0
// Breaks if an ask can be answered twice, never, or for somebody else.
#include "pending_replies.hpp"

#include <catch2/catch.hpp>

using namespace rk::detail;

namespace {
std::shared_ptr<pending_reply> make(std::shared_ptr<actor_cell> cell) {
  auto r = std::make_shared<pending_reply>();
  r->actor = std::move(cell);
  return r;
}
}  // namespace

TEST_CASE("a reply is taken once, by its own correlation id") {
  pending_replies table;
  auto a = make(std::make_shared<actor_cell>()), b = make(std::make_shared<actor_cell>());
  table.add(a);
  table.add(b);
  CHECK(a->correlation_id != 0);
  CHECK(a->correlation_id != b->correlation_id);
  CHECK(table.take(a->correlation_id) == a);
  CHECK(table.take(a->correlation_id) == nullptr);
  CHECK(table.take(b->correlation_id) == b);
  CHECK(table.empty());
}

TEST_CASE("the death of an actor fails its asks and no others") {
  pending_replies table;
  auto one = std::make_shared<actor_cell>(), two = std::make_shared<actor_cell>();
  auto a = make(one), b = make(two);
  table.add(a);
  table.add(b);
  table.fail_all(one.get(), {rk::errc::actor_dead, "one", {}});
  REQUIRE(a->done);
  CHECK(a->result.error().code == rk::errc::actor_dead);
  CHECK_FALSE(b->done);
  table.fail_all(nullptr, {rk::errc::shut_down, "system", {}});
  CHECK(b->result.error().code == rk::errc::shut_down);
}

TEST_CASE("an ask expires at its deadline and not before") {
  pending_replies table;
  auto a = make(std::make_shared<actor_cell>());
  a->actor->name = "slow";
  const auto now = pending_reply::clock::now();
  a->deadline = now + std::chrono::seconds(1);
  table.add(a);
  table.expire(now);
  CHECK_FALSE(a->done);
  table.expire(a->deadline);
  REQUIRE(a->done);
  CHECK(a->result.error().code == rk::errc::timeout);
  CHECK(a->result.error().component == "slow");
}

TEST_CASE("the first completion counts") {
  auto a = make(std::make_shared<actor_cell>());
  a->complete(std::vector<unsigned char>{1});
  a->complete(rk::fail(rk::errc::timeout, "late"));
  REQUIRE(a->result);
  CHECK(a->result->size() == 1);
}
