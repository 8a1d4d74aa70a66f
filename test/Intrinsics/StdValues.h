// SPDX-License-Identifier: Apache-2.0
// What the small std headers for NVRTC have to agree with the host's on: read by NVRTC with ours and by the host's compiler
// with its own, and each assertion holds for both.
#if defined(__CUDACC_RTC__)
#define RK_FUNCTION __device__ constexpr
#else
#define RK_FUNCTION constexpr
#endif

#include <algorithm>
#include <array>
#include <bit>
#include <cassert>
#include <cfloat>
#include <climits>
#include <cmath>
#include <compare>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <functional>
#include <initializer_list>
#include <iterator>
#include <limits>
#include <memory>
#include <new>
#include <numbers>
#include <numeric>
#include <optional>
#include <span>
#include <tuple>
#include <type_traits>
#include <utility>
#include <variant>

namespace std_values {
struct metres {
  float v;
};
struct miles {
  float v;
};
}  // namespace std_values
template <>
struct std::common_type<std_values::metres, std_values::miles> {
  using type = std_values::metres;
};

namespace std_values {

struct point {
  int x;
  double y;
  auto operator<=>(const point&) const = default;
};
enum class colour : unsigned char { red, green };
struct base {};
struct derived : base {};

// Layout.
static_assert(sizeof(std::array<double, 3>) == 24 && alignof(std::array<double, 3>) == 8);
static_assert(sizeof(std::pair<int, double>) == 16 && std::is_standard_layout_v<std::array<point, 2>>);
static_assert(offsetof(point, y) == 8 && std::is_trivially_copyable_v<std::array<point, 4>>);
static_assert(sizeof(std::int64_t) == 8 && std::is_same_v<std::uint64_t, unsigned long> &&
              std::is_same_v<std::size_t, unsigned long>);

// Types.
static_assert(std::is_same_v<std::remove_cvref_t<const int&>, int> && std::is_same_v<std::decay_t<int[3]>, int*>);
static_assert(std::is_same_v<std::make_unsigned_t<long>, unsigned long> &&
              std::is_same_v<std::underlying_type_t<colour>, unsigned char>);
static_assert(std::is_same_v<std::common_type_t<int, double>, double> &&
              std::is_same_v<std::conditional_t<false, int, char>, char>);
static_assert(std::is_integral_v<bool> && !std::is_integral_v<float> && std::is_signed_v<float> && std::is_unsigned_v<unsigned>);
static_assert(std::is_base_of_v<base, derived> && std::is_convertible_v<derived*, base*> &&
              !std::is_convertible_v<base*, derived*>);
static_assert(std::is_enum_v<colour> && std::is_class_v<point> && std::is_pointer_v<int*> && std::extent_v<int[2][5], 1> == 5);
static_assert(std::integral<long> && std::floating_point<float> && std::same_as<int, int> && std::derived_from<derived, base>);
static_assert(std::regular<point> && std::totally_ordered<int> && std::convertible_to<int, double> &&
              !std::convertible_to<point, int>);
static_assert(std::is_same_v<std::make_index_sequence<5>, std::index_sequence<0, 1, 2, 3, 4>> &&
              std::conjunction_v<std::true_type>);
static_assert(std::plus<unsigned char>{}(200, 100) == 44 && std::bit_not<unsigned char>{}(0xf0) == 0x0f &&
              std::negate<short>{}(7) == -7);
static_assert(std::is_same_v<decltype(std::multiplies<short>{}(2, 3)), short> &&
              std::is_same_v<decltype(std::plus<>{}('a', 1)), int>);
static_assert(std::logical_not<>{}(0) && !std::logical_not<int>{}(3) && std::bit_not<>{}(0u) == ~0u &&
              std::negate<>{}(2.5) == -2.5);
static_assert(!std::is_invocable_v<std::plus<>, point, int> && std::is_invocable_v<std::negate<>, float>);
struct counted {
  int n;
  RK_FUNCTION int plus(int k) const { return n + k; }
};
static_assert(std::invoke(std::minus<>{}, 9, 4) == 5 && std::invoke(&counted::n, counted{3}) == 3 &&
              std::invoke([] { return 8; }) == 8);
RK_FUNCTION int by_members() {
  counted c{5};
  std::invoke(&counted::n, &c) += 2;
  std::invoke(&counted::n, c) *= 3;
  return std::invoke(&counted::plus, c, 1) + std::invoke(&counted::plus, &c, 2);
}
static_assert(by_members() == 45);
static_assert(std::is_invocable_v<std::plus<>, int, int> && std::is_same_v<std::invoke_result_t<std::less<int>, int, int>, bool>);
static_assert(std::is_same_v<decltype(std::pow(1.0f, 2)), double> && std::is_same_v<decltype(std::pow(1.0f, 2.0f)), float>);
static_assert(std::is_same_v<decltype(std::sqrt(2)), double> && std::is_same_v<decltype(std::fmax(1.0f, 2.0)), double>);
static_assert(std::is_same_v<decltype(std::abs(-1)), int> && std::is_same_v<decltype(std::abs(-1.0f)), float>);

// Limits.
template <class T>
RK_FUNCTION bool limits_are(T min, T max, int digits) {
  using l = std::numeric_limits<T>;
  return l::min() == min && l::max() == max && l::digits == digits && l::is_specialized;
}
static_assert(limits_are<signed char>(-128, 127, 7) && limits_are<unsigned short>(0, 65535, 16) &&
              limits_are<bool>(false, true, 1));
static_assert(limits_are<int>(INT_MIN, INT_MAX, 31) && limits_are<unsigned>(0, UINT_MAX, 32) &&
              limits_are<long>(LONG_MIN, LONG_MAX, 63));
static_assert(limits_are<unsigned long long>(0, ULLONG_MAX, 64) && limits_are<std::int64_t>(INT64_MIN, INT64_MAX, 63));
static_assert(limits_are<float>(FLT_MIN, FLT_MAX, 24) && limits_are<double>(DBL_MIN, DBL_MAX, 53));
static_assert(std::numeric_limits<float>::epsilon() == FLT_EPSILON && std::numeric_limits<double>::epsilon() == DBL_EPSILON);
static_assert(std::numeric_limits<float>::lowest() == -FLT_MAX && std::numeric_limits<int>::lowest() == INT_MIN);
static_assert(std::numeric_limits<double>::infinity() > DBL_MAX && std::numeric_limits<float>::denorm_min() == FLT_TRUE_MIN);
static_assert(std::numeric_limits<double>::quiet_NaN() != std::numeric_limits<double>::quiet_NaN());
static_assert(std::numeric_limits<int>::digits10 == 9 && std::numeric_limits<unsigned long>::digits10 == 19);
static_assert(std::numeric_limits<double>::min_exponent == -1021 && std::numeric_limits<float>::max_exponent == 128);
static_assert(std::numeric_limits<double>::max_exponent10 == 308 && std::numeric_limits<double>::min_exponent10 == -307);
static_assert(std::numeric_limits<float>::min_exponent10 == -37 && std::numeric_limits<float>::max_digits10 == 9);

// Bits.
static_assert(std::popcount(0xf0f0u) == 8 && std::popcount(static_cast<unsigned char>(255)) == 8 && std::popcount(~0ul) == 64);
static_assert(std::countl_zero(1u) == 31 && std::countl_zero(static_cast<std::uint8_t>(1)) == 7 && std::countl_zero(0ul) == 64);
static_assert(std::countr_zero(8u) == 3 && std::countr_zero(0u) == 32 && std::countl_one(0xff000000u) == 8 &&
              std::countr_one(7ul) == 3);
static_assert(std::bit_width(5u) == 3 && std::bit_floor(100u) == 64 && std::bit_ceil(100u) == 128 && std::bit_ceil(0u) == 1);
static_assert(std::has_single_bit(64u) && !std::has_single_bit(0u) && std::rotl(0x80000001u, 1) == 3 &&
              std::rotr(1ul, 1) == 1ul << 63);
static_assert(std::rotl(static_cast<std::uint8_t>(0x81), 4) == 0x18 && std::bit_cast<unsigned>(1.0f) == 0x3f800000u);
static_assert(std::rotl(5u, -3) == std::rotr(5u, 3) && std::rotl(5u, 32) == 5u && std::endian::native == std::endian::little);

// Utilities.
static_assert(std::cmp_less(-1, 1u) && !std::cmp_equal(-1, ~0u) && std::cmp_greater(1u, -1) && std::cmp_greater_equal(3, 3l));
static_assert(std::tuple_size_v<std::array<int, 7>> == 7 && std::is_same_v<std::tuple_element_t<1, std::pair<int, char>>, char>);
static_assert((1 <=> 2) < 0 && (point{1, 2.0} <=> point{1, 1.0}) > 0 && (1.0 <=> 1.0) == 0 && point{1, 2.0} == point{1, 2.0});
static_assert((2 <=> 1) == std::strong_ordering::greater && std::is_lt(1 <=> 2));
static_assert(std::numbers::pi > 3.14159 && std::numbers::pi_v<float> < 3.1416f);

RK_FUNCTION int swaps_and_moves() {
  int a = 1, b = 2;
  std::swap(a, b);
  const int before = std::exchange(a, 10);
  auto [x, y] = std::pair(a, b);
  return before * 1000 + std::move(x) * 10 + y;
}
static_assert(swaps_and_moves() == 2101);

// Algorithms and arrays.
RK_FUNCTION std::array<int, 8> sorted() {
  std::array a{5, 3, 8, 1, 9, 2, 7, 3};
  std::sort(a.begin(), a.end());
  return a;
}
static_assert(sorted() == std::array{1, 2, 3, 3, 5, 7, 8, 9});
static_assert(sorted() < std::array{1, 2, 3, 4, 0, 0, 0, 0} && sorted().size() == 8 && sorted().front() == 1 &&
              sorted().back() == 9);
RK_FUNCTION bool algorithms_agree() {
  constexpr std::array a{1, 2, 3, 3, 5, 7, 8, 9};
  std::array<int, 8> b{}, c{};
  std::copy(a.begin(), a.end(), b.begin());
  std::reverse(b.begin(), b.end());
  std::transform(a.begin(), a.end(), c.begin(), [](int i) { return i * i; });
  std::iota(b.begin(), b.begin() + 3, 40);
  int sum = 0;
  std::for_each(c.begin(), c.end(), [&sum](int i) { sum += i; });
  return b == std::array{40, 41, 42, 5, 3, 3, 2, 1} && c.back() == 81 && sum == 242 &&
         std::lower_bound(a.begin(), a.end(), 3) - a.begin() == 2 && std::upper_bound(a.begin(), a.end(), 3) - a.begin() == 4 &&
         std::binary_search(a.begin(), a.end(), 7) && !std::binary_search(a.begin(), a.end(), 6) &&
         std::count(a.begin(), a.end(), 3) == 2 && std::find(a.begin(), a.end(), 4) == a.end() &&
         std::max_element(a.begin(), a.end()) == a.end() - 1 && std::all_of(a.begin(), a.end(), [](int i) { return i > 0; }) &&
         std::accumulate(a.begin(), a.end(), 0) == 38 && std::accumulate(a.begin(), a.end(), 1, std::multiplies<>{}) == 45360 &&
         std::is_sorted(a.begin(), a.end()) && !std::is_sorted(b.begin(), b.end()) && std::distance(a.begin(), a.end()) == 8 &&
         *std::next(a.begin(), 2) == 3 && std::size(a) == 8;
}
static_assert(algorithms_agree());
static_assert(std::min(3, 2) == 2 && std::max({3, 9, 2}) == 9 && std::clamp(11, 0, 10) == 10 &&
              std::min(2, 3, std::greater<>{}) == 3);
// Each of them over data with repetitions; the sum of all answers is the host's.
RK_FUNCTION unsigned long more_algorithms() {
  unsigned long hash = 17;
  const auto add = [&hash](long x) { hash = hash * 31 + static_cast<unsigned long>(x); };
  const auto all = [&add](const auto& a) {
    for (const auto& x : a) add(x);
  };
  const std::array<int, 10> source{4, 1, 4, 9, 2, 6, 5, 3, 5, 8};
  const std::array<int, 4> few{1, 2, 5, 9};
  const auto odd = [](int x) { return x % 2 != 0; };
  std::array<int, 20> out{};
  auto a = source;
  add(std::copy_if(a.begin(), a.end(), out.begin(), odd) - out.begin());
  all(out);
  std::copy_backward(a.begin(), a.begin() + 8, a.end());
  all(a);
  a = source;
  std::sort(a.begin(), a.end());
  add(std::unique(a.begin(), a.end()) - a.begin());
  add(std::is_sorted_until(a.begin(), a.end() - 2) - a.begin());
  a = source;
  std::nth_element(a.begin(), a.begin() + 4, a.end());
  add(a[4]);
  a = source;
  std::partial_sort(a.begin(), a.begin() + 3, a.end());
  add(a[0] * 100 + a[1] * 10 + a[2]);
  a = source;
  add(std::rotate(a.begin(), a.begin() + 3, a.end()) - a.begin());
  all(a);
  add(std::remove(a.begin(), a.end(), 5) - a.begin());
  add(std::remove_copy_if(source.begin(), source.end(), out.begin(), odd) - out.begin());
  a = source;
  std::replace(a.begin(), a.end(), 4, 7);
  std::replace_if(a.begin(), a.end(), odd, 0);
  all(a);
  a = source;
  add(std::partition(a.begin(), a.end(), odd) - a.begin());
  add(std::is_partitioned(a.begin(), a.end(), odd) + std::is_partitioned(source.begin(), source.end(), odd));
  add(std::partition_point(a.begin(), a.end(), odd) - a.begin());
  a = source;
  std::make_heap(a.begin(), a.end());
  add(a[0] + std::is_heap(a.begin(), a.end()));
  std::pop_heap(a.begin(), a.end());
  add(a[9] * 10 + a[0]);
  a[9] = 7;
  std::push_heap(a.begin(), a.end());
  add(std::is_heap(a.begin(), a.end()));
  std::sort_heap(a.begin(), a.end());
  all(a);
  add(std::merge(a.begin(), a.end(), few.begin(), few.end(), out.begin()) - out.begin());
  all(out);
  add(std::includes(a.begin(), a.end(), few.begin(), few.end()) * 2 +
      std::includes(a.begin(), a.end(), few.begin(), few.begin() + 2));
  std::fill(out.begin(), out.end(), 0);
  add(std::set_union(a.begin(), a.end(), few.begin(), few.end(), out.begin()) - out.begin());
  all(out);
  add(std::set_intersection(a.begin(), a.end(), few.begin(), few.end(), out.begin()) - out.begin());
  all(out);
  add(std::set_difference(a.begin(), a.end(), few.begin(), few.end(), out.begin()) - out.begin());
  all(out);
  const auto [low, high] = std::equal_range(a.begin(), a.end(), 5);
  add((low - a.begin()) * 16 + (high - a.begin()));
  const auto [least, most] = std::minmax_element(source.begin(), source.end());
  add((least - source.begin()) * 16 + (most - source.begin()));
  add(std::adjacent_find(a.begin(), a.end()) - a.begin());
  add(std::search(source.begin(), source.end(), source.begin() + 4, source.begin() + 6) - source.begin());
  add(std::find_first_of(source.begin(), source.end(), few.begin() + 1, few.end()) - source.begin());
  add(std::mismatch(few.begin(), few.end(), a.begin()).first - few.begin());
  add(std::lexicographical_compare(few.begin(), few.end(), source.begin(), source.end()) +
      2 * std::equal(few.begin(), few.end(), source.begin(), source.end()));
  std::array<int, 4> p = few;
  for (int i = 0; i < 5; ++i) add(std::next_permutation(p.begin(), p.end()));
  all(p);
  add(std::prev_permutation(p.begin(), p.end()));
  all(p);
  std::swap_ranges(p.begin(), p.begin() + 2, p.begin() + 2);
  all(p);
  std::reverse_copy(source.begin(), source.end(), out.begin());
  all(out);
  int next = 3;
  std::generate(p.begin(), p.end(), [&next] { return next *= 2; });
  all(p);
  std::partial_sum(source.begin(), source.end(), out.begin());
  all(out);
  std::exclusive_scan(source.begin(), source.end(), out.begin(), 100);
  all(out);
  std::inclusive_scan(source.begin(), source.end(), out.begin(), std::multiplies<>{});
  all(out);
  std::adjacent_difference(source.begin(), source.end(), out.begin());
  all(out);
  add(std::transform_reduce(source.begin(), source.end(), a.begin(), 0L) +
      std::transform_reduce(few.begin(), few.end(), 1, std::plus<>{}, [](int x) { return x * x; }));
  add(std::inner_product(few.begin(), few.end(), source.begin(), 2, std::plus<>{}, std::minus<>{}) +
      std::reduce(few.begin(), few.end()));
  std::array<int, 6> r{};
  std::move(few.begin(), few.end(), r.begin());
  std::move_backward(r.begin(), r.begin() + 4, r.end());
  all(r);
  int sum = 0;
  for (auto it = source.rbegin(); it != source.rend(); ++it) sum = sum * 3 % 1000 + *it;
  add(sum);
  return hash;
}
static_assert(more_algorithms() == 4371310174954969860ul);
#if defined(__CUDACC_RTC__)  // a constant expression with ours alone
RK_FUNCTION std::array<int, 10> stably_sorted() {
  std::array a{4, 1, 5, 9, 2, 6, 3, 8, 7, 0};
  std::stable_sort(a.begin(), a.end(), [](int x, int y) { return x / 3 < y / 3; });
  return a;
}
static_assert(stably_sorted() == std::array{1, 2, 0, 4, 5, 3, 6, 8, 7, 9});
#endif
static_assert(std::gcd(12, 18) == 6 && std::lcm(4, 6) == 12 && std::midpoint(INT_MAX - 2, INT_MAX) == INT_MAX - 1 &&
              std::midpoint(5, 2) == 4);
static_assert(std::get<1>(std::array{4, 5, 6}) == 5 && std::to_array({1, 2, 3}).size() == 3);

// Views, products and sums of types.
RK_FUNCTION int spans() {
  int raw[] = {1, 2, 3, 4, 5};
  std::array<int, 3> three{7, 8, 9};
  std::span<int> all(raw);
  std::span fixed(three);
  const std::span<const int> read = all;
  std::span<int> counted(raw, 2), ended(raw + 1, raw + 4);
  static_assert(decltype(fixed)::extent == 3 && sizeof(fixed) == sizeof(int*) && sizeof(all) == 16);
  static_assert(std::is_same_v<decltype(all.first<2>()), std::span<int, 2>> &&
                std::is_same_v<decltype(fixed.subspan<1>()), std::span<int, 2>>);
  static_assert(!std::is_convertible_v<std::span<const int>, std::span<int>> &&
                std::is_convertible_v<std::array<int, 2>&, std::span<int, 2>>);
  static_assert(!std::is_convertible_v<std::span<int>, std::span<int, 3>> &&
                std::is_constructible_v<std::span<int, 3>, std::span<int>>);
  static_assert(!std::is_constructible_v<std::span<int, 3>, std::array<int, 4>&> && std::is_trivially_copyable_v<std::span<int>>);
  all[0] = 10;
  fixed.back() = 90;
  int sum = 0;
  for (int x : read.subspan(1, 3)) sum += x;
  for (auto it = all.rbegin(); it != all.rend(); ++it) sum = sum * 2 + *it;
  return sum + static_cast<int>(counted.size() * 1000 + ended.size() * 10000 + read.size_bytes()) + fixed.front() + three[2] +
         all.last(2)[0] + (all.first(0).empty() ? 1 : 0);
}
static_assert(spans() == [] {
  int raw[] = {10, 2, 3, 4, 5};
  int sum = 9;
  for (int i = 4; i >= 0; --i) sum = sum * 2 + raw[i];
  return sum + 2000 + 30000 + 20 + 7 + 90 + 4 + 1;
}());

RK_FUNCTION bool tuples() {
  std::tuple<int, double, char> t(1, 2.5, 'x');
  auto [a, b, c] = t;
  std::get<0>(t) = 5;
  std::get<double>(t) += 1;
  int i = 0;
  double d = 0;
  std::tie(i, d, std::ignore) = t;
  const auto joined = std::tuple_cat(std::make_tuple(1, 2u), std::tuple<>{}, std::pair(3.0, 'c'));
  static_assert(std::is_same_v<decltype(joined), const std::tuple<int, unsigned, double, char>>);
  static_assert(std::tuple_size_v<decltype(t)> == 3 && std::is_same_v<std::tuple_element_t<1, decltype(t)>, double>);
  static_assert(std::is_same_v<decltype(std::forward_as_tuple(i, 1)), std::tuple<int&, int&&>>);
  static_assert(std::is_convertible_v<std::tuple<int, float>, std::tuple<long, double>> &&
                !std::is_constructible_v<std::tuple<int>, point>);
  static_assert(std::is_default_constructible_v<std::tuple<int, char>> && !std::is_default_constructible_v<std::tuple<int&>>);
  const int applied = std::apply([](auto... x) { return (static_cast<int>(x) + ...); }, t);
  const point p = std::make_from_tuple<point>(std::tuple(3, 4.0));
  std::tuple<int, double> widened = std::tuple<short, float>(short{7}, 1.5f);
  std::tuple x{1, 2}, y{3, 4};
  std::swap(x, y);
  return a == 1 && b == 2.5 && c == 'x' && i == 5 && d == 3.5 && applied == 5 + 3 + 'x' && p.y == 4.0 &&
         std::get<2>(joined) == 3.0 && std::get<0>(widened) == 7 && std::get<0>(x) == 3 &&
         std::tuple(1, 2.0) < std::tuple(1, 3.0) && std::tuple(2, 1) > std::tuple(1, 9) &&
         std::tuple(1, 'a') == std::tuple(1L, 'a') && std::tuple(1) != std::tuple(2) &&
         (std::tuple(1, 2) <=> std::tuple(1, 2)) == 0;
}
static_assert(tuples());
static_assert(std::pair(1, 2) < std::pair(1, 3) && std::pair(2, 1) >= std::pair(1, 9) &&
              std::get<char>(std::pair(1, 'c')) == 'c');
static_assert(std::is_convertible_v<std::pair<int, float>, std::pair<long, double>> &&
              std::is_constructible_v<std::tuple<int, int>, std::pair<int, int>>);

RK_FUNCTION bool optionals() {
  std::optional<int> none, one(1), two = 2;
  static_assert(std::is_trivially_copyable_v<std::optional<int>> && std::is_trivially_destructible_v<std::optional<double>>);
  static_assert(std::is_convertible_v<int, std::optional<long>> && !std::is_convertible_v<point, std::optional<int>>);
  static_assert(std::is_same_v<decltype(std::optional(3)), std::optional<int>> && std::is_same_v<decltype(*one), int&>);
  std::optional<long> wide = one;
  std::optional<point> p(std::in_place, point{1, 2.0});
  p->x = 4;
  none = 7;
  none.reset();
  two = std::nullopt;
  two = 3;
  one.swap(two);
  std::optional<int> copy = one, moved = std::move(two);
  return !none && none.value_or(9) == 9 && *one == 3 && *wide == 1 && p->x == 4 && copy.has_value() && *moved == 1 && one == 3 &&
         one != none && none < one && none == std::nullopt && std::nullopt < one && one > 2 && !(none > 0) &&
         std::make_optional(5) == 5 && copy >= moved && (one ? 1 : 0) == 1;
}
static_assert(optionals());

RK_FUNCTION bool variants() {
  using v = std::variant<int, double, point>;
  v a = 1, b = 2.5, c = point{3, 4.0};
  static_assert(std::variant_size_v<v> == 3 && std::is_same_v<std::variant_alternative_t<2, v>, point>);
  static_assert(std::is_trivially_copyable_v<v> && std::is_trivially_destructible_v<v> && std::is_default_constructible_v<v>);
  static_assert(std::variant<double, bool>(1.0f).index() == 0);
  static_assert(!std::is_constructible_v<std::variant<float>, double> && std::variant<float, long, double>(1.5).index() == 2);
  const auto kind = [](const auto& x) { return static_cast<int>(sizeof x); };
  const auto both = [](const auto& x, const auto& y) { return sizeof x * 100 + sizeof y; };
  v d = c;
  std::get<point>(d).x = 9;
  return a.index() == 0 && std::get<0>(a) == 1 && std::get<double>(b) == 2.5 && std::holds_alternative<point>(c) &&
         std::get_if<int>(&b) == nullptr && *std::get_if<1>(&b) == 2.5 && std::visit(kind, a) == 4 && std::visit(kind, c) == 16 &&
         std::visit(both, a, c) == 416 && std::get<2>(c).x == 3 && std::get<2>(d).x == 9 && a < b && v(1) == v(1) &&
         v(1) != v(2) && v(3) > v(2) && !v().index() && std::monostate{} == std::monostate{} && !a.valueless_by_exception() &&
         v(std::in_place_index<1>, 3).index() == 1 && v(std::in_place_type<double>, 3).index() == 1;
}
static_assert(variants());

// Types, once more.
static_assert(std::is_nothrow_move_constructible_v<point> && std::is_trivially_copy_assignable_v<int> &&
              std::is_destructible_v<int>);
static_assert(std::is_function_v<int(int)> && !std::is_function_v<int*> && std::is_member_pointer_v<int point::*> &&
              std::is_object_v<int>);
static_assert(std::is_member_function_pointer_v<void (point::*)()> && std::is_member_object_pointer_v<int point::*> &&
              std::is_bounded_array_v<int[2]>);
static_assert(sizeof(std::aligned_storage_t<12, 4>) == 12 && alignof(std::aligned_storage<8>::type) == 16 &&
              std::alignment_of_v<double> == 8);
static_assert(
    std::is_same_v<std::common_comparison_category_t<std::strong_ordering, std::partial_ordering>, std::partial_ordering>);
static_assert(std::is_same_v<std::iterator_traits<const int*>::value_type, int> && std::three_way_comparable<int> &&
              std::is_swappable_v<int>);
static_assert(std::compare_three_way{}(1, 2) < 0 && std::is_nothrow_convertible_v<int, long> && std::is_fundamental_v<int>);

// What is narrower than int, signs that differ, and the ends of the range.
using u8 = unsigned char;
RK_FUNCTION bool of_narrow_types() {
  std::array<u8, 4> a{200, 100, 50, 250}, b{}, c{};
  std::array<int, 4> w{};
  if (std::reduce(a.begin(), a.end()) != 88) return false;
  if (std::accumulate(a.begin(), a.end(), u8(0)) != 88 || std::accumulate(a.begin(), a.end(), 0) != 600) return false;
  if (std::accumulate(a.begin(), a.end(), u8(1), std::plus<>{}) != 89) return false;
  std::partial_sum(a.begin(), a.end(), w.begin());
  if (w[1] != 44 || w[3] != 88) return false;
  std::inclusive_scan(a.begin(), a.end(), w.begin());
  if (w[1] != 44 || w[3] != 88) return false;
  std::inclusive_scan(a.begin(), a.end(), w.begin(), std::plus<>{}, 0);
  if (w[1] != 300) return false;
  std::transform_inclusive_scan(a.begin(), a.end(), w.begin(), std::plus<>{}, [](u8 x) { return 2 * x; });
  if (w[1] != 600) return false;
  std::transform_inclusive_scan(a.begin(), a.end(), w.begin(), std::plus<>{}, [](u8 x) { return 2 * x; }, u8(1));
  if (w[1] != 89) return false;
  std::transform_exclusive_scan(a.begin(), a.end(), w.begin(), 1, std::plus<>{}, [](u8 x) { return 2 * x; });
  if (w[0] != 1 || w[2] != 601) return false;
  if (std::transform_reduce(a.begin(), a.end(), a.begin(), 0, std::plus<>{}, std::minus<>{}) != 0) return false;
  std::exclusive_scan(a.begin(), a.end(), w.begin(), u8(0));
  if (w[2] != 44) return false;
  std::exclusive_scan(a.begin(), a.end(), w.begin(), 0);
  if (w[2] != 300) return false;
  std::adjacent_difference(a.begin(), a.end(), w.begin());
  if (w[1] != -100) return false;
  std::iota(b.begin(), b.end(), u8(254));
  if (b[2] != 0) return false;
  if (std::inner_product(a.begin(), a.end(), a.begin(), u8(0)) != u8(40000 + 10000 + 2500 + 62500)) return false;
  if (std::transform_reduce(a.begin(), a.end(), a.begin(), u8(0)) != u8(40000 + 10000 + 2500 + 62500)) return false;
  if (std::midpoint(u8(250), u8(255)) != 252 || std::midpoint(5, -4) != 1 || *std::midpoint(a.data(), a.data() + 3) != 100)
    return false;
  if (std::gcd(u8(200), short(-75)) != 25 || std::lcm(u8(200), 3) != 600) return false;
  std::transform(a.begin(), a.end(), c.begin(), [](u8 x) { return x + 100; });
  if (c[0] != 44) return false;
  std::fill(w.begin(), w.end(), 3.9);
  if (w[0] != 3) return false;
  if (std::count(a.begin(), a.end(), 456) != 0 || std::find(a.begin(), a.end(), -56) != a.end()) return false;
  if (*std::lower_bound(w.begin(), w.end(), 2.5) != 3) return false;
  std::replace(a.begin(), a.end(), 100, 7);
  if (a[1] != 7) return false;
  if (std::exchange(a[1], 300 - 299) != 7 || a[1] != 1) return false;
  if (std::optional<u8>{}.value_or(300 - 45) != 255) return false;
  return true;
}
static_assert(of_narrow_types());
static_assert(std::is_same_v<decltype(std::rotl(u8(1), 3)), u8> && std::is_same_v<decltype(std::bit_ceil(u8(5))), u8>);
static_assert(std::is_same_v<decltype(std::popcount(u8(1))), int>);
static_assert(std::is_same_v<decltype(std::midpoint(u8(1), u8(2))), u8> &&
              std::is_same_v<decltype(std::gcd(u8(1), short(2))), int>);
static_assert(std::is_same_v<decltype(std::abs(short(1))), int> && std::is_same_v<decltype(std::abs(1.f)), float> &&
              std::is_same_v<decltype(std::abs(1L)), long>);
static_assert(std::is_same_v<decltype(std::pow(2, 3)), double> && std::is_same_v<decltype(std::pow(2.f, 3.f)), float> &&
              std::is_same_v<decltype(std::pow(2.f, 3)), double>);
static_assert(std::is_same_v<decltype(std::sqrt(2)), double> && std::is_same_v<decltype(std::fmax(2.f, 3)), double> &&
              std::is_same_v<decltype(std::lround(2.f)), long>);
static_assert(std::is_same_v<decltype(std::hypot(2.f, 3.f)), float> && std::is_same_v<decltype(std::fma(2.f, 3.f, 1.f)), float> &&
              std::is_same_v<decltype(std::ldexp(2.f, 3)), float>);
static_assert(std::is_same_v<decltype(std::atan2(2, 3.f)), double> && std::is_same_v<decltype(std::ilogb(2.f)), int> &&
              std::is_same_v<decltype(std::isnan(2)), bool>);
static_assert(std::is_same_v<decltype(std::ssize(std::array<int, 3>{})), long> &&
              std::is_same_v<decltype(std::distance((int*)0, (int*)0)), long>);
static_assert(std::gcd(-4, 6u) == 2 && std::lcm(-4, 6u) == 12 && std::gcd(6u, -4L) == 2 && std::gcd(-12, -18) == 6 &&
              std::gcd(0, -5) == 5);
using real = std::numeric_limits<double>;
static_assert(std::midpoint(real::max(), real::max()) == real::max() &&
              std::midpoint(real::denorm_min(), real::denorm_min()) == real::denorm_min());
static_assert(std::midpoint(3 * real::denorm_min(), 1.0) == 0.5 && std::midpoint(1.0, 3 * real::denorm_min()) == 0.5 &&
              std::midpoint(-2.0, 5.0) == 1.5);
using u16 = unsigned short;
static_assert(std::countl_zero(u8(1)) == 7 && std::countl_zero(u8(0)) == 8 && std::countl_one(u8(0xf0)) == 4 &&
              std::countr_zero(u16(0)) == 16 && std::countr_one(u8(255)) == 8);
static_assert(std::rotl(u8(0x81), 1) == 3 && std::rotl(u8(0x81), -1) == 0xc0 && std::rotr(u16(1), -17) == 2 &&
              std::rotl(1u, 32) == 1 && std::rotr(5ull, 64) == 5);
static_assert(std::bit_floor(0u) == 0 && std::bit_floor(u8(200)) == 128 && std::bit_ceil(u8(0)) == 1 &&
              std::bit_ceil(u16(300)) == 512 && std::bit_width(0u) == 0 && !std::has_single_bit(0u));
static_assert(std::bit_cast<unsigned>(1.0f) == 0x3f800000 && std::popcount(u8(255)) == 8);
static_assert(std::cmp_less(-1, 1u) && std::cmp_greater(1u, -1) && std::cmp_not_equal(-1, ~0u) && std::cmp_equal(u8(3), 3L) &&
              std::cmp_less_equal(u8(255), -1) == false && std::cmp_greater_equal(2u, -7));
static_assert(std::clamp(5, 1, 3) == 3 && std::min({3, 1, 2}) == 1 && std::max({3, 1, 2}) == 3 &&
              std::minmax({3, 1, 2}).second == 3);
RK_FUNCTION bool algorithms_return() {
  int x = 1, y = 1;
  if (&std::min(x, y) != &x || &std::max(x, y) != &x || &std::clamp(x, y, y) != &x) return false;
  if (&std::minmax(x, y).first != &x || &std::minmax(x, y).second != &y) return false;
  std::array<int, 6> a{3, 1, 3, 2, 3, 1};
  if (std::max_element(a.begin(), a.end()) != a.begin() || std::min_element(a.begin(), a.end()) != a.begin() + 1) return false;
  auto mm = std::minmax_element(a.begin(), a.end());
  if (mm.first != a.begin() + 1 || mm.second != a.begin() + 4) return false;
  if (std::unique(a.begin(), a.end()) != a.end()) return false;
  if (std::remove(a.begin(), a.end(), 3) != a.begin() + 3 || a[0] != 1 || a[1] != 2 || a[2] != 1) return false;
  a = {5, 4, 3, 2, 1, 0};
  std::nth_element(a.begin(), a.begin() + 2, a.end());
  if (a[2] != 2) return false;
  a = {5, 4, 3, 2, 1, 0};
  std::partial_sort(a.begin(), a.begin() + 3, a.end());
  if (a[0] != 0 || a[2] != 2) return false;
  a = {1, 2, 3, 4, 5, 6};
  if (std::rotate(a.begin(), a.begin() + 2, a.end()) != a.begin() + 4 || a[0] != 3 || a[5] != 2) return false;
  if (!std::next_permutation(a.begin(), a.end())) return false;
  if (std::lower_bound(a.begin(), a.end(), 100) != a.end()) return false;
  a = {1, 2, 2, 2, 3, 4};
  auto er = std::equal_range(a.begin(), a.end(), 2);
  if (er.first != a.begin() + 1 || er.second != a.begin() + 4 || std::upper_bound(a.begin(), a.end(), 2) != er.second)
    return false;
  std::array<int, 2> pat{2, 3};
  if (std::search(a.begin(), a.end(), pat.begin(), pat.end()) != a.begin() + 3) return false;
  if (std::adjacent_find(a.begin(), a.end()) != a.begin() + 1) return false;
  if (std::is_sorted_until(a.begin(), a.end()) != a.end()) return false;
  if (!std::includes(a.begin(), a.end(), pat.begin(), pat.end())) return false;
  std::array<int, 8> o{};
  if (std::set_union(a.begin(), a.end(), pat.begin(), pat.end(), o.begin()) != o.begin() + 6) return false;
  if (std::set_difference(a.begin(), a.end(), pat.begin(), pat.end(), o.begin()) != o.begin() + 4) return false;
  if (std::set_intersection(a.begin(), a.end(), pat.begin(), pat.end(), o.begin()) != o.begin() + 2) return false;
  if (std::merge(a.begin(), a.end(), pat.begin(), pat.end(), o.begin()) != o.end()) return false;
  if (std::copy_n(a.begin(), 0, o.begin()) != o.begin() || std::fill_n(o.begin(), -1, 3) != o.begin()) return false;
  if (std::mismatch(a.begin(), a.end(), o.begin()).first != a.begin() + 4) return false;
  if (!std::lexicographical_compare(pat.begin(), pat.end(), pat.begin() + 1, pat.end())) return false;
  if (std::partition(a.begin(), a.end(), [](int v) { return v % 2; }) != a.begin() + 2) return false;
  return true;
}
static_assert(algorithms_return());
RK_FUNCTION bool classes_compare() {
  std::optional<int> e, one = 1;
  if (!(e < one) || e == one || !(e == std::nullopt) || !(one > 0) || (one <=> e) <= 0 || (e < 0) == false) return false;
  auto t = std::tuple_cat(std::make_tuple(1, 2.5), std::pair{u8(3), 'c'}, std::array<int, 2>{7, 8});
  if (std::tuple_size_v<decltype(t)> != 6 || std::get<4>(t) != 7) return false;
  if (!(std::tuple{1, 2} < std::tuple{1, 3}) || (std::pair{1, 2} <=> std::pair{1, 2}) != 0) return false;
  std::array<int, 5> a{1, 2, 3, 4, 5};
  std::span s(a);
  if (s.subspan<1, 2>().size() != 2 || s.last(2)[0] != 4 || s.first<3>().back() != 3 || s.size_bytes() != 20) return false;
  auto sub = s.subspan(2);
  if (sub.front() != 3 || *(sub.rbegin()) != 5) return false;
  std::variant<int, float> v = 2.5f;
  if (v.index() != 1 || std::get_if<int>(&v) || !(std::variant<int, float>{3} < v)) return false;
  const std::variant<int, float> n = 7;
  if (std::visit([](auto x) { return int(x) + int(sizeof x); }, n) != 11) return false;
  if ((n <=> std::variant<int, float>{8}) >= 0 || (n <=> std::variant<int, float>{0.5f}) >= 0 || (one <=> 1) != 0 ||
      (e <=> 1) >= 0 || (1 <=> e) <= 0)
    return false;
  std::swap(a, a);
  int i1 = 1, i2 = 2;
  std::tie(i1, i2) = std::pair{i2, i1};
  if (i1 != 2 || std::exchange(i1, 9) != 2 || std::as_const(i1) != 9) return false;
  if (std::apply([](auto... x) { return (x + ...); }, a) != 15) return false;
  auto it = std::next(std::rbegin(a), 2);
  if (*it != 3 || it.base() - a.begin() != 3 || std::distance(std::rbegin(a), std::rend(a)) != 5) return false;
  return true;
}
static_assert(classes_compare());
static_assert(std::numeric_limits<char>::is_signed && std::numeric_limits<short>::digits10 == 4);
static_assert(std::numeric_limits<float>::max_digits10 == 9 && std::numeric_limits<bool>::digits == 1);
static_assert(std::numeric_limits<double>::lowest() == -std::numeric_limits<double>::max() &&
              std::numeric_limits<__int128>::digits == 127);
static_assert(std::numeric_limits<__int128>::min() < 0 &&
              std::numeric_limits<__int128>::max() == -(std::numeric_limits<__int128>::min() + 1));
static_assert(std::numeric_limits<unsigned __int128>::max() + 1 == 0 && std::numeric_limits<char16_t>::max() == 65535);
static_assert(std::numeric_limits<short>::max() == 32767 && std::numeric_limits<signed char>::min() == -128);
static_assert(std::numeric_limits<long>::max() == 0x7fffffffffffffff && std::numeric_limits<unsigned char>::max() == 255);
static_assert(std::numeric_limits<char>::max() == 127 && std::numeric_limits<wchar_t>::digits == 31);
static_assert(std::numeric_limits<const unsigned>::max() == ~0u);
static_assert(std::is_same_v<std::common_type_t<u8, short>, int> && std::is_same_v<std::make_signed_t<u16>, short> &&
              std::is_same_v<std::common_type_t<char, char>, char>);
static_assert(std::is_same_v<std::invoke_result_t<int (*)(char), char>, int>);

// Of what has no common type, common_type says so; a program may say which one two of its classes have.
template <class... T>
concept have_common = requires { typename std::common_type_t<T...>; };
static_assert(std::is_same_v<std::common_type_t<const metres&, miles>, metres> && !have_common<miles, metres>);
static_assert(!have_common<int*, double> && !have_common<int, metres, double> && !have_common<>);
static_assert(std::is_same_v<std::common_type_t<int, char, double>, double> &&
              std::is_same_v<std::common_type_t<void, void>, void>);
static_assert(std::is_same_v<std::common_type_t<derived*, base*>, base*> &&
              std::is_same_v<std::common_type_t<int[3], int*>, int*>);

// The less usual algorithms, as more_algorithms().
RK_FUNCTION unsigned long rare_algorithms() {
  unsigned long hash = 17;
  const auto add = [&hash](long x) { hash = hash * 31 + static_cast<unsigned long>(x); };
  const auto all = [&add](const auto& a) {
    for (const auto& x : a) add(x);
  };
  const std::array<int, 12> source{4, 1, 4, 4, 9, 2, 4, 4, 5, 1, 4, 8};
  const std::array<int, 2> pair{4, 4};
  const std::array<int, 3> few{4, 1, 9};
  const auto odd = [](int x) { return x % 2 != 0; };
  std::array<int, 24> out{};
  add(std::find_end(source.begin(), source.end(), pair.begin(), pair.end()) - source.begin());
  add(std::find_end(source.begin(), source.end(), few.begin(), few.end()) - source.begin());
  add(std::find_end(source.begin(), source.end(), few.begin(), few.begin()) - source.begin());
  add(std::search_n(source.begin(), source.end(), 2, 4) - source.begin());
  add(std::search_n(source.begin(), source.end(), 3, 4) - source.begin());
  add(std::search_n(source.begin() + 4, source.end(), 2, 5, std::less<>{}) - source.begin());
  add(std::search_n(source.begin(), source.end(), 0, 4) - source.begin());
  add(std::find_first_of(source.begin() + 1, source.end(), few.begin(), few.end(), std::greater<>{}) - source.begin());
  auto a = source;
  std::reverse(a.begin(), a.end());
  add(std::is_permutation(source.begin(), source.end(), a.begin()) +
      std::is_permutation(source.begin(), source.end(), a.begin(), a.end() - 1) * 2);
  a[0] = 7;
  add(std::is_permutation(source.begin(), source.end(), a.begin(), a.end()));
  int seen = 0;
  add(std::for_each_n(source.begin(), 5, [&seen](int x) { seen += x; }) - source.begin());
  add(seen);
  add(std::replace_copy(source.begin(), source.end(), out.begin(), 4, 40) - out.begin());
  all(out);
  add(std::replace_copy_if(source.begin(), source.end(), out.begin(), odd, 7) - out.begin());
  all(out);
  add(std::rotate_copy(source.begin(), source.begin() + 5, source.end(), out.begin()) - out.begin());
  all(out);
  a = source;
  add(std::shift_left(a.begin(), a.end(), 3) - a.begin());
  for (int i = 0; i < 9; ++i) add(a[i]);
  a = source;
  add(std::shift_right(a.begin(), a.end(), 5) - a.begin());
  for (int i = 5; i < 12; ++i) add(a[i]);
  add((std::shift_left(a.begin(), a.end(), 0) - a.begin()) * 100 + (std::shift_right(a.begin(), a.end(), 50) - a.begin()));
  a = source;
  std::array<int, 12> no{};
  const auto parts = std::partition_copy(source.begin(), source.end(), out.begin(), no.begin(), odd);
  add((parts.first - out.begin()) * 100 + (parts.second - no.begin()));
  all(out);
  all(no);
  auto s = source, t = source;
  std::sort(s.begin(), s.end());
  std::sort(t.begin(), t.begin() + 7);
  std::sort(t.begin() + 7, t.end());
  add(std::set_symmetric_difference(s.begin(), s.end(), t.begin(), t.begin() + 7, out.begin()) - out.begin());
  all(out);
  std::make_heap(a.begin(), a.begin() + 8);
  add(std::is_heap_until(a.begin(), a.begin() + 8) - a.begin());
  add(std::is_heap_until(s.begin(), s.end(), std::greater<>{}) - s.begin());
  std::array<int, 5> least{};
  add(std::partial_sort_copy(source.begin(), source.end(), least.begin(), least.end()) - least.begin());
  all(least);
  add(std::partial_sort_copy(source.begin(), source.begin() + 3, out.begin(), out.end(), std::greater<>{}) - out.begin());
  all(out);
  const auto order = std::lexicographical_compare_three_way(source.begin(), source.end(), a.begin(), a.end());
  add((order < 0) + (order > 0) * 2 +
      (std::lexicographical_compare_three_way(few.begin(), few.end(), source.begin(), source.end()) > 0) * 4);
  add(std::lexicographical_compare_three_way(few.begin(), few.begin() + 1, few.begin(), few.end()) < 0);
  return hash;
}
static_assert(rare_algorithms() == 4872756950764999433ul);

// Members by pointer are invocable.
struct has_members {
  int value = 3;
  constexpr int get(int by) const { return value * by; }
};
static_assert(std::is_invocable_v<int has_members::*, const has_members&> &&
              std::is_invocable_v<int has_members::*, has_members*>);
static_assert(std::is_invocable_v<decltype(&has_members::get), has_members&, int> &&
              !std::is_invocable_v<decltype(&has_members::get), has_members&>);
static_assert(!std::is_invocable_v<int has_members::*, int> &&
              std::invocable<decltype(&has_members::get), const has_members*, char>);
static_assert(std::is_same_v<std::invoke_result_t<int has_members::*, const has_members&>, const int&>);
static_assert(std::is_same_v<std::invoke_result_t<int has_members::*, has_members>, int&&>);
static_assert(std::is_same_v<std::invoke_result_t<decltype(&has_members::get), has_members*, int>, int>);
static_assert(std::is_invocable_r_v<double, int has_members::*, has_members&> && std::is_invocable_r<void, int (*)()>::value);
static_assert(std::strict_weak_order<std::less<>, int, long> && std::swappable<int> && std::relation<std::equal_to<>, int, int>);

// What std asks for more than that something compiles once.
struct copied_explicitly { copied_explicitly(copied_explicitly&&) = default; explicit copied_explicitly(const copied_explicitly&) = default; };
struct assigned_from_constants { assigned_from_constants& operator=(const assigned_from_constants&) = default; assigned_from_constants& operator=(assigned_from_constants&) = delete; };
struct swapped { int x; swapped(swapped&&) = delete; friend void swap(swapped&, swapped&) {} };
struct equal_only { int a; bool operator==(const equal_only&) const = default; };
static_assert(!std::copy_constructible<copied_explicitly> && std::move_constructible<copied_explicitly> && !std::copyable<assigned_from_constants>);
static_assert(!std::movable<int&> && !std::copyable<const int> && std::copyable<int> && !std::default_initializable<const int>);
static_assert(!std::swappable<const int> && std::swappable<swapped> && std::swappable<int[3]> && std::swappable<int&> && !std::movable<swapped>);
static_assert(std::swappable<std::pair<int, int>> && std::movable<std::pair<int, int>> && std::semiregular<std::array<int, 3>>);
static_assert(!std::three_way_comparable<std::pair<int, equal_only>> && !std::three_way_comparable<std::tuple<equal_only>> &&
              std::three_way_comparable<std::pair<int, long>> && std::three_way_comparable<std::tuple<int, double>>);

}  // namespace std_values
