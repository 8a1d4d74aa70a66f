// SPDX-License-Identifier: Apache-2.0
// Breaks if two actors' fields can overlap, or if memory is lost when actors end.
#include "field_arena.hpp"

#include <catch2/catch.hpp>
#include <map>
#include <random>

using rk::detail::field_arena;

TEST_CASE("ranges never overlap, stay inside, are aligned, and all come back") {
  constexpr std::uint64_t begin = 4096, bytes = 1 << 20;
  field_arena arena(begin, bytes);
  std::mt19937 random(1);
  std::map<std::uint64_t, std::uint64_t> live;
  int refused = 0;
  for (int i = 0; i < 5000; ++i) {
    if (live.size() < 40 || random() % 2 == 0) {
      const std::uint64_t wanted = 1 + random() % 60000;
      const auto at = arena.allocate(wanted);
      if (!at) {
        ++refused;
        continue;
      }
      REQUIRE(*at % field_arena::alignment == 0);
      REQUIRE(*at >= begin);
      REQUIRE(*at + wanted <= begin + bytes);
      const auto after = live.lower_bound(*at);
      if (after != live.end()) REQUIRE(*at + wanted <= after->first);
      if (after != live.begin()) REQUIRE(std::prev(after)->first + std::prev(after)->second <= *at);
      live[*at] = wanted;
    } else {
      const auto it = std::next(live.begin(), random() % live.size());
      arena.release(it->first, it->second);
      live.erase(it);
    }
  }
  CHECK(refused > 0);
  for (auto [at, size] : live) arena.release(at, size);
  CHECK(arena.allocate(bytes) == begin);
}

TEST_CASE("an empty arena refuses") { CHECK_FALSE(field_arena(0, 0).allocate(1)); }
