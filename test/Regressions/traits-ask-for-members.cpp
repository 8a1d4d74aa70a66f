// What std's traits and requires-expressions answer about a class depends on members that nothing calls: they stay declared,
// so that the device's compiler chooses the branches that Clang has seen.
// RUN: %compile %s | FileCheck %s
#include <rk/actor.hpp>
#include <concepts>
#include <string>
#include <type_traits>
#include <utility>
struct copies { int v; copies() = default; copies(const copies& o) : v(o.v + 1) {} };
struct from_int { int v = 1; from_int() = default; from_int(int x) : v(x), w{x} {} int w = 2; };
struct to_int { int v = 2; operator int() const { return v; } explicit operator float() const { return 1.5f; } };
struct destroys { int v = 4; ~destroys() { v = 0; } };
struct assigns { int v = 5; assigns& operator=(double d) { v = static_cast<int>(d); return *this; } };
struct calls { int operator()(int x) const { return x; } };
struct compares {
  int v;
  bool operator==(const compares&) const = default;
  friend bool operator<(const compares& a, const compares& b) { return a.v < b.v; }
};
struct no_aggregate { int a; no_aggregate(int x) : a(x) {} };
struct takes_host { int v = 0; takes_host() = default; explicit takes_host(std::string s) : v(s.size() > 3) {} };
template <class T> struct wrapped { T v{}; constexpr wrapped() = default; wrapped(T x) : v(x) {} ~wrapped() { v = T(); } };
template <class T> concept negates = requires(T t) { -t; };
struct negated { int v = 0; int operator-() const { return -v; } };

// What stands in a head is asked, too: of members by their name, of free functions by those and by their arguments.
template <class T, class = void> struct has_save : std::false_type {};
template <class T> struct has_save<T, std::void_t<decltype(std::declval<const T&>().save(std::declval<int&>()))>> : std::true_type {};
struct record { int v = 0; void save(int& to) const { to = v; } void unasked() const {} };
namespace shop {
struct money { int cents = 0; };
inline money operator+(money a, money b) { return {a.cents + b.cents}; }
inline int* begin(money& m) { return &m.cents; }
inline int price(money m) { return m.cents; }
}
template <class T> concept addable = requires(T a) { a + a; };
template <class T> concept has_begin = requires(T t) { begin(t); };

template <class T> constexpr int answers() {
  int r = 0;
  if constexpr (std::is_trivially_copyable_v<T>) r |= 1;
  if constexpr (std::is_constructible_v<T, int>) r |= 2;
  if constexpr (std::is_convertible_v<T, int>) r |= 4;
  if constexpr (std::is_trivially_destructible_v<T>) r |= 8;
  if constexpr (std::is_assignable_v<T&, double>) r |= 16;
  if constexpr (std::is_invocable_v<T, int>) r |= 32;
  if constexpr (std::is_aggregate_v<T>) r |= 64;
  if constexpr (std::equality_comparable<T>) r |= 128;
  if constexpr (requires(T a, T b) { a < b; }) r |= 256;
  if constexpr (negates<T>) r |= 512;
  return r;
}
struct poke { int value; };
struct RK_ACTOR() actor {
  RK_HANDLER int on(rk::context&, const poke&) {
    static_assert(answers<copies>() == 8);
    static_assert(answers<from_int>() == 1 + 2 + 8 + 16);
    static_assert(answers<to_int>() == 1 + 2 + 4 + 8 + 64 + 128 + 256 + 512);
    static_assert(answers<destroys>() == 2 + 64);
    static_assert(answers<assigns>() == 1 + 2 + 8 + 16 + 64);
    static_assert(answers<calls>() == 1 + 8 + 32 + 64);
    static_assert(answers<compares>() == 1 + 2 + 8 + 64 + 128 + 256);
    static_assert(answers<no_aggregate>() == 1 + 2 + 8 + 16);
    static_assert(answers<takes_host>() == 1 + 8);
    static_assert(answers<wrapped<int>>() == 2 + 16);
    static_assert(answers<negated>() == 1 + 2 + 8 + 64 + 512);
    static_assert(has_save<record>::value && !has_save<copies>::value && addable<shop::money> && has_begin<shop::money>);
    static_assert(!addable<copies> && !has_begin<record>);
    return answers<copies>() + answers<negated>();
  }
};
// CHECK: __device__ copies(const copies& o); };
// CHECK: __device__ from_int(int x); int w = 2; };
// CHECK: __device__ ~destroys(); };
// CHECK: __device__ void save(int& to) const;
// CHECK-NOT: unasked
// CHECK: __device__ inline money operator+(money a, money b);
// CHECK: __device__ inline int* begin(money& m);
// CHECK-NOT: price
