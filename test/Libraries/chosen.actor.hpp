// SPDX-License-Identifier: Apache-2.0
#pragma once
// Which overload is meant: what constraints, template heads and concepts ask of specialisations that no call names. Each
// question is asked of a type for which the answer is yes and of one for which it is no; a specialisation that is lost
// would change an answer in silence.
#include <rk/actor.hpp>

#include <array>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <string>
#include <type_traits>
#include <utility>

struct fixed { std::int32_t raw; };
template <> struct std::numeric_limits<fixed> { static constexpr bool is_specialized = true; };

namespace chosen {

struct sample { std::int32_t value; };
struct results { std::int64_t value[56]; };

struct point { using value_type = float; float x, y; };
struct scalar { using value_type = std::int16_t; float v; };
enum class flags : unsigned { none, read, write };
enum class plain : unsigned { a, b };

// Classes: detection by an expression, by a type, of a pointer, of several arguments, of a template.
template <class T, class = void> struct has_x : std::false_type {};
template <class T> struct has_x<T, std::void_t<decltype(T::x)>> : std::true_type {};
template <class T> concept with_x = has_x<T>::value;
template <class T> constexpr int by_concept(const T&) { return 1; }
template <with_x T> constexpr int by_concept(const T&) { return 2; }
template <class T, std::enable_if_t<has_x<T>::value, int> = 0> constexpr int by_parameter(const T&) { return 2; }
template <class T, std::enable_if_t<!has_x<T>::value, int> = 0> constexpr int by_parameter(const T&) { return 1; }
template <class T> constexpr int by_clause(const T&) { return 1; }
template <class T> requires(has_x<T>::value) constexpr int by_clause(const T&) { return 2; }
template <class T> constexpr int by_trailing(const T&) { return 1; }
template <class T> constexpr int by_trailing(const T&) requires(has_x<T>::value && sizeof(T) < 16) { return 2; }

template <class T, class = void> struct is_small : std::false_type {};
template <class T> struct is_small<T, std::enable_if_t<sizeof(typename T::value_type) == 2>> : std::true_type {};
template <class T> constexpr int by_conjunction(const T&) { return 1; }
template <class T> requires(std::conjunction_v<std::negation<has_x<T>>, is_small<T>>) constexpr int by_conjunction(const T&) { return 2; }
template <class T, class = std::enable_if_t<std::disjunction<has_x<T>, is_small<T>>::value>> constexpr int either(const T&) { return 2; }
template <class... T> constexpr int either(const T&...) { return 1; }

template <class T> struct rank_of { static constexpr int value = 0; };
template <class T> struct rank_of<T*> { static constexpr int value = 1 + rank_of<T>::value; };
template <class T, std::size_t N> struct rank_of<std::array<T, N>> { static constexpr int value = 100 + rank_of<T>::value; };
template <class T> requires(rank_of<T>::value == 0) constexpr int ranked(const T&) { return 1; }
template <class T> requires(rank_of<T>::value == 2) constexpr int ranked(const T&) { return 2; }
template <class T> requires(rank_of<T>::value == 101) constexpr int ranked(const T&) { return 3; }

template <class F> struct arity { static constexpr int value = -1; };
template <class R, class... A> struct arity<R(A...)> { static constexpr int value = sizeof...(A); };
template <class R, class C, class... A> struct arity<R (C::*)(A...) const> { static constexpr int value = 10 + sizeof...(A); };
template <class F> requires(arity<F>::value == 2) constexpr int of_function(F*) { return 2; }
template <class F> constexpr int of_function(F*) { return 1; }
template <class F> requires(arity<decltype(&F::operator())>::value == 11) constexpr int of_closure(const F& f) { return f(4); }
template <class F> constexpr int of_closure(const F&) { return 1; }
constexpr int sum(int a, short b) { return a + b; }
constexpr int same(int a) { return a; }

template <class T> struct box { T held; };
template <class T> struct unboxed { using type = void; };
template <class T> struct unboxed<box<T>> { using type = T; };
template <class T> concept boxed = !std::is_void_v<typename unboxed<T>::type>;
template <class T> constexpr int opened(const T&) { return 1; }
template <boxed T> constexpr int opened(const T& b) { return 1 + static_cast<int>(b.held); }
template <template <class> class> struct is_box : std::false_type {};
template <> struct is_box<box> : std::true_type {};
template <template <class> class C, class T> requires(is_box<C>::value) constexpr int of_template(const C<T>&) { return 2; }
template <class T> constexpr int of_template(const T&) { return 1; }

// Variables: explicit, partial, constrained, of a member type, through another variable.
template <class T> inline constexpr bool opted_in = false;
template <> inline constexpr bool opted_in<point> = true;
template <> inline constexpr bool opted_in<float> = true;
template <> inline constexpr bool opted_in<flags> = true;
template <class T> constexpr int by_variable(const T&) { return 1; }
template <class T> requires opted_in<T> constexpr int by_variable(const T&) { return 2; }
template <class T> constexpr int by_forwarding(T&&) { return 1; }
template <class T> requires opted_in<std::remove_cvref_t<T>> constexpr int by_forwarding(T&&) { return 2; }
template <class T> constexpr int by_member_type(const T&) { return 1; }
template <class T> requires opted_in<typename T::value_type> constexpr int by_member_type(const T&) { return 2; }
template <class E> requires opted_in<E> constexpr E operator|(E a, E b) { return static_cast<E>(static_cast<unsigned>(a) | static_cast<unsigned>(b)); }

template <class T> inline constexpr bool is_pointer_like = false;
template <class T> inline constexpr bool is_pointer_like<T*> = true;
template <class T> requires(is_pointer_like<T>) constexpr int by_partial(T) { return 2; }
template <class T> constexpr int by_partial(T) { return 1; }
template <class T> inline constexpr int weight_of = 1;
template <with_x T> inline constexpr int weight_of<T> = 5;
template <class T> inline constexpr int twice_the_weight = 2 * weight_of<T>;
template <class T, std::enable_if_t<(twice_the_weight<T> > 2)>* = nullptr> constexpr int by_weight(const T&) { return twice_the_weight<T>; }
template <class T, std::enable_if_t<(twice_the_weight<T> <= 2)>* = nullptr> constexpr int by_weight(const T&) { return -1; }

// Functions: explicit specialisations, and overloads that only a constraint calls.
template <class T> constexpr bool is_wanted() { return false; }
template <> constexpr bool is_wanted<point>() { return true; }
template <class T> requires(is_wanted<T>()) constexpr int by_function(const T&) { return 2; }
template <class T> constexpr int by_function(const T&) { return 1; }
template <class T> struct tag {};
template <class T> constexpr bool is_enabled(tag<T>) { return false; }
constexpr bool is_enabled(tag<point>) { return true; }
template <class T> requires(is_enabled(tag<T>{})) constexpr int by_overload(const T&) { return 2; }
template <class T> constexpr int by_overload(const T&) { return 1; }

// In classes: of a template's member, of a partial specialisation's head, of a nested requirement.
template <class T> struct settings { static constexpr bool is_on() { return false; } };
template <> constexpr bool settings<point>::is_on() { return true; }
template <class T> requires(settings<T>::is_on()) constexpr int by_member_function(const T&) { return 2; }
template <class T> constexpr int by_member_function(const T&) { return 1; }
template <class T, class = void> struct store { static constexpr int kind = 1; };
template <class T> struct store<T, std::enable_if_t<opted_in<T>>> { static constexpr int kind = 2; };
template <class T> concept sized = requires(T t) { requires weight_of<T> == 5; { t.x } -> std::convertible_to<float>; };
template <class T> struct measured { int take() { return 1; } int take() requires sized<T> { return 2; } };
template <class T> constexpr int in_body(const T&) {
  if constexpr (std::conjunction_v<has_x<T>, std::bool_constant<opted_in<T>>>) return 2;
  return 1;
}

// What nothing but a constraint calls, and what its body asks.
template <class T> constexpr bool asks_inside() { return opted_in<T> && rank_of<T>::value == 0; }
template <class T> requires(asks_inside<T>()) constexpr int by_helper(const T&) { return 2; }
template <class T> constexpr int by_helper(const T&) { return 1; }
template <class T> inline constexpr bool by_closure_value = [] { return opted_in<T>; }();
template <class T> requires by_closure_value<T> constexpr int by_closure(const T&) { return 2; }
template <class T> constexpr int by_closure(const T&) { return 1; }
template <class T> consteval bool is_ranked() { return settings<T>::is_on() && store<T>::kind == 2; }
template <class T> requires(is_ranked<T>()) constexpr int by_immediate(const T&) { return 2; }
template <class T> constexpr int by_immediate(const T&) { return 1; }
constexpr int pick(long) { return 1; }
constexpr int pick(short) { return 2; }
template <class T> requires(pick(T{}) == 2) constexpr int by_set(const T&) { return 2; }
template <class T> constexpr int by_set(const T&) { return 1; }

// Traits as arguments, specialisations of std's templates, pointers to members, members of instances.
template <template <class...> class Trait, class T> concept satisfies = Trait<T>::value;
template <class T> requires satisfies<has_x, T> constexpr int by_given_trait(const T&) { return 2; }
template <class T> constexpr int by_given_trait(const T&) { return 1; }
template <class T> requires(std::numeric_limits<T>::is_specialized) constexpr int by_limits(const T&) { return 2; }
template <class T> constexpr int by_limits(const T&) { return 1; }
template <auto Member> inline constexpr int column = 1;
template <> inline constexpr int column<&point::y> = 2;
template <auto Member> requires(column<Member> == 2) constexpr int by_member_pointer() { return 2; }
template <auto Member> constexpr int by_member_pointer() { return 1; }
template <class T> struct outer {
  struct inner { static constexpr int n = 1; };
  template <class U> static constexpr int of() { return 1; }
};
template <> struct outer<point>::inner { static constexpr int n = 2; };
template <> template <> constexpr int outer<point>::of<int>() { return 2; }
template <class T> requires(outer<T>::inner::n == 2 && outer<T>::template of<int>() == 2) constexpr int by_inner(const T&) { return 2; }
template <class T> constexpr int by_inner(const T&) { return 1; }

// Templates that traits of std call.
struct wide { int v; template <class T> requires(sizeof(T) == 8) constexpr wide(const T&) : v(0) {} };
template <class T> requires std::is_convertible_v<T, wide> constexpr int by_constructor(const T&) { return 2; }
template <class T> constexpr int by_constructor(const T&) { return 1; }
struct order { template <class T> requires(sizeof(T) == 8) constexpr bool operator()(const T&, const T&) const { return false; } };
template <class T> requires std::is_invocable_r_v<bool, order, T, T> constexpr int by_call(const T&) { return 2; }
template <class T> constexpr int by_call(const T&) { return 1; }

// Templates of operators: an enumeration's, and one that a using-declaration brings.
namespace modes {
enum class mode : unsigned { fast = 1, exact = 2 };
template <class E> inline constexpr bool has_operators = false;
template <> inline constexpr bool has_operators<mode> = true;
template <class E> requires has_operators<E> constexpr bool operator!(E e) { return static_cast<unsigned>(e) == 0; }
}  // namespace modes
template <class T> concept negatable = requires(T t) { { !t } -> std::same_as<bool>; };
template <negatable T> constexpr int by_negation(const T&) { return 2; }
template <class T> constexpr int by_negation(const T&) { return 1; }
namespace operators {
template <class T> requires(sizeof(T) == 8) constexpr bool operator==(const T&, const T&) { return true; }
}
using operators::operator==;
template <class T> requires std::equality_comparable<T> constexpr int by_equality(const T&) { return 2; }
template <class T> constexpr int by_equality(const T&) { return 1; }

// Friends that stand in a class template, which only a question finds.
template <class T> struct with_friends {
  T value;
  friend bool operator==(const with_friends& a, const with_friends& b) { return a.value == b.value; }
  friend with_friends operator+(with_friends a, with_friends b) { return {static_cast<T>(a.value + b.value)}; }
  template <class U> struct inner {
    U value;
    friend inner operator-(inner a, inner b) { return {static_cast<U>(a.value - b.value)}; }
  };
};
template <class T> struct with_friends<T*> {
  T value;
  friend with_friends operator*(with_friends a, with_friends b) { return {static_cast<T>(a.value * b.value)}; }
};
template <class D> struct comparable {
  friend bool operator<(const D& a, const D& b) { return a.value < b.value; }
};
struct ordered : comparable<ordered> { int value; };
template <class T, class = void> struct adds : std::false_type {};
template <class T> struct adds<T, std::void_t<decltype(std::declval<T>() + std::declval<T>())>> : std::true_type {};
template <class T> concept subtracts = requires(T a) { a - a; };
template <class T> concept multiplies = requires(T a) { a* a; };
template <class T> concept ordering = requires(const T& a) { a < a; };
template <class T> constexpr int by_friends() {
  return adds<T>::value + 2 * subtracts<T> + 4 * multiplies<T> + 8 * ordering<T> + 16 * std::equality_comparable<T>;
}

// Partial specialisations of member templates, in their class and outside of it.
template <class T>
struct layout {
  template <class U, class V> struct cell { static constexpr int rank = 1; };
  template <class U> struct cell<U, int> { static constexpr int rank = 2; friend int operator%(const cell&, int y) { return y; } };
  template <class U> struct cell<U*, T> { static constexpr int rank = 3; };
  template <class U> static constexpr int width = 4;
  template <class U> struct traits { static constexpr int value = 6; };
};
template <class T> template <class U> constexpr int layout<T>::width<U*> = 5 + static_cast<int>(sizeof(T));
template <class T> template <class U> struct layout<T>::traits<U*> { static int count(int n) { return n; } };
template <class C> concept ranked_second = requires { requires C::rank == 2; };
template <class C> concept counting = requires(int n) { C::count(n); };
template <class C> concept dividing = requires(C c) { c % 3; };
template <class C> constexpr int by_part() { return ranked_second<C> + 2 * counting<C> + 4 * dividing<C>; }

// Converting constructors and conversions of class templates, which only a trait asks for.
template <class T>
struct pointer_to {
  T* p = nullptr;
  pointer_to() = default;
  template <class U> pointer_to(const pointer_to<U>& other) : p(other.p) {}
  template <class U> explicit pointer_to(U*, int) {}
};
template <class T>
struct crate {
  T value;
  template <class U> requires(!std::same_as<T, U>) operator crate<U>() const { return {static_cast<U>(value)}; }
};
struct base_of {};
struct derived_of : base_of {};
using function_of_int = int (*)(int);
struct surrogate {
  function_of_int f;
  operator function_of_int() const { return f; }
};
template <class A, class B> constexpr int by_conversion() { return std::is_constructible_v<A, B> + 2 * std::is_convertible_v<B, A>; }

// Layouts that pragmas and attributes of the host's compilers make.
#pragma pack(push, 2)
struct packed_by_two { std::uint8_t kind; std::int32_t value; };
#pragma pack(pop)
struct [[gnu::packed]] packed_by_attribute { std::uint8_t kind; std::uint32_t sequence; std::uint16_t length; };
struct [[gnu::packed, gnu::aligned(4)]] packed_and_aligned { std::uint8_t kind; std::uint32_t sequence; };
struct aligned_member { std::uint8_t kind; int value [[gnu::aligned(16)]]; };

// The host's own, of built-in types that handlers do not give: they stay out.
template <class T> struct printer { static constexpr bool value = true; };
template <> struct printer<double> { static std::string value() { return "double"; } std::string kept; };
template <class T> requires printer<T>::value constexpr int printed(const T&) { return 2; }

inline results compute(const sample& s) {
  results r{};
  unsigned n = 0;
  auto add = [&](std::int64_t v) { r.value[n++ % 56] += v * 10 + s.value; };
  point p{1, 2}, *pp = &p;
  scalar c{3};
  add(10 * by_concept(p) + by_concept(c));
  add(10 * by_parameter(p) + by_parameter(c));
  add(10 * by_clause(p) + by_clause(c));
  add(10 * by_trailing(p) + by_trailing(c));
  add(10 * by_conjunction(c) + by_conjunction(p));
  add(10 * either(p) + either(s));
  add(100 * ranked(&pp) + 10 * ranked(std::array<int*, 2>{}) + ranked(p));
  add(10 * of_function(&sum) + of_function(&same));
  add(10 * of_closure([](int v) { return v + 1; }) + of_closure([] { return 7; }));
  add(10 * opened(box<int>{4}) + opened(c));
  add(10 * of_template(box<short>{1}) + of_template(c));
  add(10 * by_variable(p) + by_variable(c));
  add(10 * by_forwarding(p) + by_forwarding(c));
  add(10 * by_member_type(p) + by_member_type(c));
  add(static_cast<int>(flags::read | flags::write) + static_cast<int>(plain::b));
  add(10 * by_partial(pp) + by_partial(c));
  add(10 * by_weight(p) + by_weight(c));
  add(10 * by_function(p) + by_function(c));
  add(10 * by_overload(p) + by_overload(c));
  add(10 * by_member_function(p) + by_member_function(c));
  add(10 * store<point>::kind + store<scalar>::kind);
  add(10 * measured<point>{}.take() + measured<scalar>{}.take());
  add(10 * in_body(p) + in_body(c));
  add(10 * by_helper(p) + by_helper(c));
  add(10 * by_closure(p) + by_closure(c));
  add(10 * by_immediate(p) + by_immediate(c));
  add(100 * pick(7L) + 10 * by_set(short{1}) + by_set(1L));
  add(10 * by_given_trait(p) + by_given_trait(c));
  add(10 * by_limits(fixed{1}) + by_limits(c));
  add(10 * by_member_pointer<&point::y>() + by_member_pointer<&point::x>());
  add(10 * by_inner(p) + by_inner(c));
  add(10 * by_constructor(p) + by_constructor(c));
  add(10 * by_call(p) + by_call(c));
  add(10 * by_negation(modes::mode::fast) + by_negation(c));
  add(10 * by_equality(p) + by_equality(c));
  add(printed(p));
  add(by_friends<with_friends<int>>() + 100 * by_friends<with_friends<int>::inner<long>>());
  add(by_friends<with_friends<int*>>() + 100 * by_friends<ordered>() + 10000 * by_friends<scalar>());
  add(by_part<layout<char>::cell<float, int>>() + 10 * by_part<layout<char>::cell<float, short>>());
  add(by_part<layout<char>::traits<int*>>() + 10 * by_part<layout<char>::traits<int>>());
  add(layout<char>::cell<int*, char>::rank + 10 * layout<float>::width<int*> + 1000 * layout<float>::width<int>);
  add(by_conversion<pointer_to<base_of>, pointer_to<derived_of>>() + 10 * by_conversion<crate<long>, crate<int>>());
  add(std::is_constructible_v<pointer_to<int>, char*, int> + 10 * std::is_invocable_v<surrogate, int>);
  add(static_cast<std::int64_t>(sizeof(packed_by_two) + 10 * sizeof(packed_by_attribute) + 100 * sizeof(aligned_member)));
  add(static_cast<std::int64_t>(sizeof(packed_and_aligned) + 10 * alignof(packed_and_aligned)));
  return r;
}

struct RK_ACTOR(.id = "chosen", .block_size = 32) actor {
  RK_HANDLER results on(rk::context&, const sample& s) { return compute(s); }
};

}  // namespace chosen
