// SPDX-License-Identifier: Apache-2.0
#pragma once
// No library: the constructs of C++20, each once, as libraries and users combine them.
#include <rk/actor.hpp>

#include <algorithm>
#include <array>
#include <compare>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <optional>
#include <ranges>
#include <span>
#include <tuple>
#include <type_traits>
#include <utility>
#include <variant>

namespace constructs {
// Destructors of members and bases.
struct guard { int* target = nullptr; int by = 1; ~guard() { if (target != nullptr) *target += by; } };
struct derived_guard : guard { int other = 2; };
struct guard_holder { guard guards[2]; };
}

// A placement form of its own: its place is the global namespace.
namespace constructs { struct pool { alignas(8) unsigned char bytes[64]; std::uint32_t used = 0; }; }
inline void* operator new(std::size_t n, constructs::pool& from) noexcept { void* p = from.bytes + from.used; from.used += static_cast<std::uint32_t>(n); return p; }
inline void operator delete(void*, constructs::pool&) noexcept {}

namespace constructs {

struct sample { std::int32_t value[16]; };
struct results { std::int64_t value[96]; };

// Templates, partial and explicit specialisations, SFINAE, template template parameters, non-type classes, variadics.
template <class T, class = void> struct has_size : std::false_type {};
template <class T> struct has_size<T, std::void_t<decltype(std::declval<T>().size())>> : std::true_type {};
template <class T, std::enable_if_t<std::is_integral_v<T>, int> = 0> constexpr int kind(T) { return 1; }
template <class T, std::enable_if_t<std::is_floating_point_v<T>, int> = 0> constexpr int kind(T) { return 2; }
template <class T> struct depth { static constexpr int value = 0; };
template <class T> struct depth<T*> { static constexpr int value = depth<T>::value + 1; };
template <> struct depth<char> { static constexpr int value = 100; };
template <class T> constexpr int bits(T) { return 1; }
template <> constexpr int bits<short>(short) { return 16; }
template <class T> struct maker {
  template <class U> static constexpr int make(U u) { return static_cast<int>(u) + 1; }
  constexpr int size() const { return 2; }
};
template <> constexpr int maker<char>::size() const { return 20; }
template <> template <> constexpr int maker<int>::make<short>(short u) { return u + 100; }
template <> template <class U> constexpr int maker<float>::make(U u) { return static_cast<int>(u) + 1000; }
template <template <class, std::size_t> class Container, class T, std::size_t N> int count_of(const Container<T, N>& c) { return static_cast<int>(c.size()); }
struct point { int x, y; constexpr bool operator==(const point&) const = default; };
template <point P> constexpr int area = P.x * P.y;
template <std::size_t N> struct text { char chars[N]; constexpr text(const char (&s)[N]) { for (std::size_t i = 0; i < N; ++i) chars[i] = s[i]; } };
template <text T> constexpr int length() { return static_cast<int>(sizeof T.chars) - 1; }
template <class... T> constexpr auto sum(T... x) { return (x + ... + 0); }
template <class F, class... T> constexpr void each(F&& f, T&&... x) { (f(std::forward<T>(x)), ...); }
template <class T> constexpr T half = T(1) / T(2);
template <class First, class... Rest> constexpr int last_size() { if constexpr (sizeof...(Rest) == 0) return sizeof(First); else return last_size<Rest...>(); }

// Concepts and constraints.
template <class T> concept addable = requires(T a, T b) { { a + b } -> std::same_as<T>; };
template <class T> concept sized = requires(const T& t) { t.size(); typename T::value_type; requires sizeof(T) > 0; };
constexpr int which(auto) { return 0; }
constexpr int which(std::integral auto) { return 1; }
template <class T> requires std::signed_integral<T> && addable<T> constexpr int which(T) { return 2; }
template <sized T> int size_of(const T& t) requires(!std::is_pointer_v<T>) { return static_cast<int>(t.size()); }

// CRTP, policies, mixins, nested classes, static members, conversion and comparison operators, friends, literals.
template <class D> struct shape { int twice_area() const { return 2 * static_cast<const D&>(*this).area(); } };
struct square : shape<square> { int side; explicit constexpr square(int s) : side(s) {} int area() const { return side * side; } };
struct saturate { static int fix(int x) { return x > 100 ? 100 : x; } };
struct wrap { static int fix(int x) { return x & 63; } };
template <class Policy = wrap> struct counter : private Policy {
  struct inner { int step = 3; struct deeper { static constexpr int offset = 7; }; };
  static constexpr int table[4] = {1, 10, 100, 1000};
  static inline const int seed = 5;
  int n = 0;
  counter& operator+=(int x) & { n = Policy::fix(n + x * inner{}.step + inner::deeper::offset + table[x & 3] + seed); return *this; }
  int operator()(int a, int b) const { return a * n + b; }
  int operator[](int i) const { return table[i & 3]; }
  explicit operator int() const { return n; }
};
class fixed {
 public:
  constexpr fixed(int v = 0) noexcept : raw(v * 256) {}
  friend constexpr fixed operator*(fixed a, fixed b) { fixed r; r.raw = a.raw * b.raw / 256; return r; }
  constexpr fixed operator-() const { fixed r; r.raw = -raw; return r; }
  constexpr fixed& operator++() { raw += 256; return *this; }
  constexpr fixed operator++(int) { fixed before = *this; ++*this; return before; }
  constexpr auto operator<=>(const fixed&) const = default;
  int raw;
};
constexpr fixed operator""_fx(unsigned long long v) { return fixed(static_cast<int>(v)); }
struct version { int major, minor; auto operator<=>(const version&) const = default; };

// Enumerations, unions, bit-fields, anonymous structs, alignment.
enum class colour : std::uint8_t { red = 1, green, blue };
enum flags { none, first = 1 << 0, second = 1 << 1 };
struct packed { unsigned a : 3, b : 5; signed c : 4 = -3; unsigned : 0; unsigned d : 1 = 1; };
struct vec { union { struct { int x, y, z; }; int at[3]; }; };
union word { std::uint32_t whole; std::uint8_t bytes[4]; };
struct alignas(32) aligned { int v; };

// Compile time.
constexpr std::array<int, 8> squares = [] { std::array<int, 8> a{}; for (int i = 0; i < 8; ++i) a[i] = i * i; return a; }();
consteval int cube(int x) { return x * x * x; }
constinit const int limit = cube(3);
namespace outer::inline v3::deep { constexpr int where() { return 33; } }
namespace shortcut = outer::deep;
using shortcut::where;

// A range of its own.
struct steps {
  struct iterator {
    int at, by;
    int operator*() const { return at; }
    iterator& operator++() { at += by; return *this; }
    bool operator!=(const iterator& o) const { return at < o.at; }
  };
  int from, to, by;
  iterator begin() const { return {from, by}; }
  iterator end() const { return {to, by}; }
};

struct options { int a = 1; int b = 2; struct { int c = 3; } nested; };
inline int configured(options o) { return o.a * 100 + o.b * 10 + o.nested.c; }
template <class T> struct guide { T v; };
template <class T> guide(T) -> guide<std::remove_pointer_t<T>*>;
struct scoped { int& total; int by; scoped(int& t, int b) : total(t), by(b) {} ~scoped() { total += by; } scoped(const scoped&) = delete; };
[[nodiscard]] constexpr int classify(int x) {
  switch (int y = x % 7; y) {
    case 0: [[fallthrough]];
    case 1: return 10;
    case 2: { int z = y; return z; }
    default: break;
  }
  return x < 0 ? -1 : 1;
}
inline int pointer_to(int (*f)(int), int x) { return f(x); }
// A range of the user's own, and a function of any range.
struct window {
  const std::int32_t* first; int count;
  const std::int32_t* begin() const { return first; }
  const std::int32_t* end() const { return first + count; }
};
template <std::ranges::forward_range R>
  requires std::same_as<std::ranges::range_value_t<R>, std::int32_t>
std::int64_t sum_of(const R& range) { std::int64_t t = 0; for (const auto x : range) t += x; return t; }
struct visitor { template <class T> int operator()(const T& x) const { return static_cast<int>(sizeof x); } };
template <class... F> struct overloaded : F... { using F::operator()...; };
template <class... F> overloaded(F...) -> overloaded<F...>;

inline results compute(const sample& s) {
  results r{};
  int n = 0;
  auto add = [&r, &n](std::int64_t x) { r.value[n++] = x; };
  const int v = s.value[0], w = s.value[1];

  add(has_size<std::array<int, 3>>::value + 2 * has_size<int>::value);
  add(kind(v) * 10 + kind(1.5f));
  add(depth<int**>::value + depth<char*>::value);
  const short narrow = static_cast<short>(v & 15);
  add(bits(narrow) + 100 * bits(v) + maker<int>{}.size() + maker<char>{}.size());
  add(maker<int>::make(narrow) + 3 * maker<int>::make(v) + 7 * maker<float>::make(narrow));
  {
    const point here{v & 7, w & 7};
    const auto& [x, y] = here;
    const auto [lo, hi] = std::minmax({x, y, 5, -3});
    const std::array<int, 4> one{1, 2, 3, x}, other{1, 2, y, 4};
    const auto differs = std::mismatch(one.begin(), one.end(), other.begin(), other.end());
    const auto exceeds = std::mismatch(one.begin(), one.end(), other.begin(), [](int a, int b) { return a <= b; });
    std::byte flags = std::byte(static_cast<unsigned char>(v)) << 2 | std::byte{1};
    flags ^= ~std::byte(3);
    const std::variant<int, float> either = 2.5f;
    int seen = x;
    std::exchange(seen, seen + 1);
    std::visit<void>([&](auto k) { seen += static_cast<int>(k * 2); return k; }, either);
    add(lo * 3 + hi * 5 + std::minmax(x, y, [](int a, int b) { return a > b; }).first * 7 + seen);
    add((differs.first - one.begin()) * 11 + (exceeds.second - other.begin()) + std::to_integer<int>(flags) * 100);
    add(static_cast<std::int64_t>(std::visit<double>([](auto k) { return k * 2; }, either) * 1000));
  }
  int ended = v & 7;
  { derived_guard d; d.target = &ended; }
  { guard_holder h; h.guards[0].target = &ended; h.guards[1].target = &ended; }
  { std::array<guard, 3> a; for (guard& g : a) g.target = &ended; }
  { auto f = [g = guard{&ended, 1000}] { return g.by; }; ended += f(); }
  add(ended);
  pool storage;
  const auto* first_made = new (storage) std::int32_t(v);
  const auto* then_made = new (storage) square(5);
  add(*first_made + then_made->area() * 3 + storage.used);
  add(count_of(squares));
  add(area<point{3, 4}> + length<"hello">());
  add(sum(v, w, 3L) + sum());
  int log = 0;
  each([&log]<class T>(T x) { log = log * 10 + static_cast<int>(x); }, 1, 2.5, 'a', v);
  add(log);
  add(static_cast<int>(half<float> * 8) + last_size<char, int, double>());
  add(which(1.0) * 100 + which(1u) * 10 + which(v) + size_of(squares));
  add(square{w}.twice_area());
  counter<> c;
  counter<saturate> k;
  (c += v) += w;
  k += v;
  add(c(2, 3) + c[1] + static_cast<int>(k));
  fixed f = 3_fx * fixed(v);
  add((-f++).raw + f.raw + (f > 1_fx) + ((f <=> 2_fx) < 0));
  add((version{1, 2} < version{1, 3}) + 2 * (version{2, 0} == version{2, 0}));
  using enum colour;
  colour col = v % 2 ? green : blue;
  switch (col) { case red: add(1); break; case green: add(2); break; case blue: add(3); }
  add(static_cast<flags>(first | second) + static_cast<int>(col));
  packed p{.a = 9u & 7u, .b = static_cast<unsigned>(v) & 31u};
  p.c += 1;
  add(p.a * 100 + p.b * 10 + p.c + p.d);
  vec q{.at = {v, w, 3}};
  add(q.x * q.y - q.z);
  word u{.whole = 0x01020304u + static_cast<unsigned>(v)};
  add(u.bytes[0] + sizeof(aligned));
  add(squares[static_cast<unsigned>(v) & 7] + limit + cube(2) + where() + outer::deep::where());
  int total = 0;
  for (int x : steps{v, v + 20, 3}) total += x;
  for (int i = 2; const int x : squares) total += x * i++;
  add(total);
  add(configured({.b = 7, .nested = {.c = 9}}) + configured({}));
  auto [x, y] = point{v, w};
  std::array pair{v, 4};
  auto& [first_of, second_of] = pair;
  ++first_of;
  add(x * 3 + y + pair[0] + second_of);
  int local = 5;
  guide g{&local};
  add(*g.v + static_cast<int>(sizeof g.v));
  int end = 0;
  { scoped a(end, 1), b(end, end + 10); }
  add(end);
  add(classify(v) + classify(w) + classify(-3) + classify(9));
  add(pointer_to([](int i) { return i * 7; }, v) + pointer_to(classify, w));
  const auto make = [](int base) { return [base, calls = 0](int i) mutable { return base * i + ++calls; }; };
  auto fn = make(v);
  add(fn(2) + fn(3));
  const auto nested = [&](auto self, int i) -> int { return i <= 0 ? 0 : i + self(i - 1); };
  add(nested([](int i) { return i * 2; }, 4));
  std::variant<int, double, point> var = point{1, 2};
  add(std::visit(visitor{}, var) + std::visit(overloaded{[](int) { return 1; }, [](double) { return 2; }, [](point) { return 3; }}, var));
  if (std::optional<int> o = v > 0 ? std::optional(v) : std::nullopt; o && *o > 1) add(*o);
  else add(-1);
  int tries = 0;
again:
  if (++tries < 3) goto again;
  do { tries += 2; } while (tries < 10);
  add(tries);
  add(std::apply([](auto... a) { return sum(a...); }, std::tuple(v, w, 1)));
  add([]<std::size_t... I>(std::index_sequence<I...>) { return ((squares[I] << I) + ...); }(std::make_index_sequence<4>{}));
  int point::* member = &point::y;
  add(point{5, 6}.*member);
  add(std::is_constant_evaluated() ? 1 : 2);
  static constexpr int primes[] = {2, 3, 5, 7};
  for (auto it = std::rbegin(primes); it != std::rend(primes); ++it) log = log * 3 + *it;
  add(log);
  add((v > 3 and not(w < 0)) or w == 1 ? u8'a' : L'b');
  add(0b1010'1010 + 0x1p3f + 1'000'000);
  add(std::span(s.value).subspan(2, 3).back());
  std::array<point, 4> places{{{3, v}, {1, w}, {2, 2}, {1, 1}}};
  std::ranges::stable_sort(places, {}, &point::x);
  add(places[0].y * 100 + std::ranges::find(places, 2, &point::x)->y);
  unsigned mixed = 0;
  std::array<std::int32_t, 16> row;
  std::copy(std::begin(s.value), std::end(s.value), row.begin());
  add(std::stable_partition(row.begin(), row.end(), [](int x) { return x % 3 == 0; }) - row.begin());
  for (auto x : row) mixed = mixed * 3 + static_cast<unsigned>(x);
  std::sort(row.begin(), row.begin() + 9);
  std::sort(row.begin() + 9, row.end());
  std::inplace_merge(row.begin(), row.begin() + 9, row.end());
  for (auto x : row) mixed = mixed * 3 + static_cast<unsigned>(x);
  add(mixed);
  const window seen{s.value, 9};
  add(sum_of(seen) + std::ranges::max(seen, {}, [](int x) { return x % 7; }));
  const auto [kept, left] = std::ranges::unique(places, {}, &point::x);
  add((kept - places.begin()) * 10 + std::ranges::count_if(seen, [](int x) { return x > 3; }));
  return r;
}

struct RK_ACTOR(.id = "constructs", .block_size = 32) actor {
  RK_HANDLER results on(rk::context&, const sample& s) { return compute(s); }
};

}  // namespace constructs
