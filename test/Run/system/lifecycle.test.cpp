// SPDX-License-Identifier: Apache-2.0
// Spawn, terminate, names, slots, and the end of a system.
#include "probe.hpp"

#include <optional>
#include <set>

TEST_CASE("a name lives once; a terminated actor frees name and slot, and its references are stale") {
  auto o = small();
  o.slots = 1;
  rk::system sys(o);
  auto first = value(sys.spawn<probe::counter>("c"));
  CHECK(code(sys.spawn<probe::counter>("c")) == rk::errc::name_taken);
  CHECK(code(sys.spawn<probe::counter>("other")) == rk::errc::no_slot);
  CHECK(sys.find<probe::counter>("c").id() == first.id());
  CHECK_FALSE(sys.find<probe::walker>("c"));

  value(first.tell(probe::add{3}));
  value(first.terminate().get());
  CHECK_FALSE(first.alive());
  CHECK(first.state() == rk::lifecycle::terminated);
  CHECK_FALSE(sys.find<probe::counter>("c"));
  CHECK(code(first.tell(probe::add{1})) == rk::errc::actor_dead);
  CHECK(code(first.ask(probe::total{}).get()) == rk::errc::actor_dead);

  auto second = value(sys.spawn<probe::counter>("c"));
  CHECK(second.id() != first.id());
  CHECK(second.id().index() == first.id().index());
  CHECK(second.id().generation() == first.id().generation() + 1);
  CHECK(value(second.ask(probe::total{}).get()).first == 0);  // nothing of its predecessor
  CHECK(code(first.tell(probe::add{1})) == rk::errc::actor_dead);
}

TEST_CASE("terminate handles what is queued first") {
  rk::system sys(small());
  auto c = value(sys.spawn<probe::counter>("c"));
  auto slow = c.ask(probe::sleep{20});
  std::vector<rk::future<probe::pair>> asks;
  for (int i = 0; i < 5; ++i) {
    value(c.tell(probe::add{1}));
    asks.push_back(c.ask(probe::total{}));
  }
  auto end = c.terminate();
  for (std::uint64_t i = 0; i < asks.size(); ++i) CHECK(value(asks[i].get()).first == i + 1);
  value(slow.get());
  value(end.get());
}

TEST_CASE("slots of one running kernel are filled and refilled") {
  auto o = small();
  o.slots = 8;
  rk::system sys(o);
  std::set<std::uint64_t> ids;
  for (int round = 0; round < 3; ++round) {
    std::vector<rk::actor_ref<probe::counter>> all;
    for (std::uint64_t i = 0; i < 8; ++i) {
      all.push_back(value(sys.spawn<probe::counter>("c" + std::to_string(i), i, 0ull)));
      CHECK(ids.insert(all.back().id().value).second);
    }
    for (std::uint64_t i = 0; i < 8; ++i) CHECK(value(all[i].ask(probe::total{}).get()).first == i);
    for (auto& a : all) value(a.terminate().get());
  }
}

TEST_CASE("the system's end drains mailboxes and fails what cannot be answered; references outlive it") {
  rk::actor_ref<probe::counter> c;
  rk::future<std::uint32_t> answered;
  {
    rk::system sys(small());
    c = value(sys.spawn<probe::counter>("c"));
    answered = c.ask(probe::sleep{20});
  }
  CHECK(value(answered.get()) == 20);
  CHECK(code(c.tell(probe::add{1})) == rk::errc::shut_down);
  CHECK(code(c.ask(probe::total{}).get()) == rk::errc::shut_down);
}

TEST_CASE("a spawn that timed out frees its slot, name and fields when the actor answers after all") {
  if (slowness > 1) return;  // the one worker needs longer than any timeout that this could wait for
  auto o = small();
  o.cpu_workers = 1;  // a handler that does not return keeps every slot from answering
  o.slots = 2;
  o.mailbox_capacity = GENERATE(1u, 64u);  // with room for CONFIGURE only, or for what follows it
  o.spawn_timeout = 100ms;
  rk::system sys(o);
  auto blocker = value(sys.spawn<probe::stuck>("blocker"));
  auto blocked = blocker.ask(probe::spin{300});
  std::this_thread::sleep_for(20ms);
  CHECK(code(sys.spawn<probe::stuck>("late")) == rk::errc::timeout);
  CHECK(code(sys.spawn<probe::stuck>("late")) == rk::errc::no_slot);  // its slot may come alive yet
  value(blocked.get());
  const auto until = std::chrono::steady_clock::now() + 10s;
  rk::expected<rk::actor_ref<probe::stuck>> again = sys.spawn<probe::stuck>("late");
  while (code(again) == rk::errc::no_slot && std::chrono::steady_clock::now() < until) {
    std::this_thread::sleep_for(1ms);
    again = sys.spawn<probe::stuck>("late");
  }
  value(value(again).ask(probe::spin{0}).get());
  CHECK(sys.dead_letters().empty());
}

TEST_CASE("two systems of one program do not meet") {
  rk::system one(small()), two(small());
  auto a = value(one.spawn<probe::counter>("c"));
  auto b = value(two.spawn<probe::counter>("c"));
  value(a.ask(probe::add{1}).get());
  value(b.ask(probe::add{2}).get());
  CHECK(value(a.ask(probe::total{}).get()).first == 1);
  CHECK(value(b.ask(probe::total{}).get()).first == 2);
}

TEST_CASE("without the service thread, poll() does its work") {
  auto o = small();
  o.service_thread = false;
  rk::system sys(o);
  auto c = value(sys.spawn<probe::counter>("c"));
  auto f = c.ask(probe::total{});
  const auto until = std::chrono::steady_clock::now() + 10s;
  while (!f.ready() && std::chrono::steady_clock::now() < until) sys.poll();
  CHECK(f.ready());
  CHECK(code(c.ask(probe::sleep{100}, 1ms).get()) == rk::errc::timeout);
}

TEST_CASE("a module list that names nobody is refused") {
  auto o = small();
  o.modules = {"no such module"};
  rk::system sys(o);
  CHECK(code(sys.status()) == rk::errc::no_module);
  CHECK(code(sys.spawn<probe::counter>("c")) == rk::errc::no_module);
}

TEST_CASE("capacities that are no power of two are refused") {
  auto o = small();
  o.mailbox_capacity = 100;
  rk::system sys(o);
  CHECK(code(sys.status()) == rk::errc::invalid_argument);
}

TEST_CASE("what runs is told") {
  rk::system sys(small());
  CHECK(sys.info().backend == "cpu");
  CHECK(sys.info().grid_blocks == 3);
}
