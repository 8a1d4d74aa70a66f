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
#include <numbers>
#include <numeric>
#include <type_traits>
#include <utility>

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
static_assert(sizeof(std::int64_t) == 8 && std::is_same_v<std::uint64_t, unsigned long> && std::is_same_v<std::size_t, unsigned long>);

// Types.
static_assert(std::is_same_v<std::remove_cvref_t<const int&>, int> && std::is_same_v<std::decay_t<int[3]>, int*>);
static_assert(std::is_same_v<std::make_unsigned_t<long>, unsigned long> && std::is_same_v<std::underlying_type_t<colour>, unsigned char>);
static_assert(std::is_same_v<std::common_type_t<int, double>, double> && std::is_same_v<std::conditional_t<false, int, char>, char>);
static_assert(std::is_integral_v<bool> && !std::is_integral_v<float> && std::is_signed_v<float> && std::is_unsigned_v<unsigned>);
static_assert(std::is_base_of_v<base, derived> && std::is_convertible_v<derived*, base*> && !std::is_convertible_v<base*, derived*>);
static_assert(std::is_enum_v<colour> && std::is_class_v<point> && std::is_pointer_v<int*> && std::extent_v<int[2][5], 1> == 5);
static_assert(std::integral<long> && std::floating_point<float> && std::same_as<int, int> && std::derived_from<derived, base>);
static_assert(std::regular<point> && std::totally_ordered<int> && std::convertible_to<int, double> && !std::convertible_to<point, int>);
static_assert(std::is_same_v<std::make_index_sequence<5>, std::index_sequence<0, 1, 2, 3, 4>> && std::conjunction_v<std::true_type>);
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
static_assert(limits_are<signed char>(-128, 127, 7) && limits_are<unsigned short>(0, 65535, 16) && limits_are<bool>(false, true, 1));
static_assert(limits_are<int>(INT_MIN, INT_MAX, 31) && limits_are<unsigned>(0, UINT_MAX, 32) && limits_are<long>(LONG_MIN, LONG_MAX, 63));
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
static_assert(std::countr_zero(8u) == 3 && std::countr_zero(0u) == 32 && std::countl_one(0xff000000u) == 8 && std::countr_one(7ul) == 3);
static_assert(std::bit_width(5u) == 3 && std::bit_floor(100u) == 64 && std::bit_ceil(100u) == 128 && std::bit_ceil(0u) == 1);
static_assert(std::has_single_bit(64u) && !std::has_single_bit(0u) && std::rotl(0x80000001u, 1) == 3 && std::rotr(1ul, 1) == 1ul << 63);
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
static_assert(sorted() < std::array{1, 2, 3, 4, 0, 0, 0, 0} && sorted().size() == 8 && sorted().front() == 1 && sorted().back() == 9);
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
         std::is_sorted(a.begin(), a.end()) && !std::is_sorted(b.begin(), b.end()) && std::distance(a.begin(), a.end()) == 8 && *std::next(a.begin(), 2) == 3 && std::size(a) == 8;
}
static_assert(algorithms_agree());
static_assert(std::min(3, 2) == 2 && std::max({3, 9, 2}) == 9 && std::clamp(11, 0, 10) == 10 && std::min(2, 3, std::greater<>{}) == 3);
static_assert(std::gcd(12, 18) == 6 && std::lcm(4, 6) == 12 && std::midpoint(INT_MAX - 2, INT_MAX) == INT_MAX - 1 && std::midpoint(5, 2) == 4);
static_assert(std::get<1>(std::array{4, 5, 6}) == 5 && std::to_array({1, 2, 3}).size() == 3);

}  // namespace std_values
