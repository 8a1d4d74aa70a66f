// SPDX-License-Identifier: Apache-2.0
// Layouts that differ, threads that part at a barrier, kernels that end by themselves: an error each, never a hang.
#include "probe.hpp"

TEST_CASE("a layout that differs between host and device is refused by the device before the first message") {
  // The host believes in another layout than the text has: as if a stale object had been linked.
  const rk::module_descriptor& real = rk::actor_traits<probe::counter>::module();
  std::vector<rk::actor_descriptor> actors(real.actors, real.actors + real.actor_count);
  std::uint32_t type = rk::actor_traits<probe::counter>::type;
  for (auto& a : actors)
    if (a.type == type) a.layout_hash ^= 1;
  rk::module_descriptor stale = real;
  stale.actors = actors.data();
  const rk::module_descriptor* modules[] = {&stale};
  auto core = rk::detail::make_core(modules, small());
  const probe::counter state{};
  const auto cell =
      rk::detail::spawn(core, stale, type, rk::actor_traits<probe::counter>::layout_hash ^ 1, "c", &state, sizeof state, {});
  CHECK(code(cell) == rk::errc::layout_mismatch);
  value(rk::detail::stop(*core));
}

TEST_CASE("threads that wait at different barriers end the kernel with both places, and nobody waits for ever") {
  rk::system sys(small());
  auto c = value(sys.spawn<probe::counter>("c"));
  auto other = value(sys.spawn<probe::counter>("other"));
  const auto answer = c.ask(probe::diverge{}, 20s).get();
  REQUIRE_FALSE(answer);
  CHECK(answer.error().code == rk::errc::divergent_barrier);
  CHECK_THAT(answer.error().detail, Catch::Contains("probe.actor.hpp"));
  CHECK_FALSE(c.alive());
  const auto after = c.tell(probe::add{1});
  CHECK(code(after) == rk::errc::divergent_barrier);
}

TEST_CASE("a kernel stops by itself at max_lifetime, and its actors say why they are gone") {
  auto o = small();
  o.max_lifetime = 100ms * slowness;
  rk::system sys(o);
  auto c = value(sys.spawn<probe::counter>("c"));
  const auto until = std::chrono::steady_clock::now() + 20s;
  while (c.alive() && std::chrono::steady_clock::now() < until) std::this_thread::sleep_for(5ms);
  CHECK(c.state() == rk::lifecycle::failed);
  CHECK(code(c.ask(probe::total{}).get()) == rk::errc::lifetime_exceeded);
}

TEST_CASE(
    "blocks that wait at a grid barrier for one that stays away end with the kernel, at its lifetime or when it is aborted") {
  auto o = small();
  const std::uint32_t deserter = GENERATE(0u, 2u);
  SECTION("max_lifetime") {
    o.max_lifetime = 200ms * slowness;
    rk::system sys(o);
    auto s = value(sys.spawn<probe::sheet>("s", 8u));
    CHECK(code(s.ask(probe::desert{deserter}, 20s).get()) == rk::errc::lifetime_exceeded);
    value(sys.shut_down());
  }
  SECTION("abort") {
    o.shutdown_timeout = 50ms;
    rk::system sys(o);
    auto s = value(sys.spawn<probe::sheet>("s", 8u));
    auto asked = s.ask(probe::desert{deserter}, 20s);
    std::this_thread::sleep_for(20ms);
    value(sys.shut_down());  // not kernel_stuck
    CHECK(code(asked.get()) == rk::errc::shut_down);
  }
}

TEST_CASE("a handler that does not return is reported at shutdown, and the program goes on") {
  auto o = small();
  o.shutdown_timeout = 50ms;
  rk::system sys(o);
  auto c = value(sys.spawn<probe::stuck>("c"));
  auto asked = c.ask(probe::spin{4000}, 20s);
  std::this_thread::sleep_for(20ms);
  const auto ended = sys.shut_down();
  CHECK(code(ended) == rk::errc::kernel_stuck);
  CHECK(code(asked.get()) == rk::errc::shut_down);
  CHECK(code(c.tell(probe::spin{1})) == rk::errc::shut_down);
}

TEST_CASE("CUDA asked for by name is refused where there is none, and automatic says why it chose the CPU") {
  auto o = small();
  o.backend = rk::backend_choice::cuda;
  o.driver_library = "no-such-driver.so";
  rk::system sys(o);
  CHECK(code(sys.status()) == rk::errc::driver_missing);
  o.backend = rk::backend_choice::automatic;
  rk::system automatic(o);
  value(automatic.status());
  CHECK(automatic.info().backend == "cpu");
  CHECK_THAT(automatic.info().backend_reason, Catch::Contains("no-such-driver.so"));
}
