// Algorithms of ranges: <ranges> is ours for a device, and a range of the user's keeps what the library calls of it.
// RUN: %compile %s | FileCheck %s
#include <rk/actor.hpp>
#include <algorithm>
#include <array>
#include <ranges>

struct trade { std::uint32_t id; std::int32_t price; };
struct query { std::uint32_t id; };

struct window {
  const trade *first, *last;
  const trade* begin() const { return first; }
  const trade* end() const { return last; }
  std::size_t unused() const { return 0; }
};
struct seen : std::ranges::view_interface<seen> {
  const trade *first, *last;
  seen(const trade* f, const trade* l) : first(f), last(l) {}
  const trade* begin() const { return first; }
  const trade* end() const { return last; }
};
template <std::ranges::input_range R, class P>
auto best(const R& range, P projection) { return *std::ranges::max_element(range, {}, projection); }

struct RK_ACTOR() book {
  std::array<trade, 8> trades{};
  RK_HANDLER std::int32_t on(rk::context&, const query& q) {
    auto sorted = trades;
    std::ranges::sort(sorted, std::ranges::greater{}, &trade::price);
    const auto found = std::ranges::find(sorted, q.id, &trade::id);
    const seen all{sorted.data(), sorted.data() + 8};
    if (all.empty()) return all.back().price + all[1].price;
    return best(window{sorted.data(), found}, &trade::price).price + all.front().price;
  }
};
// CHECK: #include <algorithm>
// CHECK: #include <ranges>
// CHECK: struct window {
// CHECK: __device__ const trade* begin() const
// CHECK: __device__ const trade* end() const
// CHECK-NOT: unused
// CHECK: template <std::ranges::input_range R, class P>
// CHECK: std::ranges::sort(sorted, std::ranges::greater{}, &trade::price);
