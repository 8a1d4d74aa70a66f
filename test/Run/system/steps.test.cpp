// SPDX-License-Identifier: Apache-2.0
// RUN_STEPS, messages in between, and grid actors.
#include "probe.hpp"

TEST_CASE("steps run as often as asked, in order, with messages in between") {
  rk::system sys(small());
  auto w = value(sys.spawn<probe::walker>("w", 1000ull));
  constexpr std::uint64_t most = 5000 / slowness;
  auto run = w.run_steps(most);
  std::uint64_t last = 1000;
  int seen_between = 0;
  while (!run.ready()) {
    const auto now = value(w.ask(probe::steps_seen{}).get());
    CHECK(now >= last);
    seen_between += now > 1000 && now < 1000 + most;
    last = now;
  }
  const auto p = value(run.get());
  CHECK(p.steps_done == most);
  CHECK(p.steps_pending == 0);
  CHECK(seen_between > 0);
  CHECK(value(w.ask(probe::steps_seen{}).get()) == 1000 + most);
}

TEST_CASE("several runs queue up, each is answered when its own steps are done, and too many are refused") {
  rk::system sys(small());
  auto w = value(sys.spawn<probe::walker>("w"));
  constexpr std::uint64_t most = 50000 / slowness;
  auto slow = w.run_steps(most);
  std::vector<rk::future<rk::progress>> runs;
  for (int i = 0; i < 7; ++i) runs.push_back(w.run_steps(10));
  auto refused = w.run_steps(10);
  CHECK(code(refused.get()) == rk::errc::busy);
  CHECK(value(slow.get()).steps_done == most);
  for (std::uint64_t i = 0; i < runs.size(); ++i) CHECK(value(runs[i].get()).steps_done == most + 10 * (i + 1));
  const auto p = value(w.get_progress().get());
  CHECK(p.steps_done == most + 70);
  CHECK(p.steps_pending == 0);
  CHECK(p.errors == 1);
  CHECK(value(w.run_steps(0).get()).steps_done == most + 70);
}

TEST_CASE("a step that fails ends the runs that are pending with its code, and the actor lives on") {
  rk::system sys(small());
  auto w = value(sys.spawn<probe::walker>("w"));
  value(w.ask(probe::stumble{100}).get());
  auto first = w.run_steps(500);
  auto second = w.run_steps(500);
  CHECK(code(first.get()) == rk::user_errc(4));
  const auto later = second.get();
  CHECK((later || later.error().code == rk::user_errc(4)));  // it may have come after the failure
  CHECK(value(w.get_progress().get()).errors >= 1);
  value(w.ask(probe::stumble{~0ull}).get());
  value(w.run_steps(10).get());
}

TEST_CASE("a grid actor's handlers run in every block, and fields start at zero") {
  auto o = small();
  o.grid_blocks = GENERATE(1u, 3u);
  rk::system sys(o);
  constexpr std::uint32_t n = 1000;
  auto s = value(sys.spawn<probe::sheet>("s", n));
  CHECK(value(s.ask(probe::grid_sum{}).get()) == 0);
  value(s.tell(probe::set_all{5}));
  CHECK(value(s.ask(probe::grid_sum{}).get()) == 5 * n);
  CHECK(code(s.ask(probe::cell{n}).get()) == rk::errc::bad_message);
  CHECK(value(s.ask(probe::cell{n - 1}).get()) == 5);
}

TEST_CASE("a grid actor's steps are separated by a barrier of all blocks, and swaps hold from the next step on") {
  auto o = small();
  o.grid_blocks = GENERATE(1u, 2u, 5u);
  rk::system sys(o);
  constexpr std::uint32_t n = 777;
  auto s = value(sys.spawn<probe::sheet>("s", n));
  std::vector<std::uint32_t> now(n, 2), next(n);
  value(s.tell(probe::set_all{2}));
  for (int run = 0; run < 3; ++run) {
    const std::uint64_t steps = 1 + run * 20;
    for (std::uint64_t i = 0; i < steps; ++i) {
      for (std::uint32_t x = 0; x < n; ++x) next[x] = now[(x + 1) % n] + 1;
      now.swap(next);
    }
    value(s.run_steps(steps).get());
    for (std::uint32_t x = 0; x < n; x += 97) CHECK(value(s.ask(probe::cell{x}).get()) == now[x]);
  }
}

TEST_CASE("messages reach a grid actor between two steps") {
  rk::system sys(small());
  auto s = value(sys.spawn<probe::sheet>("s", 300u));
  constexpr std::uint64_t most = 3000 / slowness;
  auto run = s.run_steps(most);
  std::uint64_t last = 0;
  while (!run.ready()) {
    // All cells are equal between any two steps: a torn turn would show.
    const auto sum = value(s.ask(probe::grid_sum{}).get());
    CHECK(sum % 300 == 0);
    const auto done = value(s.get_progress().get()).steps_done;
    CHECK(done >= last);
    last = done;
  }
  CHECK(value(run.get()).steps_done == most);
  CHECK(value(s.ask(probe::cell{0}).get()) == most);
}

TEST_CASE("a grid actor ends and another takes its place, in fields of its own size") {
  rk::system sys(small());
  auto first = value(sys.spawn<probe::sheet>("s", 100u));
  value(first.ask(probe::set_all{9}).get());
  CHECK(code(sys.spawn<probe::sheet>("t", 100u)) == rk::errc::no_slot);
  value(first.terminate().get());
  auto second = value(sys.spawn<probe::sheet>("s", 200u));
  CHECK(value(second.ask(probe::grid_sum{}).get()) == 0);
}

TEST_CASE("fields that do not fit the arena are refused, and leave slot and name free") {
  rk::system sys(small());
  CHECK(code(sys.spawn<probe::sheet>("s", 1u << 20)) == rk::errc::arena_full);
  value(sys.spawn<probe::sheet>("s", 100u));
}
