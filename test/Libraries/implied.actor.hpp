// SPDX-License-Identifier: Apache-2.0
#pragma once
// What no text names and a handler needs all the same: constructors that lists, arrays and std call, members whose being
// there decides which specialisation is meant, declarations that share their tokens with others.
#include <rk/actor.hpp>

#include <array>
#include <cstdint>
#include <optional>
#include <tuple>
#include <type_traits>
#include <utility>
#include <variant>

// A name that <math.h> would bring, and actors' headers therefore do not.
inline float lerp(float a, float b, float t) { return a + (b - a) * t + 1; }

namespace implied {

struct sample { std::int32_t value; };
struct results { std::int64_t value[24]; };

// Elements that a list leaves out.
struct in_array { int v; in_array() : v(7) {} };
struct in_std_array { int v; in_std_array() : v(8) {} };
struct in_empty_list { int v; in_empty_list() : v(9) {} in_empty_list(int x) : v(x) {} };
struct in_member { int v; in_member() : v(10) {} };
struct holder { in_member both[2]; };
struct in_initializer { int v; in_initializer() : v(11) {} };
struct initializes { in_initializer both[2]{}; };
struct in_constructor { int v; in_constructor() : v(12) {} };
struct constructs { in_constructor both[2]; constructs() : both{} {} };
struct in_table { int v; constexpr in_table() : v(13) {} constexpr in_table(int x) : v(x) {} };
inline constexpr in_table table[4] = {1, 2};

// What std makes in place.
struct in_optional { int v = 1; in_optional() : v(14) {} };
struct in_variant { int v; in_variant(int a, int b) : v(a * b) {} };
struct made { int v; made(int a, int b) : v(a * b) {} made(int a) : v(a) {} };
struct in_pair { int v; in_pair(int a, int b) : v(a + 3 * b) {} };

// Members that decide.
struct asked { int v; using tag = int; static constexpr int limit = 3; int poke(int) { return 1; } void save() {} };
template <class T> struct saves : std::false_type {};
template <class T> requires requires(T t) { t.save(); } struct saves<T> : std::true_type {};
template <class T, class = void> struct has_tag : std::false_type {};
template <class T> struct has_tag<T, std::void_t<typename T::tag>> : std::true_type {};
template <class T, class = void> struct has_limit : std::false_type {};
template <class T> struct has_limit<T, std::void_t<decltype(T::limit)>> : std::true_type {};
struct pokes { void nudge(); };
template <class T, class = void> struct has_nudge : std::false_type {};
template <class T> struct has_nudge<T, std::enable_if_t<std::is_member_function_pointer_v<decltype(&T::nudge)>>> : std::true_type {};
template <class T, class = void> struct has_both : std::false_type {};
template <class T> struct has_both<T, std::void_t<typename T::tag, decltype(std::declval<T&>().poke(1))>> : std::true_type {};

// Declarations of several names, values in attributes and specifiers, std in a static member, functions that arguments find.
struct shape { static constexpr int in = 3, out = 4; };
template <class T> struct shape_of { static constexpr T in = 5, out = 6; typedef T value, *place; };
constexpr int width() { return 32; }
struct alignas(width()) wide { int a; };
template <int N> struct alignas(N + width() - 32) wider { int a; };
constexpr bool is_closed() { return true; }
struct closed { int a; explicit(is_closed()) closed(int x) : a(x) {} };
template <class T> struct is_int { static constexpr bool value = std::is_same_v<T, int>; };
namespace geo {
struct pt { int x; };
namespace io { inline int show(pt p) { return p.x + 1; } }
using io::show;
}

inline results compute(const sample& s) {
  results r{};
  unsigned n = 0;
  auto add = [&](std::int64_t v) { r.value[n++ % 24] += v; };
  const int v = s.value;
  in_array three[3]{};
  add(three[1].v);
  std::array<in_std_array, 2> two;
  add(two[1].v);
  std::array<in_empty_list, 2> empty{};
  in_empty_list four[4]{in_empty_list(1)};
  add(empty[0].v + four[2].v);
  holder h{};
  initializes i;
  constructs pairs[2] = {};
  add(h.both[1].v + i.both[0].v + pairs[1].both[1].v);
  add(table[v & 3].v);
  std::optional<in_optional> o(std::in_place);
  add(o->v);
  std::variant<int, in_variant> by_type(std::in_place_type<in_variant>, v, 4), by_index(std::in_place_index<1>, v, 5);
  add(std::get<in_variant>(by_type).v + std::get<1>(by_index).v);
  std::optional<made> placed(std::in_place, 3, v), converted = v;
  add(placed->v + converted->v + std::make_optional<made>(2, v)->v);
  std::pair<in_pair, in_pair> p(std::piecewise_construct, std::forward_as_tuple(1, v), std::forward_as_tuple(3, 4));
  add(p.first.v * 1000 + p.second.v);
  add(saves<asked>::value * 16 + has_tag<asked>::value * 8 + has_limit<asked>::value * 4 + has_nudge<pokes>::value * 2 + has_both<asked>::value);
  shape_of<short>::value small = 2;
  add(shape::in + shape_of<int>::out + small);
  add(alignof(wide) + alignof(wider<64>) + wide{v}.a + closed(v).a);
  if constexpr (is_int<int>::value) add(21);
  add(show(geo::pt{v}));
  add(static_cast<int>(lerp(1.0f, 3.0f, 0.5f)));
  add(static_cast<int>(4 * abs(-2.25f) + 4 * sqrt(2.25f) + floor(1.5f)));
  return r;
}

struct RK_ACTOR(.id = "implied", .block_size = 32) actor {
  RK_HANDLER results on(rk::context&, const sample& s) { return compute(s); }
};

}  // namespace implied
