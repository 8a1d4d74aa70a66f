// SPDX-License-Identifier: Apache-2.0
// Breaks if a handler behaves otherwise in a unit test than in a kernel.
#include <rk/testing/context.hpp>

#include <catch2/catch.hpp>

TEST_CASE("the first code that a handler fails with counts, until the event has ended") {
  rk::testing::context ctx;
  CHECK(ctx.error() == rk::errc::ok);
  ctx.fail(rk::errc::bad_message);
  ctx.fail(rk::user_errc(3));
  CHECK(ctx.error() == rk::errc::bad_message);
  ctx.end_event();
  CHECK(ctx.error() == rk::errc::ok);
}

TEST_CASE("fields change places when the event has ended, and the fifth swap of one event fails it as it would on the device") {
  int a = 1, b = 2;
  rk::field1<int> x(1), y(1);
  x.data = &a;
  y.data = &b;
  rk::testing::context ctx;
  ctx.swap(x, y);
  CHECK(x[0] == 1);
  ctx.end_event();
  CHECK(x[0] == 2);
  for (unsigned i = 0; i < rk::device::max_pending_swaps; ++i) ctx.swap(x, y);
  CHECK(ctx.error() == rk::errc::ok);
  ctx.swap(x, y);
  CHECK(ctx.error() == rk::errc::busy);
  ctx.end_event();
  CHECK(x[0] == 2);  // an even number of swaps
}
