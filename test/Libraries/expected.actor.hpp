// SPDX-License-Identifier: Apache-2.0
#pragma once
// Vocabulary types: tl::expected, storage classes chosen by traits, overloads for every value category, monadic functions.
#include <rk/actor.hpp>

#include <cstdint>

#include <tl/expected.hpp>

namespace with_expected {

struct sample {
  std::int32_t value[16];
};
struct results {
  std::int32_t value[64];
};

enum class fault : std::int32_t { negative = 1, odd, large };

inline tl::expected<std::int32_t, fault> checked(std::int32_t x) {
  if (x < 0) return tl::unexpected<fault>(fault::negative);
  if (x > 40) return tl::make_unexpected(fault::large);
  return x;
}
inline tl::expected<double, fault> halved(std::int32_t x) {
  if (x % 2 != 0) return tl::make_unexpected(fault::odd);
  return x / 2.0;
}
inline tl::expected<void, fault> even(std::int32_t x) {
  if (x % 2 != 0) return tl::make_unexpected(fault::odd);
  return {};
}

inline results compute(const sample& s) {
  results r{};
  int n = 0;
  auto add = [&](auto x) { r.value[n++] = static_cast<std::int32_t>(x); };
  for (int i = 0; i < 5; ++i) {
    auto e = checked(s.value[i]);
    add(e.has_value());
    add(e ? *e : -static_cast<std::int32_t>(e.error()));
    add(e.value_or(17));
    add(e.map([](std::int32_t x) { return x + 1000; }).value_or(-1));
    add(e.and_then(halved).value_or(0.5) * 4);
    add(e.map_error([](fault f) { return static_cast<int>(f) * 10; }).has_value());
    add(e.or_else([](fault) { return tl::expected<std::int32_t, fault>(99); }).value_or(1));
    add(even(s.value[i]).has_value());
  }
  tl::expected<std::int32_t, fault> a = checked(7), b = checked(-7);
  add(a.has_value());
  add(b.error());
  a = 5;
  b = tl::make_unexpected(fault::odd);
  add(*a);
  add(b == tl::make_unexpected(fault::odd));
  add(a == 5);
  add(a != b);
  a.emplace(12);
  add(*a.operator->());
  tl::expected<std::int32_t, fault> copied = a, in_place(tl::in_place, 3), failed(tl::unexpect, fault::large);
  add(*copied + *in_place);
  add(failed.error());
  copied = failed;
  add(copied.error());
  return r;
}

struct RK_ACTOR(.id = "expected", .block_size = 32) actor {
  RK_HANDLER results on(rk::context&, const sample& s) { return compute(s); }
};

}  // namespace with_expected
