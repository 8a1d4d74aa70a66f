# SPDX-License-Identifier: Apache-2.0
"""The standard library's pieces that have a device meaning, and a library that knows nothing of this project."""
from ..program import Argument
from ..types import F32, F64, U32, U64, WORDS
from . import construct


@construct("std::optional and std::variant")
def vocabulary(p):
    name = p.name("maybe")
    p.declare(f"""
template <class... F>
struct {name}_cases : F... {{
  using F::operator()...;
}};
template <class... F>
{name}_cases(F...) -> {name}_cases<F...>;
inline std::optional<std::uint32_t> {name}(std::uint32_t x) {{
  if (x % 3 == 0) return std::nullopt;
  return x * {p.dice.between(2, 9)};
}}
inline std::uint32_t visit_{name}(std::uint32_t x) {{
  std::variant<std::uint32_t, std::uint64_t, float> v = x;
  if (x & 1) v = std::uint64_t{{x}} << 7;
  if (const auto o = {name}(x); o && *o > 9) return *o + o.value_or(1u);
  return std::visit({name}_cases{{[](std::uint32_t i) {{ return i; }}, [](std::uint64_t i) {{ return static_cast<std::uint32_t>(i + 1); }},
                                 [](float) {{ return 2u; }}}},
                    v);
}}""")
    p.offer(U32, [U32], f"visit_{name}($0)")
    p.offer(U32, [U32, U32], f"{name}($0).value_or($1)")


@construct("std::span and algorithms", "std::array")
def algorithms(p):
    name = p.name("arrange")
    p.declare(f"""
inline std::uint32_t total_{name}(std::span<const std::uint32_t> items) {{
  return std::accumulate(items.begin(), items.end(), {p.dice.below(9)}u, [](std::uint32_t a, std::uint32_t b) {{ return a * 3 + b; }});
}}
inline std::uint32_t {name}(std::uint32_t a, std::uint32_t b) {{
  std::array<std::uint32_t, 6> v{{a, b, a ^ b, a + b, {p.dice.below(99)}u}};
  std::sort(v.begin(), v.end(), [](auto l, auto r) {{ return l > r; }});
  std::transform(v.begin() + 1, v.end(), v.begin() + 1, [b](std::uint32_t x) {{ return {p.expr(U32, {"x": U32, "b": U32})}; }});
  const auto n = std::count_if(v.begin(), v.end(), [](auto x) {{ return x % 2 == 0; }});
  return total_{name}(std::span(v).subspan(1, 4)) + static_cast<std::uint32_t>(n) + std::min({{a, b, 77u}}) +
         *std::max_element(v.begin(), v.end());
}}""")
    p.offer(U32, [U32, U32], f"{name}($0, $1)")


@construct("structured bindings", "std::pair and std::tuple")
def tuples(p):
    name = p.name("split")
    p.declare(f"""
struct {name}_parts {{
  std::uint32_t high, low;
}};
constexpr {name}_parts {name}(std::uint64_t x) {{ return {{static_cast<std::uint32_t>(x >> 32), static_cast<std::uint32_t>(x)}}; }}
inline std::uint32_t join_{name}(std::uint64_t x) {{
  auto [h, l] = {name}(x);
  std::uint32_t pair[2]{{h, l}};
  auto& [a, b] = pair;
  a += b;
  const std::tuple t{{a, x, std::uint8_t(7)}};
  const auto& [p, q, r] = t;
  return std::apply([](auto... e) {{ return static_cast<std::uint32_t>(((e ^ {p.dice.below(99)}u) + ...)); }}, t) + std::get<0>(t) + pair[0] + p +
         static_cast<std::uint32_t>(q) * r + std::make_pair(h, l).second;
}}""")
    p.offer(U32, [U64], f"join_{name}($0)")


@construct("std::bit_cast and limits")
def bits(p):
    name = p.name("bits_of")
    p.declare(f"""
template <class T>
constexpr T {name}(T x) {{
  return static_cast<T>(std::popcount(x)) + std::rotl(x, {p.dice.between(1, 31)}) + (std::has_single_bit(x) ? 1 : std::numeric_limits<T>::max() - x);
}}""")
    for t in WORDS:
        p.offer(t, [Argument(t, True)], f"{name}($0)")
    p.offer(U32, [F32], "std::bit_cast<std::uint32_t>($0)")
    p.offer(U64, [Argument(F64, True)], "std::bit_cast<std::uint64_t>($0)")


@construct("header-only libraries")
def random123(p):
    name = p.name("philox")
    p.declare(f"""
inline std::uint32_t {name}(std::uint32_t key, std::uint32_t counter) {{
  const auto words = r123::Philox2x32_R<{p.dice.between(4, 10)}>()({{{{counter, {p.dice.below(99)}}}}}, {{{{key}}}});
  return words[0] ^ words[1];
}}""")
    p.offer(U32, [U32, U32], f"{name}($0, $1)")


@construct("headers of its own")
def header(p):
    name = p.name("shared_by_all")
    p.headers[f"{p.namespace}_{name}.hpp"] = f"""\
#pragma once
// A header of the program's own; what it defines is used inside and outside of it.
#include <cstdint>

#define {p.namespace.upper()}_{name.upper()} {p.dice.between(3, 99)}u
namespace {p.namespace} {{
template <class T>
inline T {name}(T x) {{
  return x * {p.namespace.upper()}_{name.upper()} + {p.dice.between(3, 99)};
}}
}}  // namespace {p.namespace}
"""
    for t in WORDS:
        p.offer(t, [Argument(t, True)], f"{name}($0)")
    p.offer(U32, [], f"{p.namespace.upper()}_{name.upper()}", constant=True)
