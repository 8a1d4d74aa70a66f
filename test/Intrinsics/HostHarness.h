// SPDX-License-Identifier: Apache-2.0
#pragma once
// Calls the DSL's functions as a host program does, where a handler is a function of one thread, and compares them with
// the references: a grid of one block of one thread, a warp of one lane.

#include <rk/actor.hpp>

#include "Check.h"

namespace rk::test {

template <class C>
void test_value(Report &report) {
  for (const auto &before : arguments_of<C>(2000, 1)) {
    auto after = before;
    typename C::Result r{};
    std::apply([&](auto &...a) { C::host(r, a...); }, after);
    check_value<C>(report, "host", before, after, r);
  }
}

template <class C>
void test_thread(Report &report) {
  typename C::Result r{};
  C::host(r);
  const auto expected = C::expect(Position{{0, 0, 0}, {0, 0, 0}, {1, 1, 1}, {1, 1, 1}, 0, 0, 1});
  report.check(agrees(r, expected, 0), wrong("host", r, expected, std::tuple()));
}

/// The other lanes' arguments are the caller's own: they are not to matter.
template <class C>
void test_collective(Report &report) {
  for (auto arguments : arguments_of<C>(100, 1)) {
    if constexpr (C::masked) std::get<0>(arguments) = 1;
    const std::vector<typename C::Arguments> rows(64, arguments);
    typename C::Arguments outputs;
    typename C::Result r{};
    constexpr auto indices = std::make_index_sequence<std::tuple_size_v<typename C::Arguments>>{};
    const auto expected = expected_of_collective<C>(rows.data(), rows.size(), 0, {0}, outputs, indices);
    std::apply([&](auto &...a) { C::host(r, a...); }, arguments);
    report.check(agrees(r, expected, 0) && arguments == outputs, wrong("host", r, expected, rows[0]));
  }
}

template <class C>
void test_atomic(Report &report) {
  for (auto arguments : arguments_of<C>(1000, 1)) {
    const auto before = arguments;
    typename C::Result r{};
    std::apply([&](auto &...a) { C::host(r, a...); }, arguments);
    const auto expected = static_cast<typename C::T>(std::apply([](auto... a) { return C::expect(a...); }, before));
    report.check(r == std::get<0>(before) && std::get<0>(arguments) == expected, wrong("host", std::get<0>(arguments), expected, before));
  }
}

template <class C>
void test_clock(Report &report) {
  typename C::Result first{}, last{};
  C::host(first);
  for (int i = 0; i < 10000000 && !(last > first); ++i) C::host(last);
  report.check(last > first, "the clock stands still");
}

template <class C>
void test_copy(Report &report) {
  check_copies(report, "host", [](void *to, const void *from, unsigned bytes) {
    typename C::Result r{};
    C::host(r, to, from, bytes);
  });
}

/// There is nobody to wait for: it returns, and leaves its arguments alone.
template <class C>
void test_return(Report &report) {
  for (auto arguments : arguments_of<C>(1, 1)) {
    const auto before = arguments;
    typename C::Result r{};
    std::apply([&](auto &...a) { C::host(r, a...); }, arguments);
    report.check(arguments == before, "an argument has changed");
  }
}

}  // namespace rk::test
