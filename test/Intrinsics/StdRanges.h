// SPDX-License-Identifier: Apache-2.0
// As StdValues.h, for std::ranges.
#undef RK_FUNCTION
#if defined(__CUDACC_RTC__)
#define RK_FUNCTION __device__ constexpr
#else
#define RK_FUNCTION constexpr
#endif

#include <algorithm>
#include <array>
#include <concepts>
#include <cstddef>
#include <functional>
#include <iterator>
#include <ranges>
#include <span>

namespace std_ranges {

// Everything of std::ranges, one number over all results.
struct priced {
  int price;
  unsigned char size;
  constexpr bool operator==(const priced&) const = default;
};
template <std::ranges::random_access_range R>
  requires std::integral<std::ranges::range_value_t<R>>
RK_FUNCTION int first_of(R&& r) {
  return r[0];
}
RK_FUNCTION unsigned long ranges_hash() {
  unsigned long h = 1469598103934665603ul;
  auto put = [&h](long v) { h = (h ^ static_cast<unsigned long>(v)) * 1099511628211ul; };
  auto all = [&put](auto&& r) {
    for (auto&& x : r) put(x);
    put(-1);
  };
  const std::array<int, 9> from{5, 3, 8, 1, 9, 2, 7, 3, 3};
  const std::array<int, 5> other{1, 3, 3, 4, 9};
  const priced items[] = {{30, 1}, {10, 3}, {20, 2}, {10, 1}};
  auto a = from;
  put(std::ranges::sort(a) == a.end());
  all(a);
  std::ranges::sort(a, std::ranges::greater{});
  all(a);
  std::ranges::sort(a.begin(), a.end(), {}, [](int x) { return x % 3 * 100 + x; });
  all(a);
  auto shelf = std::to_array(items);
  std::ranges::sort(shelf, {}, [](const priced& p) { return p.price * 10 + p.size; });
  for (auto& s : shelf) put(s.price * 10 + s.size);
  put(std::ranges::max_element(items, {}, &priced::size) - items);
  put(std::ranges::min_element(items, {}, &priced::price) - items);
  put(std::ranges::minmax_element(items, {}, &priced::price).max - items);
  put(std::ranges::find(items, 20, &priced::price) - items);
  put(std::ranges::count(items, 10, &priced::price));
  put(std::ranges::lower_bound(shelf, 20, {}, &priced::price) - shelf.begin());
  put(std::ranges::max(items, {}, &priced::size).price + std::ranges::min({4, 2, 8}) + std::ranges::max(3, 4));
  a = from;
  auto [low, high] = std::ranges::minmax(a);
  put(low * 100 + high);
  put(std::ranges::clamp(11, 2, 9) * 10 + std::ranges::clamp(1, 2, 9));
  put(std::ranges::is_sorted(a) * 2 + std::ranges::is_sorted(other));
  put(std::ranges::is_sorted_until(a) - a.begin());
  put(std::ranges::all_of(a, [](int x) { return x > 0; }) + std::ranges::any_of(a, [](int x) { return x > 8; }) * 2 +
      std::ranges::none_of(a, [](int x) { return x > 9; }) * 4);
  put(std::ranges::find_if(a, [](int x) { return x > 5; }) - a.begin());
  put(std::ranges::find_if_not(a, [](int x) { return x > 2; }) - a.begin());
  put(std::ranges::count_if(a, [](int x) { return x % 2; }));
  put(std::ranges::adjacent_find(a) - a.begin());
  long sum = 0;
  auto [last, f] = std::ranges::for_each(a, [&sum](int x) { sum += x; });
  f(100);
  put(sum + (last == a.end()));
  auto gone = std::ranges::remove(a, 3);
  put(gone.size() + (gone.begin() - a.begin()) * 10);
  all(std::span(a.begin(), gone.begin()));
  a = from;
  put(std::ranges::remove_if(a, [](int x) { return x % 2 == 0; }).begin() - a.begin());
  a = from;
  std::ranges::sort(a);
  put(std::ranges::unique(a).begin() - a.begin());
  a = from;
  put(std::ranges::partition(a, [](int x) { return x > 4; }).begin() - a.begin());
  put(std::ranges::is_partitioned(a, [](int x) { return x > 4; }));
  put(std::ranges::partition_point(a, [](int x) { return x > 4; }) - a.begin());
  a = from;
  std::ranges::sort(a);
  put(std::ranges::lower_bound(a, 3) - a.begin() + (std::ranges::upper_bound(a, 3) - a.begin()) * 10);
  put(std::ranges::equal_range(a, 3).size() + std::ranges::binary_search(a, 7) * 10 + std::ranges::binary_search(a, 6) * 20);
  put(std::ranges::lower_bound(a, 3, std::ranges::less_equal{}) - a.begin());
  std::ranges::reverse(a);
  put(std::ranges::equal_range(a, 3, std::ranges::greater{}).begin() - a.begin());
  all(a);
  put(std::ranges::rotate(a, a.begin() + 2).begin() - a.begin());
  all(a);
  std::ranges::replace(a, 3, 30);
  std::ranges::replace_if(a, [](int x) { return x < 3; }, 20);
  all(a);
  std::ranges::nth_element(a, a.begin() + 4);
  put(a[4]);
  a = from;
  std::ranges::partial_sort(a, a.begin() + 3);
  put(a[0] * 100 + a[1] * 10 + a[2]);
  int out[20] = {};
  put(std::ranges::copy(from, out).out - out);
  put(std::ranges::copy_if(from, out, [](int x) { return x > 4; }).out - out);
  put(std::ranges::copy_n(from.begin(), 4, out + 5).in - from.begin());
  put(std::ranges::copy_backward(other, out + 19).out - out);
  put(std::ranges::reverse_copy(other, out + 9).out - out);
  put(std::ranges::move(other, out + 2).out - out);
  all(out);
  put(std::ranges::transform(from, out, [](int x) { return x * 3; }).out - out);
  auto two = std::ranges::transform(from, other, out + 9, [](int x, int y) { return x * 10 + y; });
  put((two.in1 - from.begin()) * 100 + (two.in2 - other.begin()) * 10 + (two.out - out));
  put(std::ranges::transform(items, out + 15, [](int x) { return x / 10; }, &priced::price).out - out);
  all(out);
  put(*std::ranges::fill_n(out, 3, 7) + (std::ranges::fill(out, 2) == std::ranges::end(out)));
  int next = 0;
  std::ranges::generate(out, [&next] { return next += 2; });
  put(std::ranges::generate_n(out, 2, [] { return 5; }) - out);
  all(out);
  auto b = other;
  put(std::ranges::equal(b, other) + std::ranges::equal(a, b) * 2 + std::ranges::equal(items, shelf, {}, &priced::price, &priced::price) * 4);
  b[3] = 5;
  put(std::ranges::mismatch(b, other).in1 - b.begin());
  put(std::ranges::lexicographical_compare(other, b) + std::ranges::lexicographical_compare(b, other) * 2);
  put(std::ranges::includes(other, std::span(other.begin() + 1, 2)) + std::ranges::includes(other, b) * 2);
  put(std::ranges::search(from, std::span(from.begin() + 3, 2)).begin() - from.begin());
  put(std::ranges::search(from, b).empty() + (std::ranges::find_first_of(from, b) - from.begin()) * 2);
  a = from;
  std::ranges::sort(a);
  int wide[20] = {};
  auto merged = std::ranges::merge(a, other, wide);
  put((merged.out - wide) * 10 + (merged.in1 == a.end()) + (merged.in2 == other.end()));
  all(wide);
  put(std::ranges::set_union(a, other, wide).out - wide);
  all(wide);
  put(std::ranges::set_intersection(a, other, wide).out - wide);
  put(std::ranges::set_difference(a, other, wide).out - wide);
  all(wide);
  std::ranges::swap_ranges(a, b);
  all(a);
  std::ranges::make_heap(a);
  put(std::ranges::is_heap(a) * 10 + a[0]);
  std::ranges::pop_heap(a);
  put(a[8] * 10 + a[0]);
  std::ranges::push_heap(a);
  std::ranges::sort_heap(a);
  all(a);
  put(std::ranges::distance(a) + std::ranges::size(out) * 10 + std::ranges::ssize(items) * 1000 + std::ranges::empty(a));
  put(*std::ranges::next(a.begin()) + *std::ranges::prev(a.end()) * 10 + *std::ranges::next(a.begin(), 3) * 100 + (std::ranges::data(a) == a.data()));
  auto part = std::ranges::subrange(a.begin() + 1, a.begin() + 4);
  auto [i, j] = part;
  put(part.size() * 100 + part.front() + part[1] + part.back() + (j - i));
  put(first_of(a));
  return h;
}
static_assert(ranges_hash() == 1687349792386879527ul);

// An array and a pointer into it; elements that differ; passes that go through a range once.
struct generator {
  int* state;
  int left;
  using difference_type = std::ptrdiff_t;
  using value_type = int;
  RK_FUNCTION int operator*() const { return *state; }
  RK_FUNCTION generator& operator++() {
    *state = *state * 5 + 1;
    --left;
    return *this;
  }
  RK_FUNCTION void operator++(int) { ++*this; }
  RK_FUNCTION bool operator==(std::default_sentinel_t) const { return left == 0; }
};
RK_FUNCTION int passes_once() {
  int state = 1, sum = 0;
  std::ranges::for_each(generator{&state, 4}, std::default_sentinel, [&sum](int x) { sum += x; });
  int raw[6] = {5, 3, 4, 1, 2, 0};
  std::ranges::sort(raw, raw + 4);
  std::array<unsigned, 3> a{7, 8, 9};
  std::array<long, 3> b{1, 2, 3};
  std::ranges::swap_ranges(a, b);
  const auto range = std::ranges::equal_range(raw, raw + 4, 3);
  return sum * 100000 + raw[0] * 10000 + static_cast<int>(a[1]) * 1000 + static_cast<int>(b[2]) * 100 + range.front() * 10 + (range ? 1 : 0) +
         (std::equal(raw, raw + 2, raw + 2, raw + 4, std::less<>{}) ? 2 : 0) +
         (std::ranges::find(raw, std::unreachable_sentinel, 5) - raw == 3 ? 4 : 0);
}
static_assert(passes_once() == 194 * 100000 + 10000 + 2000 + 900 + 30 + 7);

}  // namespace std_ranges
