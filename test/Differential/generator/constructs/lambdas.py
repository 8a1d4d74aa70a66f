# SPDX-License-Identifier: Apache-2.0
"""Lambdas in all places."""
from ..program import Argument
from ..types import U32, U64
from . import construct


@construct("lambdas with captures")
def captures(p):
    name = p.name("fold_with")
    p.declare(f"""
template <class F>
constexpr std::uint32_t {name}(std::uint32_t n, F f) {{
  std::uint32_t r = 1;
  for (std::uint32_t i = 0; i < (n & 7); i++) r = f(r, i);
  return r;
}}
inline std::uint32_t by_{name}(std::uint32_t x, std::uint64_t y) {{
  const auto by = [x, &y, z = x ^ {p.dice.between(1, 99)}u](std::uint32_t a, std::uint32_t b) -> std::uint32_t {{
    return {p.expr(U32, {"x": U32, "y": U64, "z": U32, "a": U32, "b": U32})};
  }};
  y += {name}(x, by);
  return {name}(static_cast<std::uint32_t>(y), [=](auto a, auto b) {{ return a * 3u + b + x; }});
}}""")
    p.offer(U32, [U32, U64], f"by_{name}($0, $1)")


@construct("lambdas: generic", "if constexpr")
def generic(p):
    name = p.name("select")
    p.declare(f"""
inline constexpr auto {name} = []<class T>(T x, auto y) {{
  if constexpr (sizeof x > sizeof y)
    return static_cast<std::uint64_t>(x) * {p.dice.between(2, 9)}u + y;
  else
    return static_cast<std::uint64_t>(x ^ y);
}};""")
    p.offer(U64, [Argument(U32, True), Argument(U64, True)], f"{name}($0, $1)")
    p.offer(U64, [Argument(U64, True), Argument(U32, True)], f"{name}($0, $1)")


@construct("lambdas with captures", "lambdas: generic")
def nested(p):
    name = p.name("chain")
    p.declare(f"""
inline std::uint32_t {name}(std::uint32_t x) {{
  const auto make = [](std::uint32_t base) {{ return [base, calls = 0u](std::uint32_t i) mutable {{ return base * i + ++calls; }}; }};
  auto f = make(x);
  const auto first = f(2), second = f({p.dice.between(3, 9)});
  const auto both = [&](const auto& g, std::uint32_t i) {{ return g(i) + g(i + 1); }};
  return both([&](std::uint32_t i) {{ return {p.expr(U32, {"x": U32, "first": U32, "second": U32, "i": U32})}; }}, second);
}}""")
    p.offer(U32, [U32], f"{name}($0)")


@construct("lambdas with captures", "default arguments")
def stateless(p):
    name, scale = p.name("apply"), p.name("scale")
    # NVRTC deduces nothing where the default itself is `decltype([] ...)`.
    p.declare(f"""
inline constexpr auto {scale} = [](std::uint32_t x) {{ return x * {p.dice.between(2, 9)}u; }};
template <class F = decltype({scale})>
std::uint32_t {name}(std::uint32_t x, F f = {{}}) {{
  const std::uint32_t once = [&] {{
    if (x & 1) return f(x);
    return x / {p.dice.between(2, 9)};
  }}();
  return once + 1;
}}""")
    p.offer(U32, [U32], f"{name}($0)")
    p.offer(U32, [U32], f"{name}($0, [](auto v) {{ return v ^ 0xffu; }})")
