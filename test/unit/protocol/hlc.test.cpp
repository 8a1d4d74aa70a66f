// SPDX-License-Identifier: Apache-2.0
// Breaks if a merge ever leaves the clock behind a message or behind its own past, whatever the order of the three times.
#include <rk/device/hlc.hpp>

#include <algorithm>
#include <catch2/catch.hpp>
#include <vector>

using rk::hlc_timestamp;
using rk::device::hlc_clock;

namespace {

constexpr std::uint32_t full = 0xffffffffu;
const std::vector<std::uint64_t> times{10, 11, 12, 13};
const std::vector<std::uint32_t> counters{0, 1, 2, full - 1, full};

// Every ordering of local time, message time and wall clock, ties included, with small and full counters.
template <class Visit>
void all_orderings(Visit&& visit) {
  for (auto local : times)
    for (auto message : times)
      for (auto wall : times)
        for (auto lc : counters)
          for (auto mc : counters) visit(hlc_timestamp{local, lc, 1}, hlc_timestamp{message, mc, 2}, wall);
}

}  // namespace

TEST_CASE("a received message is always in the past of the clock that received it") {
  all_orderings([](hlc_timestamp local, hlc_timestamp message, std::uint64_t wall) {
    hlc_clock c{local};
    const hlc_timestamp t = c.receive(message, wall);
    INFO("local " << local.physical << "," << local.logical << " message " << message.physical << "," << message.logical << " wall " << wall);
    // Node numbers decide ties of time; causality must not depend on them.
    const auto later = [](hlc_timestamp a, hlc_timestamp b) {
      return a.physical != b.physical ? a.physical > b.physical : a.logical > b.logical;
    };
    CHECK(later(t, message));
    CHECK(later(t, local));
    CHECK(t.physical >= wall);
    CHECK(t.node == 1);
  });
}

TEST_CASE("the published merge's failing case: the wall clock equals the message's time and exceeds the local one") {
  hlc_clock c{{10, 5, 1}};
  const hlc_timestamp message{12, 7, 2};
  CHECK(c.receive(message, 12) > message);
}

TEST_CASE("a tick is later than every earlier time, also when the wall clock stands still or runs back") {
  all_orderings([](hlc_timestamp local, hlc_timestamp, std::uint64_t wall) {
    hlc_clock c{local};
    const hlc_timestamp first = c.tick(wall);
    const hlc_timestamp second = c.tick(wall);
    CHECK(first > local);
    CHECK(second > first);
  });
}

TEST_CASE("physical time stays within one nanosecond of the largest physical time that the clock has seen") {
  all_orderings([](hlc_timestamp local, hlc_timestamp message, std::uint64_t wall) {
    hlc_clock c{local};
    const std::uint64_t largest = std::max({local.physical, message.physical, wall});
    const std::uint64_t t = c.receive(message, wall).physical;
    CHECK(t >= largest);
    CHECK(t <= largest + 1);  // a full counter carries
  });
}
