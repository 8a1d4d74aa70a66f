// SPDX-License-Identifier: Apache-2.0
#pragma once
// Containers of alternatives: mapbox variant (placement new, recursive dispatch) and tl::expected (unions, a dozen bases that
// switch special members off).
#include <rk/actor.hpp>

#include <cstdint>

#include <mapbox/variant.hpp>
#include <tl/expected.hpp>

namespace with_variant {

struct sample { int value[8]; };
struct results { double value[48]; };

struct circle { double radius; };
struct box { double width, height; };
using shape = mapbox::util::variant<circle, box, int>;

struct area {
  double operator()(const circle& c) const { return 3.0 * c.radius * c.radius; }
  double operator()(const box& b) const { return b.width * b.height; }
  double operator()(int n) const { return n; }
};

inline tl::expected<int, int> half(int n) {
  if (n % 2 != 0) return tl::make_unexpected(n);
  return n / 2;
}

inline results compute(const sample& s) {
  results r{};
  int n = 0;
  auto add = [&](double x) { r.value[n++] = x; };

  shape a = circle{static_cast<double>(s.value[0])}, b = box{2.0, static_cast<double>(s.value[1])}, c = 7;
  for (const shape& x : {a, b, c}) {
    add(mapbox::util::apply_visitor(area{}, x));
    add(x.which());
    add(x.is<box>());
    add(x.valid());
  }
  a = b;
  add(a.get_unchecked<box>().height);
  add(mapbox::util::apply_visitor(area{}, a));
  a.set<int>(s.value[2]);
  add(a.get_unchecked<int>());
  add(a.match([](int i) { return i * 2.0; }, [](const auto&) { return -1.0; }));
  b = static_cast<shape&&>(c);
  add(shape::visit(b, area{}));
  add(mapbox::util::variant<int, double>(3) == mapbox::util::variant<int, double>(3));
  add(mapbox::util::variant<int, double>(3) < mapbox::util::variant<int, double>(2.5));

  for (int i = 3; i < 6; ++i) {
    const auto h = half(s.value[i]);
    add(h.has_value());
    add(h ? *h : -h.error());
    add(h.value_or(99));
    add(h.map([](int v) { return v + 0.5; }).value_or(-0.5));
    add(h.and_then([](int v) { return half(v); }).value_or(-7));
    add(h.map_error([](int e) { return e * 2; }).has_value());
    add(h.or_else([](int) -> tl::expected<int, int> { return 1; }).value_or(-8));
  }
  tl::expected<circle, int> e = tl::make_unexpected(4);
  e = circle{2.0};
  e->radius += 1.0;
  add(e->radius);
  e.emplace(circle{5.0});
  add((*e).radius);
  add(half(4) == half(4));
  add(half(4) != half(6));
  return r;
}

struct RK_ACTOR(.id = "variant", .block_size = 32) actor {
  RK_HANDLER results on(rk::context&, const sample& s) { return compute(s); }
};

}  // namespace with_variant
