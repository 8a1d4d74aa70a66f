// SPDX-License-Identifier: Apache-2.0
// Breaks if a handler behaves otherwise in a unit test than in a kernel.
#include <rk/testing/context.hpp>

#include <catch2/catch.hpp>
#include <vector>

namespace {

struct value_at {
  std::uint32_t index;
};

/// Each step writes what follows a value into the other field.
struct counter {
  rk::field1<int> now, next;
  explicit counter(std::uint32_t n) : now(n), next(n) {}

  void step(rk::context& ctx) {
    for (std::uint32_t i = 0; i < now.size(); ++i) next[i] = now[i] + 1;
    ctx.swap(now, next);
  }
  int on(rk::context& ctx, const value_at& m) {
    if (m.index >= now.size()) ctx.fail(rk::errc::bad_message);
    return m.index < now.size() ? now[m.index] : 0;
  }
};

}  // namespace

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

TEST_CASE("an actor with fields runs on memory that the test gives it") {
  rk::testing::context life;
  counter w(8);
  std::vector<int> now(8), next(8);
  w.now.data = now.data();
  w.next.data = next.data();
  life.run_step(w);  // step(), and what the loop does after it: swaps, counting
  life.run_step(w);
  CHECK(w.on(life, value_at{7}) == 2);
  CHECK(life.step() == 2);
  CHECK(w.on(life, value_at{8}) == 0);
  CHECK(life.error() == rk::errc::bad_message);
}
