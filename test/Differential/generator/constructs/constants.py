# SPDX-License-Identifier: Apache-2.0
"""What is known when the program is compiled, and where names live: tables, enumerations, namespaces."""
from ..expressions import SUM
from ..program import Argument
from ..types import F64, U32, U8
from . import construct


@construct("constexpr tables", "std::array")
def tables(p):
    squares, plain, reals = p.name("squares"), p.name("primes"), p.name("weights")
    p.declare(f"""
inline constexpr std::array<std::uint32_t, 8> {squares} = [] {{
  std::array<std::uint32_t, 8> a{{}};
  for (std::uint32_t i = 0; i < a.size(); ++i) a[i] = {p.expr(U32, {"i": U32}, constant=True)};
  return a;
}}();
constexpr std::uint32_t {plain}[2][4] = {{{{2, 3, 5, 7}}, {{11, 13, {p.dice.between(17, 99)}}}}};
static constexpr double {reals}[] = {{0.5, {p.dice.between(1, 9)}e-1, 1. / 3}};""")
    p.offer(U32, [U32], squares + "[($0) & 7]")
    p.offer(U32, [U32, U32], plain + "[($0) & 1][($1) & 3]")
    p.offer(U32, [], f"{squares}[{p.dice.below(8)}]", constant=True)
    p.offer(F64, [Argument(U32, True)], reals + "[($0) % 3u]")


@construct("enum class", "switch")
def enumerations(p):
    name, flags, of = p.name("colour"), p.name("flags"), p.name("rank")
    a, b = p.dice.between(1, 5), p.dice.between(9, 99)
    p.declare(f"""
enum class {name} : std::uint8_t {{ red = {a}, green, blue = {b} }};
enum {flags} : unsigned {{ none_{flags}, first_{flags} = 1 << {p.dice.below(8)}, both_{flags} = first_{flags} | 2u }};
constexpr {name} operator|({name} l, {name} r) {{ return static_cast<{name}>(static_cast<unsigned>(l) | static_cast<unsigned>(r)); }}
constexpr std::uint32_t {of}({name} c) {{
  using enum {name};
  switch (c) {{
    case red: return {p.dice.between(1, 99)};
    case green: [[fallthrough]];
    case blue: return static_cast<std::uint32_t>(c) * 2;
  }}
  return static_cast<std::uint32_t>(c) + first_{flags};
}}""")
    p.cover("switch with fallthrough")
    p.offer(U32, [U32], f"{of}(static_cast<{name}>($0))")
    p.offer(U32, [U8], f"static_cast<std::uint32_t>(static_cast<{name}>($0) | {name}::blue)")
    p.offer(U32, [], f"{of}({name}::green)", constant=True)
    p.offer(U32, [], f"both_{flags} + 0u", level=SUM, constant=True)


@construct("constexpr functions")
def functions(p):
    constant, immediate, limit = p.name("triangle"), p.name("cube"), p.name("limit")
    p.declare(f"""
constexpr std::uint32_t {constant}(std::uint32_t n) {{
  std::uint32_t sum = 0;
  for (std::uint32_t i = n & 31; i; --i) sum += {p.expr(U32, {"i": U32, "n": U32}, constant=True)};
  return sum;
}}
consteval std::uint32_t {immediate}(std::uint32_t x) {{ return x * x * x; }}
constinit const std::uint32_t {limit} = {immediate}({p.dice.between(2, 20)}) + {constant}({p.dice.between(2, 20)});
static_assert({constant}(0) == 0 && {immediate}(3) == 27, "not ';' }} here");""")
    p.offer(U32, [U32], f"{constant}($0)", constant=True)
    p.offer(U32, [], f"{immediate}({p.dice.between(2, 99)})", constant=True)
    p.offer(U32, [], limit)


@construct("namespaces", "using declarations")
def namespaces(p):
    outer, alias, where = p.name("outer"), p.name("shortcut"), p.name("where")
    p.declare(f"""
namespace {outer}::inline v{p.dice.between(2, 9)}::deep {{
struct point {{
  std::uint32_t x;
}};
inline std::uint32_t {where}(const point& p) {{ return {p.expr(U32, {"p.x": U32})}; }}
namespace {{
inline constexpr std::uint32_t hidden_{outer} = {p.dice.between(3, 999)};
}}
}}  // namespace {outer}::inline ... {{
namespace {alias} = {outer}::deep;
namespace {outer} {{
using deep::{where};
using number = std::uint32_t;
}}""")
    p.offer(U32, [Argument(U32, True)], f"{where}({outer}::deep::point{{$0}})")
    p.offer(U32, [U32], f"{outer}::{where}({alias}::point{{static_cast<{outer}::number>($0)}})")
    p.offer(U32, [], f"{alias}::hidden_{outer}", constant=True)


@construct("namespaces", "operators")
def directive(p):
    inner, name = p.name("math"), p.name("turn")
    p.declare(f"""
namespace {inner} {{
struct angle {{
  std::uint32_t v;
  friend constexpr angle operator<<(angle a, unsigned n) {{ return {{rk_free(a.v, n)}}; }}
  static constexpr std::uint32_t rk_free(std::uint32_t v, unsigned n) {{ return v << (n & 31) | v >> (32 - (n & 31) & 31); }}
}};
inline std::uint32_t min(angle a, angle b) {{ return a.v < b.v ? a.v : b.v * {p.dice.between(2, 9)}; }}
}}
inline std::uint32_t {name}(std::uint32_t x, std::uint32_t y) {{
  using namespace {inner};
  using rk::popcount, rk::max;
  const angle a{{x}}, b = angle{{y}} << 3;
  return min(a, b) + static_cast<std::uint32_t>(popcount(x)) * max(x, y);
}}""".replace("rk_free", "rotate"))
    p.offer(U32, [U32, U32], f"{name}($0, $1)")


@construct("structs with member functions", "default arguments")
def options(p):
    name, use = p.name("options"), p.name("configured")
    p.declare(f"""
typedef struct {name}_tag {{
  unsigned a = {p.dice.between(1, 9)}, b = sizeof(double);
  struct {{
    std::uint32_t c = {p.dice.between(1, 9)};
  }} nested;
}} {name};
inline std::uint32_t {use}({name} o = {{}}) {{ return {p.expr(U32, {"o.a": U32, "o.b": U32, "o.nested.c": U32})}; }}""")
    p.offer(U32, [Argument(U32, True), Argument(U32, True)], use + "({.b = $0, .nested = {.c = $1}})")
    p.offer(U32, [], f"{use}()")
