# SPDX-License-Identifier: Apache-2.0
"""Classes: operators, constructors and destructors, nested and derived ones, unions, pointers to members."""
from ..expressions import PRODUCT, RELATION
from ..program import Argument
from ..types import BOOL, U32, WORDS
from . import construct


@construct("operators", "structs with member functions")
def vector(p):
    name = p.name("vec")
    t = p.dice.pick(WORDS)
    p.declare(f"""
struct {name} {{
  {t.cpp} x = 0, y{{{p.dice.below(9)}}};

  constexpr {name}& operator+=(const {name}& o) & {{
    x += o.x, y += o.y;
    return *this;
  }}
  friend constexpr {name} operator+({name} l, const {name}& r) {{ return l += r; }}
  friend constexpr {name} operator*(const {name}& v, {t.cpp} by) {{ return {{v.x * by, v.y * by}}; }}
  constexpr {name} operator-() const {{ return {{-x, ~y}}; }}
  constexpr {t.cpp} operator[](unsigned i) const {{ return i & 1 ? y : x; }}
  {t.cpp} operator()({t.cpp} x, {t.cpp} k = {p.dice.between(2, 9)}) const {{ return {p.expr(t, {"x": t, "k": t, "this->x": t, "y": t})}; }}
  constexpr explicit operator {t.cpp}() const noexcept {{ return x ^ y; }}
  constexpr auto operator<=>(const {name}&) const = default;
}};
constexpr {t.cpp} operator%(const {name}& l, const {name}& r) {{ return l.x * r.x + l.y * r.y; }}""")
    v = name + "{$0, $1}"
    exact = [Argument(t, True)] * 2
    p.offer(t, exact, f"(-{v} + {v} * {p.dice.between(2, 9)})[{p.dice.below(2)}]")
    p.offer(t, exact, f"{v} % {name}{{{p.dice.between(1, 9)}}}", level=PRODUCT)
    p.offer(t, exact, f"static_cast<{t.cpp}>({v} + {v} * 2)")
    p.offer(t, exact + [Argument(t)], f"{v}($2)")
    p.offer(BOOL, exact * 2, f"{v} < {name}{{$2, $3}}", level=RELATION)


@construct("constructors and destructors", "references")
def guard(p):
    name = p.name("scoped")
    p.declare(f"""
class {name} {{
 public:
  {name}(std::uint32_t& t, std::uint32_t by) : total_(t), by_(by) {{ total_ ^= by; }}
  explicit {name}(std::uint32_t& t) : {name}(t, {p.dice.between(1, 99)}u) {{}}
  {name}(const {name}&) = delete;
  ~{name}() {{ total_ = total_ * {p.dice.pick((3, 5, 31))}u + by_; }}
  void raise(std::uint32_t x) {{ by_ += x; }}

 private:
  std::uint32_t& total_;
  std::uint32_t by_;
}};""")

    def use(s):
        words = [n for n, t in s.scope.targets if t == U32]
        if not words:
            return s.empty(0)
        target, e, a, b = s.dice.pick(words), s.e, s.new_name(), s.new_name()
        return ["{", f"  {name} {a}({target}, {e.to(U32).text}), {b}({target});", f"  {b}.raise({e.to(U32, 1).text});", "}"]
    p.effects.append(use)


@construct("inheritance", "nested classes", "static members", "using declarations")
def derived(p):
    base, name = p.name("base"), p.name("derived")
    p.declare(f"""
class {base} {{
 public:
  struct step {{
    std::uint32_t by = {p.dice.between(1, 9)};
    struct deeper {{
      static constexpr std::uint32_t offset = {p.dice.between(10, 99)};
    }};
  }};
  static constexpr std::uint32_t table[4] = {{1, {p.dice.between(2, 9)}, {p.dice.between(10, 99)}, {p.dice.between(100, 999)}}};
  constexpr {base}(std::uint32_t s) : seed(s) {{}}
  std::uint32_t next(std::uint32_t x);
  static std::uint32_t twice(std::uint32_t x) {{ return x * 2; }}

 protected:
  std::uint32_t seed;
}};
inline std::uint32_t {base}::next(std::uint32_t x) {{
  seed = seed * {p.dice.pick(("1664525u", "69069u"))} + table[x & 3] + step::deeper::offset;
  return {p.expr(U32, {"x": U32, "seed": U32})};
}}
struct {name} : public {base} {{
  using {base}::{base};
  using {base}::twice;
  std::uint32_t next(std::uint32_t x, bool more) {{ return {base}::next(x) + (more ? step{{}}.by : twice(seed)); }}
}};""")
    p.offer(U32, [U32, U32, BOOL], f"{name}($0).next($1, $2)")
    p.offer(U32, [], f"{base}::step::deeper::offset", constant=True)

    def use(s):
        variable, e = s.new_name(), s.e
        lines = [f"{name} {variable}{{{e.of(U32).text}}};"]
        words = [n for n, t in s.scope.targets if t in WORDS]
        return lines + [f"{s.dice.pick(words)} += {variable}.next({e.to(U32, 1).text}, {e.condition(1).text});" for _ in range(2) if words]
    p.effects.append(use)


@construct("unions and bit-fields")
def bits(p):
    union, packed, name = p.name("word"), p.name("packed"), p.name("repack")
    a = p.dice.between(2, 12)
    p.declare(f"""
union {union} {{
  std::uint32_t whole;
  std::uint8_t bytes[4];
}};
struct {packed} {{
  unsigned low : {a}, high : {16 - a};
  unsigned : 0;
  unsigned odd : 1 = 1;
}};
inline std::uint32_t {name}(std::uint32_t x) {{
  {union} w{{.whole = x}};
  {packed} p{{.low = x & {2**a - 1}u, .high = w.bytes[{p.dice.below(4)}] & {2 ** min(16 - a, 8) - 1}u}};
  p.odd ^= x;
  ++p.low;
  return p.low * 1000u + p.high * 10u + p.odd + std::bit_cast<std::uint32_t>(w);
}}""")
    p.offer(U32, [U32], f"{name}($0)")


@construct("pointers to members and functions")
def pointers(p):
    name, twice, add, call = p.name("counter"), p.name("twice"), p.name("increase"), p.name("call")
    p.declare(f"""
struct {name} {{
  std::uint32_t first, second;
  std::uint32_t sum(std::uint32_t x) const {{ return first * x + second; }}
}};
inline std::uint32_t {twice}(std::uint32_t x) {{ return {p.expr(U32, {"x": U32})}; }}
inline std::uint32_t {add}(std::uint32_t x) {{ return x + {p.dice.between(1, 99)}u; }}
inline std::uint32_t {call}(std::uint32_t (*f)(std::uint32_t), std::uint32_t x, std::uint32_t {name}::*member = &{name}::second) {{
  std::uint32_t (*const choice[])(std::uint32_t) = {{f, &{add}, {twice}}};
  const {name} c{{x, x >> 3}};
  std::uint32_t ({name}::*const method)(std::uint32_t) const = &{name}::sum;
  return choice[x % 3](c.*member) ^ (c.*method)(x);
}}""")
    p.offer(U32, [U32], f"{call}({twice}, $0)")
    p.offer(U32, [U32], f"{call}(&{add}, $0, &{name}::first)")
    p.offer(U32, [U32, U32], f"{call}([](std::uint32_t i) {{ return i * 7u; }}, ($0) - ($1))")


@construct("operators", "range-for")
def range_class(p):
    name = p.name("steps")
    p.declare(f"""
struct {name} {{
  struct iterator {{
    std::uint32_t at, by;
    constexpr std::uint32_t operator*() const {{ return at; }}
    constexpr iterator& operator++() {{
      at += by;
      return *this;
    }}
    constexpr bool operator!=(const iterator& o) const {{ return at < o.at; }}
  }};
  std::uint32_t from, to, by;
  constexpr iterator begin() const {{ return {{from, by}}; }}
  constexpr iterator end() const {{ return {{to, by}}; }}
}};
inline std::uint32_t sum_of_{name}(std::uint32_t x) {{
  std::uint32_t total{{}};
  for (const auto i : {name}{{x & 7, (x & 7) + {p.dice.between(3, 20)}, {p.dice.between(1, 4)}}}) total = total * 3 + i;
  for (std::uint32_t n = 2; auto i : {name}{{1, 9, 2}}) total += n++ * i;
  return total;
}}""")
    p.offer(U32, [U32], f"sum_of_{name}($0)")


@construct("operators")
def literals(p):
    name = p.name("fixed")
    p.declare(f"""
class {name} {{
 public:
  constexpr {name}(std::uint32_t v = 0) noexcept : raw(v << 8) {{}}
  friend constexpr {name} operator*({name} a, {name} b) {{
    {name} r;
    r.raw = (a.raw >> 4) * (b.raw >> 4);
    return r;
  }}
  constexpr {name}& operator++() {{
    raw += 256;
    return *this;
  }}
  constexpr {name} operator++(int) {{
    {name} before = *this;
    ++*this;
    return before;
  }}
  [[nodiscard]] constexpr auto operator<=>(const {name}&) const = default;
  std::uint32_t raw;
}};
constexpr {name} operator""_{name}(unsigned long long v) {{ return {name}(static_cast<std::uint32_t>(v)); }}""")
    p.offer(U32, [U32], f"({name}($0) * {p.dice.between(1, 99)}_{name}).raw")
    p.offer(BOOL, [U32], f"({name}($0) <=> {p.dice.between(1, 99)}_{name}) < 0", level=RELATION)

    def use(s):
        variable, e = s.new_name(), s.e
        words = [n for n, t in s.scope.targets if t in WORDS] or ["auto ignored"]
        return [f"{name} {variable} = {e.to(U32, 1).text};", f"{s.dice.pick(words)} = ({variable}++ * 3_{name}).raw + (++{variable}).raw;"]
    p.effects.append(use)


@construct("arrays", "references", "structs with member functions")
def table(p):
    name, rows = p.name("grid"), p.dice.pick((2, 4))
    p.declare(f"""
struct alignas(16) {name} {{
  std::uint32_t cells[{rows}][4]{{}};
  double weight = 0.5;
  {name}() = default;
  std::uint32_t* row(unsigned i) {{ return cells[i & {rows - 1}]; }}
  const std::uint32_t (&at(unsigned i) const)[4] {{ return cells[i & {rows - 1}]; }}
  [[nodiscard]] auto sum() const noexcept -> std::uint32_t {{
    std::uint32_t s = 0;
    for (const auto& line : cells)
      for (std::uint32_t c : line) s = s * 3 + c;
    return s;
  }}
}};
inline std::uint32_t fill_{name}(std::uint32_t a, std::uint32_t b) {{
  {name} g;
  for (auto* p = g.row(a); p != g.row(a) + 4; ++p) *p = {p.expr(U32, {"a": U32, "b": U32, "*p": U32})};
  g.row(b)[b & 3] ^= a;
  return g.sum() + g.at(b)[a & 3];
}}""")
    p.cover("pointers")
    p.offer(U32, [U32, U32], f"fill_{name}($0, $1)")
