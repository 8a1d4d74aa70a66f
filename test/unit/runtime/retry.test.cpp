// SPDX-License-Identifier: Apache-2.0
// Breaks if a full mailbox is not tried again, or if anything else is.
#include <rk/retry.hpp>

#include <catch2/catch.hpp>
#include <memory>

namespace {

rk::expected<int> refused(rk::errc code) { return tl::unexpected(rk::error{code, "test", ""}); }

}  // namespace

TEST_CASE("a full mailbox is tried again until it has room") {
  int calls = 0;
  const auto sent = rk::retry_while_full([&, once = std::make_unique<int>(3)]() -> rk::expected<int> {
    return ++calls < *once ? refused(rk::errc::mailbox_full) : rk::expected<int>(calls);
  });
  REQUIRE(sent);
  CHECK(*sent == 3);
}

TEST_CASE("every other error is an answer") {
  int calls = 0;
  const auto sent = rk::retry_while_full([&] { return ++calls, refused(rk::errc::actor_dead); });
  REQUIRE_FALSE(sent);
  CHECK(sent.error().code == rk::errc::actor_dead);
  CHECK(calls == 1);
}
