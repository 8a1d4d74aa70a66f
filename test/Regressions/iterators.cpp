// Iterators and ranges of the user's own: iterator_traits, the concepts and each library ask for other members of them than a handler
// calls, so all that makes a class an iterator stays in the text.
// RUN: %compile %s | FileCheck %s
#include <rk/actor.hpp>
#include <algorithm>
#include <array>
#include <concepts>
#include <functional>
#include <iterator>
#include <ranges>
#include <span>
#include <type_traits>

struct poke { int v; int d[8]; int n; };

template <class T>
struct pointer_like {
  using value_type = T; using difference_type = std::ptrdiff_t; using reference = T&; using pointer = T*;
  using iterator_category = std::random_access_iterator_tag;
  T* p{};
  T& operator*() const { return *p; }
  T* operator->() const { return p; }
  T& operator[](std::ptrdiff_t n) const { return p[n]; }
  pointer_like& operator++() { ++p; return *this; }
  pointer_like operator++(int) { pointer_like t = *this; ++p; return t; }
  pointer_like& operator--() { --p; return *this; }
  pointer_like operator--(int) { pointer_like t = *this; --p; return t; }
  pointer_like& operator+=(std::ptrdiff_t n) { p += n; return *this; }
  pointer_like& operator-=(std::ptrdiff_t n) { p -= n; return *this; }
  friend pointer_like operator+(pointer_like a, std::ptrdiff_t n) { return a += n; }
  friend pointer_like operator+(std::ptrdiff_t n, pointer_like a) { return a += n; }
  friend pointer_like operator-(pointer_like a, std::ptrdiff_t n) { return a -= n; }
  friend std::ptrdiff_t operator-(pointer_like a, pointer_like b) { return a.p - b.p; }
  auto operator<=>(const pointer_like&) const = default;
};

// It has no category: its operators say what it is.
struct count_from {
  using value_type = int;
  using difference_type = std::ptrdiff_t;
  int at = 0;
  int operator*() const { return at; }
  count_from& operator++() { ++at; return *this; }
  count_from operator++(int) { return {at++}; }
  bool operator==(const count_from&) const = default;
};
struct numbers {
  int n;
  count_from begin() const { return {0}; }
  count_from end() const { return {n}; }
};
struct once : count_from { using iterator_category = std::input_iterator_tag; };
struct box {
  int d[4]{1, 2, 3, 4};
  const int* begin() const { return d; }
  const int* end() const { return d + 4; }
  const int* data() const { return d; }
  std::size_t size() const { return 4; }
  int unused() const { return 0; }
};
template <std::ranges::range R> int first(const R& r) { return r.begin()[0]; }

struct RK_ACTOR() actor {
  RK_HANDLER long on(rk::context&, const poke& m) {
    static_assert(std::forward_iterator<count_from> && !std::bidirectional_iterator<count_from>);
    static_assert(std::random_access_iterator<pointer_like<int>> && !std::contiguous_iterator<pointer_like<int>>);
    static_assert(std::ranges::contiguous_range<const box> && std::ranges::sized_range<const box>);
    static_assert(std::ranges::forward_range<numbers> && !std::ranges::sized_range<numbers>);
    int t[8];
    std::copy(m.d, m.d + 8, t);
    const pointer_like<int> b{t}, e{t + 8};
    std::sort(b, e);
    std::reverse(b, e);
    std::rotate(b, b + 2, e);
    std::nth_element(b, b + 3, e);
    std::next_permutation(b, e);
    std::partial_sort(b, b + 2, e);
    std::inplace_merge(b, b + 2, e);
    std::ranges::sort(b, e);
    std::ranges::sort(t, t + m.n); // an array and a pointer into it
    std::ranges::transform(m.d, m.d + 4, t, [](int x) { return x * 2; });
    const numbers few{m.n};
    const box kept;
    const std::span<const int> seen{kept};
    return *std::lower_bound(b, e, m.v) + *std::make_reverse_iterator(e) + std::ranges::count(few, 3) + (*std::ranges::find(few, 2)) +
           first(kept) + seen[1] + std::count(count_from{0}, count_from{m.n}, 7) + *std::ranges::find(t, std::unreachable_sentinel, t[3]);
  }
};
// CHECK: struct pointer_like {
// CHECK: using iterator_category = std::random_access_iterator_tag;
// CHECK: __device__ pointer_like operator--(int)
// CHECK: struct box {
// CHECK-NOT: unused
// CHECK: template <std::ranges::range R>
