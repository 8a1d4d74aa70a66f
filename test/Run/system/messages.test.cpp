// SPDX-License-Identifier: Apache-2.0
// tell, ask, replies of every size, and what happens to a message that cannot be handled.
#include "probe.hpp"

#include <numeric>

TEST_CASE("tells are handled in order before the ask that follows them") {
  rk::system sys(small());
  auto c = value(sys.spawn<probe::counter>("c"));
  for (std::uint64_t i = 1; i <= 100; ++i) value(c.tell(probe::add{i}));
  const auto t = value(c.ask(probe::total{}).get());
  CHECK(t.first == 5050);
  CHECK(t.second == 100);
}

TEST_CASE("an ask of a handler without a result is acknowledged when it has run") {
  rk::system sys(small());
  auto c = value(sys.spawn<probe::counter>("c"));
  value(c.ask(probe::add{5}).get());
  CHECK(value(c.ask(probe::total{}).get()).first == 5);
}

TEST_CASE("the initial state is what the host constructed") {
  rk::system sys(small());
  auto c = value(sys.spawn<probe::counter>("c", 40ull, 2ull));
  CHECK(value(c.ask(probe::total{}).get()).first == 40);
}

TEST_CASE("payloads over 176 bytes go both ways, through shared memory and a block barrier") {
  auto o = small();
  o.checksums = GENERATE(false, true);
  rk::system sys(o);
  auto c = value(sys.spawn<probe::counter>("c"));
  probe::block b{};
  std::iota(b.words.begin(), b.words.end(), 7u);
  for (int round = 0; round < 10; ++round) {
    const auto r = value(c.ask(b).get());
    for (std::uint32_t i = 0; i < 1000; ++i) REQUIRE(r.words[i] == ~b.words[999 - i]);
    b.words[round] += 3;
  }
}

TEST_CASE("ring kernels: a free function is an actor, with or without a state") {
  rk::system sys(small());
  auto s = value(sys.spawn<probe::square>("s"));
  CHECK(value(s.ask(probe::number{-7}).get()) == 49);
  auto d = value(sys.spawn<probe::difference>("d", 10));
  CHECK(value(d.ask(probe::number{25}).get()) == 15);
  CHECK(value(d.ask(probe::number{20}).get()) == -5);
}

TEST_CASE("a handler's failure reaches the asker with its code, and a teller as a dead letter") {
  rk::system sys(small());
  auto c = value(sys.spawn<probe::counter>("c"));
  const auto mine = static_cast<std::uint32_t>(rk::user_errc(12));
  const auto answer = c.ask(probe::fail_with{mine}).get();
  REQUIRE_FALSE(answer);
  CHECK(answer.error().code == rk::user_errc(12));
  CHECK(answer.error().component == "c");
  CHECK(sys.dead_letters().empty());

  value(c.tell(probe::fail_with{mine}));
  value(c.ask(probe::total{}).get());  // it went on living, and the letter is there before this answer
  const auto letters = sys.dead_letters();
  REQUIRE(letters.size() == 1);
  CHECK(letters[0].code == rk::user_errc(12));
  CHECK(letters[0].name == "c");
  CHECK(letters[0].actor == c.id());
  CHECK(sys.dead_letters().empty());
}

TEST_CASE("a full mailbox is an answer: what was accepted is handled, once each") {
  auto o = small();
  o.mailbox_capacity = 8;
  rk::system sys(o);
  auto c = value(sys.spawn<probe::counter>("c"));
  auto slow = c.ask(probe::sleep{50});
  std::uint64_t accepted = 0;
  bool full = false;
  for (int i = 0; i < 100 && !full; ++i) {
    const auto sent = c.tell(probe::add{1});
    full = code(sent) == rk::errc::mailbox_full;
    accepted += !full;
  }
  CHECK(full);
  CHECK(accepted >= 7);
  value(slow.get());
  const auto t = value(rk::retry_while_full([&] { return c.ask(probe::total{}).get(); }));
  CHECK(t.first == accepted);
  CHECK(t.second == accepted);
}

TEST_CASE("an ask that runs out of time says so; the late reply is dropped and the actor lives on") {
  rk::system sys(small());
  auto c = value(sys.spawn<probe::counter>("c"));
  CHECK(code(c.ask(probe::sleep{200}, 5ms).get()) == rk::errc::timeout);
  CHECK(value(c.ask(probe::sleep{1}).get()) == 1);
}

TEST_CASE("a future can be dropped, asked only once, and polled") {
  rk::system sys(small());
  auto c = value(sys.spawn<probe::counter>("c"));
  { auto dropped = c.ask(probe::add{1}); }
  auto f = c.ask(probe::total{});
  const auto until = std::chrono::steady_clock::now() + 10s;
  while (!f.ready() && std::chrono::steady_clock::now() < until) std::this_thread::sleep_for(1ms);
  REQUIRE(f.ready());
  CHECK(value(f.get()).first == 1);
  CHECK(code(f.get()) == rk::errc::invalid_argument);
}

TEST_CASE("message time is the sender's hybrid clock: it grows, and is close to the wall clock") {
  rk::system sys(small());
  auto c = value(sys.spawn<probe::counter>("c"));
  const auto wall = [] {
    return static_cast<std::uint64_t>(std::chrono::duration_cast<std::chrono::nanoseconds>(std::chrono::system_clock::now().time_since_epoch()).count());
  };
  std::uint64_t last = 0;
  for (int i = 0; i < 20; ++i) {
    const auto before = wall();
    const auto t = value(c.ask(probe::sent_at{}).get());
    CHECK(t >= last);
    CHECK(t + 1000000000ull > before);
    CHECK(t < wall() + 1000000000ull);
    last = t;
  }
}

TEST_CASE("a message larger than the mailbox takes is refused before anything is sent") {
  rk::system sys(small());
  auto s = rk::detail::make_core({__start_rk_modules, static_cast<std::size_t>(__stop_rk_modules - __start_rk_modules)}, small());
  const probe::counter state{};
  auto cell = rk::detail::spawn(s, rk::actor_traits<probe::counter>::module(), rk::actor_traits<probe::counter>::type,
                                rk::actor_traits<probe::counter>::layout_hash, "raw", &state, sizeof state, {});
  REQUIRE(cell);
  const std::vector<unsigned char> large(5000);
  const auto sent = rk::detail::tell(**cell, 0x80000001u, large.data(), large.size());
  CHECK(code(sent) == rk::errc::message_too_large);
  CHECK_THAT(sent.error().detail, Catch::Contains("5000 bytes, and 4000 fit"));
  // A type that no handler takes is the device's to refuse.
  const std::uint32_t word = 0;
  auto asked = rk::detail::ask(*cell, 0x80000001u, &word, sizeof word, 10s);
  REQUIRE(asked);
  CHECK(code(rk::detail::wait_reply(**asked)) == rk::errc::unknown_message);
  value(rk::detail::stop(*s));
}
