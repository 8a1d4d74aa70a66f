// std::span, tuple, optional and variant as values inside of a handler.
// RUN: %compile %s | FileCheck %s
#include <rk/actor.hpp>
#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <tuple>
#include <variant>
struct circle { float radius; };
struct square { float side; };
using shape = std::variant<circle, square>;
struct noisy { int value = 0; ~noisy() { value = -1; } };
inline float total(std::span<const float> values) {
  float sum = 0;
  for (float v : values.subspan(1)) sum += v;
  return sum;
}
inline std::optional<int> half(int n) { return n % 2 ? std::nullopt : std::optional(n / 2); }
inline std::tuple<int, float> divide(int n) { return {n / 3, static_cast<float>(n % 3)}; }
struct poke { int value; };
struct RK_ACTOR() actor {
  std::array<float, 8> kept{};
  RK_HANDLER float on(rk::context&, const poke& m) {
    shape s = circle{2.0f};
    if (m.value > 3) s = square{1.5f};
    auto [quotient, rest] = divide(m.value);
    std::stable_sort(kept.begin(), kept.end());
    std::optional<noisy> n;
    n.emplace().value = m.value;
    std::variant<int, noisy> v = *n;
    v = 3;
    const float area = std::visit([](const auto& x) {
      if constexpr (requires { x.radius; }) return 3 * x.radius * x.radius; else return x.side * x.side;
    }, s);
    return area + total(kept) + static_cast<float>(half(m.value).value_or(-1) + quotient + std::get<int>(v)) + rest;
  }
};
// CHECK-DAG: #include <optional>
// CHECK-DAG: #include <span>
// CHECK-DAG: #include <tuple>
// CHECK-DAG: #include <variant>
