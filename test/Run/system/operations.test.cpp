// SPDX-License-Identifier: Apache-2.0
// The members of rk::context: what a handler learns of its actor and queues, further replies, emissions, an end of its own
// accord, and its clock.
#include "probe.hpp"

#include "actor_cell.hpp"
#include "core.hpp"
#include "operations.actor.rk.hpp"

#include <rk/testing/context.hpp>

using namespace operations;

namespace {

/// What has been emitted, once `count` have come.
std::vector<rk::emission> wait_for_emissions(rk::system& sys, std::size_t count) {
  std::vector<rk::emission> all;
  for (const auto until = std::chrono::steady_clock::now() + 10s;
       all.size() < count && std::chrono::steady_clock::now() < until;) {
    for (auto& e : sys.emissions()) all.push_back(std::move(e));
    std::this_thread::sleep_for(1ms);
  }
  return all;
}

template <class Ref>
void wait_for_end(const Ref& actor) {
  for (const auto until = std::chrono::steady_clock::now() + 10s; actor.alive() && std::chrono::steady_clock::now() < until;)
    std::this_thread::sleep_for(1ms);
}

}  // namespace

TEST_CASE("a handler knows its actor, its message, and how many there were") {
  rk::system sys(small());
  auto t = value(sys.spawn<teller>("t"));
  const seen first = value(t.ask(look{}).get());
  CHECK(first.actor == t.id().value);
  CHECK(first.sender == 0);
  CHECK(first.correlation != 0);
  CHECK(first.processed == 1);
  CHECK(first.active == 1);
  CHECK(first.should_terminate == 0);
  value(t.tell(look{}));
  const seen third = value(t.ask(look{}).get());
  CHECK(third.processed == 3);
  CHECK(third.sent == first.sent + 1);  // nobody waits for an answer to a tell
}

TEST_CASE("a step knows its actor when the last message was for who lived in the slot before") {
  const rk::module_descriptor* modules[] = {&rk::actor_traits<sleepwalker>::module()};
  auto core = rk::detail::make_core(modules, small());
  using traits = rk::actor_traits<sleepwalker>;
  const sleepwalker state{};
  const auto cell =
      value(rk::detail::spawn(core, traits::module(), traits::type, traits::layout_hash, "s", &state, sizeof state, {}));
  const rk::actor_ref<sleepwalker> s(cell);
  value(s.tell(get_up{50'000'000}));  // until all that follows lies in its mailbox
  auto run = s.run_steps(10);
  rk::detail::actor_cell before;
  before.slot = cell->slot;
  before.id = rk::actor_id::make(cell->id.node(), cell->id.generation() + 1, cell->id.index());
  rk::detail::host_clock clock;
  value(cell->home->send(before, rk::detail::handler_of<sleepwalker, strangers_seen>::type, nullptr, 0, 0, clock));
  CHECK(value(run.get()).steps_done == 10);
  CHECK(value(s.ask(strangers_seen{}).get()) == 0);
  const auto letters = core->take_dead_letters();
  REQUIRE(letters.size() == 1);
  CHECK(letters[0].code == rk::errc::stale_reference);
  value(rk::detail::stop(*core));
}

TEST_CASE("further replies come before the answer, in order, once each, and by their type") {
  rk::system sys(small());
  auto t = value(sys.spawn<teller>("t"));
  auto answer = t.ask(count_to{20});
  CHECK(value(answer.get()) == 20);
  const auto parts = answer.parts<part>();
  REQUIRE(parts.size() == 20);
  for (std::uint32_t i = 0; i < 20; ++i) CHECK(parts[i].i == i);
  const auto others = answer.parts<other_part>();
  REQUIRE(others.size() == 1);
  CHECK(others[0].i == 20);
  CHECK(answer.parts<part>().empty());
  // To a tell there is no reply; nothing is left over for the next ask.
  value(t.tell(count_to{3}));
  auto next = t.ask(count_to{1});
  value(next.get());
  CHECK(next.parts<part>().size() == 1);
  CHECK(sys.dead_letters().empty());
}

TEST_CASE("emissions arrive in order, with their actor, type, time and number") {
  auto o = small();
  o.outbox_capacity = 8;  // the emitter waits for the host to read
  rk::system sys(o);
  auto t = value(sys.spawn<teller>("t"));
  value(t.tell(shout{100}));
  const auto all = wait_for_emissions(sys, 100);
  REQUIRE(all.size() == 100);
  for (std::uint32_t i = 0; i < 100; ++i) {
    CHECK(all[i].actor == t.id());
    CHECK(all[i].name == "t");
    CHECK(all[i].number == i + 1);
    REQUIRE(all[i].as<note>());
    CHECK(all[i].as<note>()->i == i);
    CHECK(all[i].as<note>()->thread == 0);
    CHECK_FALSE(all[i].as<other_part>());  // of the same size
    if (i != 0) CHECK(all[i].time > all[i - 1].time);
  }
}

TEST_CASE("the compiler's type id is the transpiler's") {
  CHECK(rk::type_id<note>() != rk::type_id<part>());
  CHECK(rk::type_id<look>() == (rk::detail::handler_of<teller, look>::type));
  CHECK(rk::type_id<leave_grid>() == (rk::detail::handler_of<chorus, leave_grid>::type));
}

TEST_CASE("an emission may be larger than every reply: the outbox is made for both") {
  rk::system sys(small());
  auto t = value(sys.spawn<teller>("t"));
  CHECK(t.ask(shout_long{}).get().has_value());
  const auto emitted = wait_for_emissions(sys, 1);
  REQUIRE(emitted.size() == 1);
  const auto words = emitted[0].as<std::array<std::uint64_t, 64>>();
  REQUIRE(words);
  CHECK(words->front() == 1);
  CHECK(words->back() == 64);
}

TEST_CASE("a handler sees its mailbox fill") {
  rk::system sys(small());
  auto t = value(sys.spawn<teller>("t"));
  for (const std::uint32_t n : {1u, 5u, 200u}) {
    auto waiting = t.ask(wait_for{n});
    for (std::uint32_t i = 0; i < n; ++i) value(t.tell(shout{0}));
    const queue q = value(waiting.get());
    CHECK(q.before <= n);
    CHECK(q.empty_before == (q.before == 0 ? q.empty_before : 0u));
    CHECK(q.after == n);
    CHECK(q.empty_after == 0);
  }
  const queue none = value(t.ask(wait_for{0}).get());
  CHECK(none.after == 0);
  CHECK(none.empty_after == 1);
}

TEST_CASE("a handler sees what the host has not read") {
  auto o = small();
  o.service_thread = false;  // nobody reads
  o.mailbox_capacity = 4;
  rk::system sys(o);
  auto t = value(sys.spawn<teller>("t"));
  value(t.tell(shout{5}));
  value(t.tell(look_at_outbox{}));
  // The question fits into the mailbox only once the actor has taken a message after that one.
  for (std::uint32_t i = 0; i < o.mailbox_capacity; ++i) value(rk::retry_while_full([&] { return t.tell(look{}); }));
  const note five = value(rk::retry_while_full([&] { return t.ask(outbox_seen{}).get(); }));
  CHECK(five.i == 5);
  CHECK(five.thread == 0);
  CHECK(sys.emissions().size() == 5);
  value(t.tell(look_at_outbox{}));
  const note none = value(t.ask(outbox_seen{}).get());
  CHECK(none.i == 0);
  CHECK(none.thread == 1);
}

TEST_CASE("an actor can end of its own accord, after its reply; its slot is free again") {
  rk::system sys(small());
  for (const std::uint32_t thread : {0u, 95u}) {
    auto t = value(sys.spawn<teller>("t"));
    CHECK(value(t.ask(leave{thread}).get()) == thread);
    wait_for_end(t);
    CHECK(t.state() == rk::lifecycle::terminated);
    CHECK(code(t.ask(look{}).get()) == rk::errc::actor_dead);
  }
  auto w = value(sys.spawn<wanderer>("w"));
  value(w.ask(walk_until{6}).get());
  CHECK_FALSE(w.run_steps(1000).get());
  wait_for_end(w);
  CHECK(w.state() == rk::lifecycle::terminated);
  CHECK(wait_for_emissions(sys, 7).size() == 7);
}

TEST_CASE("functions that only a constant table names send and end the actor like others") {
  rk::system sys(small());
  auto c = value(sys.spawn<chooser>("c"));
  value(c.ask(choose{0}).get());
  const auto notes = wait_for_emissions(sys, 1);
  REQUIRE(notes.size() == 1);
  REQUIRE(notes[0].as<long_note>());
  CHECK(notes[0].as<long_note>()->bytes[300] == 7);
  value(c.ask(choose{1}).get());
  wait_for_end(c);
  CHECK(c.state() == rk::lifecycle::terminated);
}

TEST_CASE("a handler that asks whether it should end lets the system shut down") {
  auto o = small();
  o.shutdown_timeout = 20s;
  rk::system sys(o);
  auto t = value(sys.spawn<teller>("t"));
  value(t.tell(toil{}));
  std::this_thread::sleep_for(20ms);
  const auto began = std::chrono::steady_clock::now();
  value(sys.shut_down());
  CHECK(std::chrono::steady_clock::now() - began < 10s);
}

TEST_CASE("the actor's clock gives every thread a later time of its own, and is ahead of what it has seen") {
  rk::system sys(small());
  auto t = value(sys.spawn<teller>("t"));
  CHECK(value(t.ask(tick{}).get()) == threads);
  const std::uint64_t future = 4'000'000'000'000'000'000;
  CHECK(value(t.ask(update{future, 7, 3}).get()) == future);
  CHECK(value(t.ask(update{1, 0, 0}).get()) == future);
}

TEST_CASE("ordered atomics hand over what was written before") {
  rk::system sys(small());
  auto t = value(sys.spawn<teller>("t"));
  for (std::uint32_t round = 1; round <= 20; ++round) CHECK(value(t.ask(pass{}).get()) == threads * round);
}

TEST_CASE("dynamic shared memory is as large as the option says, and no other's") {
  for (const std::uint32_t bytes : {0u, 16u, 40000u, 60000u}) {
    auto o = small();
    o.dynamic_shared_bytes = bytes;
    rk::system sys(o);
    auto t = value(sys.spawn<teller>("t"));
    for (std::uint32_t round = 0; round < 3; ++round) {
      const reversed r = value(t.ask(reverse{round * 1000}).get());
      CHECK(r.size == bytes / 4);
      CHECK(r.wrong == 0);
    }
    CHECK(value(t.ask(pass{}).get()) == threads);  // beside variables in static shared memory
  }
}

TEST_CASE("on a grid all blocks agree, one thread speaks, and any block can end it") {
  rk::system sys(small());  // of 3 blocks
  auto c = value(sys.spawn<chorus>("c"));
  value(c.tell(shout{2}));
  const agreement a = value(c.ask(agree{10}).get());
  const std::uint64_t n = 3 * 64;
  CHECK(a.sum == 10 * (n * (n - 1) / 2) + n * 45);
  CHECK(a.same_counts == 1);
  CHECK(a.same_time == 1);
  const auto emitted = wait_for_emissions(sys, 2);
  REQUIRE(emitted.size() == 2);
  CHECK(emitted[1].as<note>()->thread == 0);
  CHECK(value(c.ask(leave_grid{}).get()) == 5);
  wait_for_end(c);
  CHECK(c.state() == rk::lifecycle::terminated);
}

TEST_CASE("the testing context records what a handler does and tells it what the test says") {
  rk::testing::context ctx;
  teller t;
  ctx.set_messages_processed(4);
  ctx.set_self(rk::actor_id::make(1, 2, 3));
  ctx.set_correlation_id(9);
  const seen s = t.on(ctx, look{});
  CHECK(s.processed == 4);
  CHECK(s.actor == rk::actor_id::make(1, 2, 3).value);
  CHECK(s.active == 1);
  CHECK(t.on(ctx, count_to{3}) == 3);
  CHECK(ctx.replies<part>().size() == 3);
  CHECK(ctx.replies<other_part>().size() == 1);
  t.on(ctx, shout{2});
  REQUIRE(ctx.emissions<note>().size() == 2);
  CHECK(ctx.emissions<note>()[1].i == 1);
  CHECK(t.on(ctx, look{}).sent == 6);
  ctx.set_mailbox_size(7);
  const queue q = t.on(ctx, wait_for{7});
  CHECK(q.before == 7);
  CHECK(q.empty_before == 0);
  ctx.set_should_terminate(true);
  t.on(ctx, toil{});
  CHECK(ctx.heartbeats() == 1);
  CHECK_FALSE(ctx.terminate_requested());
  t.on(ctx, leave{0});
  CHECK(ctx.terminate_requested());
  ctx.set_wall_clock(1000);
  CHECK(t.on(ctx, update{5000, 1, 1}) == 5000);
}
