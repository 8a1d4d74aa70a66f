# SPDX-License-Identifier: Apache-2.0
"""Templates and concepts. What is called with explicit arguments has defaults for all of them: without them the call
still compiles, and means something else."""
from ..program import Argument
from ..types import BOOL, F32, F64, FLOATS, U16, U32, U64, U8, WORDS
from . import construct


def exact(*types):
    return [Argument(t, True) for t in types]


@construct("function templates")
def function_template(p):
    name = p.name("fit")
    body = p.expr(U32, {"n": U32, "x": U32}, 1)
    p.declare(f"""
template <class To = std::uint64_t, unsigned N = {p.dice.between(2, 9)}, class From>
constexpr To {name}(From from) {{
  const std::uint32_t x = static_cast<std::uint32_t>(from), n = N;
  return static_cast<To>(static_cast<To>({body}) * N + sizeof(To));
}}""")
    for t in (U8, U16, U32):
        arguments = p.dice.pick((t.cpp, f"{t.cpp}, {p.dice.between(10, 99)}", f"{t.cpp}, sizeof(std::uint16_t)", f"{t.cpp}, (3 > 2)"))
        p.offer(t, exact(p.dice.pick(WORDS)), f"{name}<{arguments}>($0)", feature="explicit template arguments")


@construct("function templates", "intrinsics: in dependent contexts")
def dependent_intrinsics(p):
    name = p.name("scramble")
    a, b = p.dice.pick(("rk::popcount(x)", "rk::clz(x)", "rk::ctz(x ^ y)")), p.dice.pick(("rk::brev(x)", "rk::max(x, y)", "rk::mulhi(x, y)"))
    p.declare(f"""
template <typename T>
T {name}(T x, T y) {{
  const std::uint32_t low = static_cast<std::uint32_t>(x);
  T z = {a} * T{{3}} + {b};
  z ^= rk::rotl(z, {p.dice.between(1, 31)}u) - static_cast<T>({p.expr(U32, {"low": U32}, 1)});
  return z;
}}""")
    for t in WORDS:
        p.offer(t, exact(t, t), f"{name}($0, $1)")
    p.offer(U32, [U32, U64], f"{name}<std::uint32_t>($0, $1)", feature="explicit template arguments")


@construct("class templates", "value arguments of templates", "member templates")
def class_template(p):
    name = p.name("ring")
    n = p.dice.pick((2, 4, 8))
    p.declare(f"""
template <class T, unsigned N>
struct {name} {{
  using value_type = T;
  static constexpr unsigned mask = N - 1;
  T items[N] = {{}};
  unsigned next = 0;

  constexpr {name}& push(T x) {{
    items[next++ & mask] += x;
    return *this;
  }}
  T operator[](unsigned i) const {{ return items[i & mask]; }}
  template <class U>
  U total(U start) const;
}};

template <class T, unsigned N>
template <class U>
U {name}<T, N>::total(U start) const {{
  U sum = start;
  for (const T& item : items) sum += static_cast<U>(item) * {p.dice.between(2, 9)}u + N;
  return sum;
}}""")
    for t, u in ((U32, U64), (U64, U32)):
        of = f"{name}<{t.cpp}, {n}>"
        p.offer(u, [Argument(t), Argument(t), Argument(u, True)], f"{of}{{}}.push($0).push($1).total<{u.cpp}>($2)")
        p.offer(t, [Argument(t), U32], f"{of}{{}}.push($0)[$1]")


@construct("class templates", "dependent names", "partial specialisation")
def traits(p):
    name, use = p.name("traits"), p.name("convert")
    p.declare(f"""
template <class T, class = void>
struct {name} {{
  using wide = std::uint64_t;
  template <class U>
  static constexpr U scale(U x) {{ return x * {p.dice.between(2, 5)}u; }}
  static constexpr std::uint32_t kind = 1;
}};
template <class T>
struct {name}<T*> : {name}<T> {{
  static constexpr std::uint32_t kind = {name}<T>::kind + 16;
}};
template <class T>
struct {name}<T, std::enable_if_t<std::is_floating_point_v<T>>> {{
  using wide = double;
  template <class U>
  static constexpr U scale(U x) {{ return x * U(0.5); }}
  static constexpr std::uint32_t kind = {p.dice.between(2, 9)};
}};
template <>
struct {name}<std::uint16_t> {{
  using wide = std::uint32_t;
  template <class U>
  static constexpr U scale(U x) {{ return x + {p.dice.between(2, 50)}u; }}
  static constexpr std::uint32_t kind = 3;
}};

template <class T>
constexpr typename {name}<T>::wide {use}(T x) {{
  using wide = typename {name}<T>::wide;
  return {name}<T>::template scale<wide>(static_cast<wide>(x)) + {name}<T*>::kind;
}}""")
    p.offer(U64, exact(U32), f"{use}($0)")
    p.offer(U32, exact(U16), f"{use}($0)")
    p.offer(U64, [U16], f"{use}<std::uint64_t>($0)")
    p.offer(F64, exact(F32), f"differential::tame({use}($0))")
    p.offer(U32, [], f"{name}<{p.dice.pick(('float', 'int***', 'std::uint16_t', 'const char*'))}>::kind", constant=True)


@construct("explicit specialisation")
def specialised_functions(p):
    """Of a function template, of a member of one class, and of a member template: nothing of them is in the template's own text."""
    name, owner = p.name("weigh"), p.name("scales")
    number = lambda: p.dice.between(2, 99)
    p.declare(f"""
template <class T>
constexpr std::uint32_t {name}(T x) {{ return static_cast<std::uint32_t>(x) * {number()}u; }}
template <>
constexpr std::uint32_t {name}<std::uint16_t>(std::uint16_t x) {{ return x + {number()}u; }}
template <class T>
struct {owner} {{
  T factor;
  constexpr std::uint32_t own() const {{ return static_cast<std::uint32_t>(factor) ^ {number()}u; }}
  template <class U>
  static constexpr std::uint64_t of(U x) {{ return static_cast<std::uint64_t>(x) * {number()}u; }}
}};
template <>
constexpr std::uint32_t {owner}<std::uint8_t>::own() const {{ return factor + {number()}u; }}
template <>
template <>
constexpr std::uint64_t {owner}<std::uint32_t>::of<std::uint16_t>(std::uint16_t x) {{ return x + {number()}u; }}
template <>
template <class U>
constexpr std::uint64_t {owner}<std::uint64_t>::of(U x) {{ return static_cast<std::uint64_t>(x) - {number()}u; }}""")
    for t in (U8, U16, U32):
        p.offer(U32, exact(t), f"{name}($0)")
        p.offer(U32, exact(t), f"{owner}<{t.cpp}>{{$0}}.own()")
        p.offer(U64, exact(t), f"{owner}<{p.dice.pick((U32, U64, U8)).cpp}>::of($0)")


@construct("variadic templates and folds")
def variadic(p):
    fold, last, each = p.name("mix"), p.name("last_of"), p.name("for_each_of")
    op = p.dice.pick(("+", "^", "*"))
    p.declare(f"""
template <class... T>
constexpr std::uint64_t {fold}(T... x) {{
  return ((static_cast<std::uint64_t>(x) {p.dice.pick('+^')} sizeof...(T)) {op} ... {op} {p.dice.between(1, 99)}u);
}}
template <class First, class... Rest>
constexpr std::uint64_t {last}(First first, Rest... rest) {{
  if constexpr (sizeof...(Rest) == 0)
    return static_cast<std::uint64_t>(first);
  else
    return {last}(rest...) * 3u + first;
}}
template <class F, class... T>
constexpr void {each}(F&& f, T&&... x) {{
  (static_cast<void>(f(std::forward<T>(x))), ...);
}}""")
    p.cover("if constexpr")
    p.offer(U64, [U32, U64, U8], f"{fold}($0, $1, $2)")
    p.offer(U64, [U16], f"{fold}($0, {fold}())")
    p.offer(U64, [U32, U16, U64], f"{last}($0, $1, $2)")
    p.effects.append(lambda s: _each(s, each))


def _each(s, each):
    words = [name for name, t in s.scope.targets if t in WORDS]
    if not words:
        return s.empty(0)
    target, e = s.dice.pick(words), s.e
    return [f"{each}([&](auto v) {{ return {target} = {target} * 31u + static_cast<std::uint32_t>(v); }}, "
            f"{e.of(U32, 1).text}, {e.of(U64, 1).text}, {e.of(U8, 1).text});"]


@construct("variable templates", "alias templates")
def variable_template(p):
    name, alias = p.name("factor"), p.name("pick_type")
    p.declare(f"""
template <class T>
inline constexpr T {name} = T({p.dice.between(3, 99)});
template <>
inline constexpr std::uint16_t {name}<std::uint16_t> = {p.dice.between(100, 999)};
template <bool Wide>
using {alias} = std::conditional_t<Wide, std::uint64_t, std::uint32_t>;""")
    for t in (U16, U32, U64, F32):
        p.offer(t, [], f"{name}<{t.cpp}>", constant=True)
    p.offer(U32, [U64], f"static_cast<{alias}<(1 > 2)>>($0)")
    p.offer(U64, [U32], f"{alias}<true>($0)")


@construct("inheritance", "class templates")
def crtp(p):
    base, derived = p.name("shape"), p.name("square")
    body = p.expr(U32, {"side": U32, "extra": U32})
    p.declare(f"""
template <class Derived>
struct {base} {{
  std::uint32_t doubled(std::uint32_t by) const {{ return 2 * static_cast<const Derived&>(*this).area(by); }}
}};
struct {derived} final : {base}<{derived}> {{
  std::uint32_t side;
  explicit constexpr {derived}(std::uint32_t s) noexcept : side(s) {{}}
  std::uint32_t area(std::uint32_t extra) const {{ return {body}; }}
}};""")
    p.offer(U32, [U32, U32], f"{derived}($0).doubled($1)")


@construct("template template parameters", "std::array")
def template_template(p):
    name = p.name("sum_of")
    p.declare(f"""
template <template <class, std::size_t> class Container, class T, std::size_t N>
constexpr T {name}(const Container<T, N>& items) {{
  T sum{{}};
  for (auto it = items.begin(); it != items.end(); ++it) sum = sum * T{{N}} + *it;
  return sum;
}}""")
    for t in WORDS:
        p.offer(t, exact(t, t, t), f"{name}(std::array<{t.cpp}, 3>{{{{$0, $1, $2}}}})")


@construct("concepts", "overload sets")
def concepts(p):
    concept, which = p.name("wide"), p.name("which")
    p.declare(f"""
template <class T>
concept {concept} = requires(T a, T b) {{
  {{ a + b }} -> std::convertible_to<T>;
  requires sizeof(T) >= 4;
}};
constexpr std::uint32_t {which}(auto x) {{ return static_cast<std::uint32_t>(x) + 1; }}
constexpr std::uint32_t {which}(std::unsigned_integral auto x) {{ return static_cast<std::uint32_t>(x) * {p.dice.between(2, 9)}u; }}
template <class T>
  requires {concept}<T> && std::unsigned_integral<T>
constexpr std::uint32_t {which}(T x) {{
  const std::uint32_t low = static_cast<std::uint32_t>(x);
  return {p.expr(U32, {"low": U32})};
}}
template <{concept} T>
constexpr std::uint32_t {which}(T x, T y) requires(!std::is_pointer_v<T>) {{
  return static_cast<std::uint32_t>(x > y ? x : y);
}}""")
    for t in (U8, U32, U64):
        p.offer(U32, exact(t), f"{which}($0)")
    p.offer(U32, exact(U64, U64), f"{which}($0, $1)")


@construct("value arguments of templates")
def class_value(p):
    point, area, value = p.name("extent"), p.name("volume"), p.name("constant")
    p.declare(f"""
struct {point} {{
  unsigned x, y;
  constexpr bool operator==(const {point}&) const = default;
}};
template <{point} P = {point}{{2, 2}}>
constexpr std::uint32_t {area}(std::uint32_t z) {{
  return P.x * z + P.y;
}}
template <auto V>
struct {value} {{
  static constexpr auto v = V;
}};""")
    p.offer(U32, [U32], f"{area}<{point}{{{p.dice.between(3, 99)}, {p.dice.between(3, 99)}}}>($0)", feature="explicit template arguments")
    p.offer(U32, [], f"{value}<{p.dice.between(3, 99)}u>::v", constant=True)
    p.offer(U16, [], f"{value}<static_cast<std::uint16_t>(1 << 9)>::v", constant=True)


@construct("if constexpr", "function templates")
def branches(p):
    name = p.name("kind_of")
    p.declare(f"""
template <class T>
constexpr auto {name}(T x) {{
  if constexpr (std::is_floating_point_v<T>) {{
    return differential::tame(x * T(2));
  }} else if constexpr (sizeof(T) == 8) {{
    return static_cast<std::uint32_t>({p.expr(U64, {"x": U64})});
  }} else
    return static_cast<std::uint64_t>({p.expr(U32, {"x": U32})});
}}""")
    p.offer(U32, exact(U64), f"{name}($0)")
    p.offer(U64, exact(U32), f"{name}($0)")
    for t in FLOATS:
        p.offer(t, exact(t), f"{name}($0)")


@construct("overload sets", "default arguments")
def overloads(p):
    name = p.name("blend")
    p.declare(f"""
inline std::uint32_t {name}(std::uint32_t x, std::uint32_t y = {p.dice.between(3, 99)}u) {{ return {p.expr(U32, {"x": U32, "y": U32})}; }}
inline std::uint32_t {name}(std::uint64_t x, unsigned n = sizeof(double), bool odd = {p.dice.pick(("true", "1 < 2"))}) {{
  return {p.expr(U32, {"x": U64, "n": U32, "odd": BOOL})};
}}
inline std::uint32_t {name}(double x) {{ return {p.expr(U32, {"x": F64})}; }}""")
    p.offer(U32, exact(U32), f"{name}($0)")
    p.offer(U32, exact(U32, U32), f"{name}($0, $1)")
    p.offer(U32, exact(U64), f"{name}($0)")
    p.offer(U32, exact(U64, U32), f"{name}($0, $1)")
    p.offer(U32, exact(F64), f"{name}($0)")


@construct("class templates", "deduction guides")
def guide(p):
    name = p.name("holder")
    p.declare(f"""
template <class T>
struct {name} {{
  T v;
  constexpr T twice() const {{ return v + v; }}
}};
{name}(std::uint16_t) -> {name}<std::uint64_t>;
template <class T>
{name}(T) -> {name}<T>;
template struct {name}<std::uint32_t>;""")
    p.offer(U64, exact(U16), f"{name}{{$0}}.twice()")
    p.offer(U32, exact(U32), f"{name}{{$0}}.twice()")


@construct("variadic templates and folds", "lambdas: generic")
def sequence(p):
    table, name = p.name("powers"), p.name("dot")
    p.declare(f"""
inline constexpr std::uint32_t {table}[] = {{1, {p.dice.between(3, 9)}, {p.dice.between(10, 90)}, {p.dice.between(100, 900)}}};
constexpr std::uint32_t {name}(std::uint32_t x) {{
  return [&]<std::size_t... I>(std::index_sequence<I...>) {{
    return (({table}[I] {p.dice.pick(("<<", "*"))} (x >> I & 7u)) + ...);
  }}(std::make_index_sequence<{p.dice.between(1, 4)}>{{}});
}}""")
    p.cover("constexpr tables")
    p.offer(U32, [U32], f"{name}($0)", constant=True)
