# SPDX-License-Identifier: Apache-2.0
"""Macros, conditional text, and comments where nobody expects them. Names of macros begin with the program's."""
from ..program import Argument
from ..types import I32, U32, U64
from . import construct


@construct("macros: object-like", "macros: function-like")
def function_like(p):
    scale, mix, count = p.macro("SCALE"), p.macro("MIX"), p.macro("BITS")
    p.declare(f"""
#define {scale} {p.dice.between(3, 99)}u /* of all { '{' } */
#define {mix}(a, b) ((a) * {scale} + \\
                     rk::max((b), 7u))  // not a comment of the text
#define {count}(x) rk::popcount(x)""")
    p.offer(U32, [Argument(U32, True), Argument(U32, True)], f"{mix}($0, $1)", macro=True)
    p.offer(I32, [Argument(U32, True)], f"{count}($0)", macro=True, bound=64)
    p.offer(U32, [], scale, constant=True)


@construct("macros: function-like", "enum class")
def x_macro(p):
    items, name = p.macro("ITEMS"), p.name("item")
    names = ["iron", "gold", "salt", "lead"][: p.dice.between(2, 4)]
    rows = " ".join(f"X({n}, {p.dice.between(1, 999)}u)" for n in names)
    p.declare(f"""
#define {items} {rows}
enum class {name} : unsigned {{
#define X(n, weight) n,
  {items}
#undef X
}};
inline std::uint32_t weight_of_{name}({name} i) {{
  switch (i) {{
#define X(n, weight) case {name}::n: return weight;
    {items}
#undef X
  }}
  return 0;
}}""")
    p.offer(U32, [U32], f"weight_of_{name}(static_cast<{name}>(($0) & 3))")


@construct("macros: function-like")
def code_made_by_macro(p):
    define, name, each = p.macro("DEFINE"), p.name("made"), p.macro("EACH")
    p.declare(f"""
#define {define}(name, type, ...)            \\
  inline type name##_by_macro(type x) {{       \\
    type r = x;                              \\
    __VA_ARGS__;                             \\
    return static_cast<type>(r + sizeof #name); \\
  }}
{define}({name}, std::uint32_t, r ^= {p.expr(U32, {"x": U32}, 1)}, r += rk::rotl(x, 3u))
{define}({name}_wide, std::uint64_t, r *= {p.dice.between(3, 99)})
#undef {define}""")
    p.offer(U32, [U32], f"{name}_by_macro($0)")
    p.offer(U64, [U64], f"{name}_wide_by_macro($0)")


@construct("conditional text")
def conditional(p):
    level, name = p.macro("LEVEL"), p.name("leveled")
    p.declare(f"""
#define {level} {p.dice.between(0, 3)}
inline std::uint32_t {name}(std::uint32_t x) {{
#if {level} > 1
  x = {p.expr(U32, {"x": U32})};
#elif defined({level}_OF_NOBODY)
  x = this is no C++;
#else
  x ^= {level};
#endif
#ifndef {level}
#error "it is defined"
#endif
  return x + {level};
}}""")
    p.offer(U32, [U32], f"{name}($0)")


@construct("comments in odd places")
def comments(p):
    name = p.name("commented")
    p.declare(f"""
inline /* specifiers { '{' } */ std::uint32_t {name}(std::uint32_t x /* the first, ) */,  // one a line, "
                                     const std::uint32_t /**/ y  /* 'the second */) /*
   a body follows: {{ return 0; }}
*/ {{
  // return 0; /* this is one line
  const char quote = '"' /* " */, slash = '/';  // */ and '
  std::uint32_t z = x /* + 1 */ - /* - 1 */ - y /* / 2 // */ / 3u;  /* end */ z += /* , */ quote * 2 /*;*/ + slash;
  for (/* nothing */; /* { '{' } */ z > 1000u; /* ; */ ) z >>= 1;  // {{
  return /* ( */ rk::popcount /* of */ ( /* the */ z /* value */ ) /* ) */ + {p.expr(U32, {"x": U32, "y": U32}, 1)} /* no semicolon */;
}}  // {name}""")
    p.offer(U32, [U32, U32], f"{name}($0, $1)")
