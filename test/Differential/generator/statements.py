# SPDX-License-Identifier: Apache-2.0
"""Random statements over the variables of a scope. Loops are bounded, indices in range, everything is initialised."""
from .expressions import PRIMARY, Expr, Expressions
from .intrinsics import ATOMICS
from .types import BOOL, F32, F64, I32, NUMBERS, U16, U32, U64, U8, usual

# What a variable may be called: also names that mean something to CUDA, to the prelude or to the texts of intrinsics.
NAMES = ("a", "b", "c", "n", "x", "y", "value", "index", "sum", "min", "max", "abs", "popcount", "threadIdx", "blockDim", "warpSize",
         "clock", "atomicAdd", "shared", "device", "lane", "half", "dim3", "message", "state", "self", "sqrt", "floor", "fma", "rotl",
         "__popc_", "signbit", "local", "grid", "kernel", "result")


def indented(lines):
    return ["  " + line for line in lines]


class Statements:
    def __init__(self, program, scope):
        self.program = program
        self.dice = program.dice
        self.scope = scope
        self.names = {e.text for e in scope.values} | {name for name, _ in scope.targets} | {scope.context}
        self.rows = [(6, self.assign), (3, self.declare), (2, self.if_), (2, self.for_), (1, self.while_), (1, self.do_),
                     (2, self.switch), (2, self.array), (1, self.range_for), (1, self.block), (1, self.if_with_initialiser),
                     (1, self.bindings), (1, self.pointer), (1, self.increment), (2, self.atomic), (2, self.effect),
                     (1, self.lambda_), (1, self.empty)]

    @property
    def e(self):
        return Expressions(self.program, self.scope)

    def new_name(self):
        free = [n for n in NAMES if n not in self.names]
        name = self.dice.pick(free) if free else f"t{len(self.names)}"
        self.names.add(name)
        return name

    def body(self, n, depth=2, scope=None):
        """n statements in a scope of their own."""
        inner = Statements(self.program, (scope or self.scope).inner())
        inner.names |= self.names
        return [line for _ in range(n) for line in inner.one(depth)]

    def one(self, depth=2):
        return self.dice.weighted(self.rows)(depth)

    def braced(self, head, lines):
        """Behind a head, without braces now and then where it is one expression statement."""
        if len(lines) == 1 and lines[0].endswith(";") and not lines[0].startswith("if") and self.dice.chance(0.3):
            return [f"{head} {lines[0]}"]
        return [head + " {"] + indented(lines) + ["}"]

    # ── Each gives lines ─────────────────────────────────────────────────────────────────────────────────────────

    def assign(self, depth):
        if not self.scope.targets:
            return self.empty(depth)
        name, type_ = self.dice.pick(self.scope.targets)
        e = self.e.to(type_)
        if type_.is_float:
            if self.dice.chance(0.3):
                return [f"{name} = differential::tame({name} {self.dice.pick('+-*')} {e.at(PRIMARY)});"]
            return [f"{name} = {e.text};"]
        if type_.is_unsigned_word and self.dice.chance(0.6) and not e.type.is_float:
            if usual(type_, e.type).kind == "unsigned":
                return [f"{name} {self.dice.pick(('+=', '-=', '*=', '^=', '|='))} {e.text};"]
        if type_ != BOOL and self.dice.chance(0.3):
            return [f"{name} {self.dice.pick(('^=', '|=', '&='))} {e.text};"]
        return [f"{name} = {e.text};"]

    def declare(self, depth):
        type_ = self.dice.pick(NUMBERS + (BOOL,))
        e = self.e.of(type_)
        self.program.cover("types: " + type_.name)
        name = self.new_name()
        spelt = self.dice.weighted([(3, self.dice.pick(type_.spellings)), (1, "auto"), (1, "const auto"), (1, "auto&&")])
        form = self.dice.pick((" = {};", "({});", "{{{}}};")) if spelt == type_.cpp else " = {};"
        self.scope.values.append(Expr(name, type_))
        if not spelt.startswith("const"):
            self.scope.targets.append((name, type_))
        return [f"{spelt} {name}{form.format(e.text)}"]

    def increment(self, depth):
        words = [name for name, t in self.scope.targets if t.is_unsigned_word]
        if not words:
            return self.empty(depth)
        name = self.dice.pick(words)
        return [self.dice.pick((f"++{name};", f"{name}++;", f"--{name};", f"{name}--;"))]

    def if_(self, depth):
        if depth <= 0:
            return self.assign(depth)
        lines = self.braced(f"if ({self.e.condition().text})", self.body(self.dice.between(1, 2), depth - 1))
        if self.dice.chance(0.5) and lines[-1] == "}":
            if self.dice.chance(0.4):
                lines[-1] = "}" + f" else if ({self.e.condition(1).text}) {{"
                lines += indented(self.body(1, depth - 1)) + ["}"]
            lines[-1] = "} else {"
            lines += indented(self.body(1, depth - 1)) + ["}"]
        self.program.cover("if")
        return lines

    def if_with_initialiser(self, depth):
        if depth <= 0:
            return self.assign(depth)
        name = self.new_name()
        type_ = self.dice.pick((U32, I32, U64))
        inner = self.scope.inner([Expr(name, type_)])
        head = f"if (const {type_.cpp} {name} = {self.e.to(type_).text}; {Expressions(self.program, inner).condition(1).text})"
        self.program.cover("if with initialiser")
        return self.braced(head, self.body(1, depth - 1, inner))

    def for_(self, depth):
        if depth <= 0:
            return self.assign(depth)
        name = self.new_name()
        inner = self.scope.inner([Expr(name, U32)])
        n = self.dice.between(1, 6)
        head = self.dice.pick((f"for (std::uint32_t {name} = 0; {name} < {n}; ++{name})",
                               f"for (unsigned {name} = {n}, end = 0; {name} != end; {name}--)",
                               f"for (auto {name} = {n}u; {name}-- > 0u;)"))
        lines = self.body(self.dice.between(1, 3), depth - 1, inner)
        if self.dice.chance(0.25):
            lines.insert(self.dice.below(len(lines) + 1) if all("{" not in x and "}" not in x for x in lines) else 0,
                         f"if ({Expressions(self.program, inner).condition(1).text}) {self.dice.pick(('continue', 'break'))};")
        self.program.cover("for")
        return self.braced(head, lines)

    def while_(self, depth):
        if depth <= 0:
            return self.assign(depth)
        name = self.new_name()
        inner = self.scope.inner([Expr(name, U32)])
        self.program.cover("while")
        loop = self.braced(f"while ({name} > 0)", [f"{name} -= 1;"] + self.body(1, depth - 1, inner))
        return ["{", f"  unsigned {name} = {self.dice.between(1, 5)};"] + indented(loop) + ["}"]

    def do_(self, depth):
        if depth <= 0:
            return self.assign(depth)
        name = self.new_name()
        inner = self.scope.inner([Expr(name, U32)])
        self.program.cover("do while")
        lines = self.body(1, depth - 1, inner)
        start, end = self.dice.below(4), self.dice.between(1, 5)
        return ["{", f"  std::uint32_t {name} = {start};", "  do {"] + indented(indented(lines)) + [f"  }} while (++{name} < {end});", "}"]

    def switch(self, depth):
        if depth <= 0:
            return self.assign(depth)
        n = self.dice.pick((4, 8))
        lines = [f"switch ({self.e.index(n).text}) {{"]
        labels = self.dice.some(range(n), self.dice.between(2, n - 1))
        for label in labels:
            lines.append(f"  case {label}:")
            if self.dice.chance(0.15):
                continue  # shares what the next one does
            lines += ["  {"] + indented(indented(self.body(1, depth - 1))) + ["  }"]
            if self.dice.chance(0.3):
                lines.append("    [[fallthrough]];")
                self.program.cover("switch with fallthrough")
            else:
                lines.append("    break;")
        lines.append("  default:")
        lines += ["  {"] + indented(indented(self.body(1, depth - 1))) + ["  }", "}"]
        self.program.cover("switch")
        return lines

    def array(self, depth):
        name = self.new_name()
        type_ = self.dice.pick((U8, U16, U32, U64, F32, F64))
        n = self.dice.pick((2, 4, 8))
        first = ", ".join(self.e.of(type_, 1).text for _ in range(self.dice.between(1, n)))
        if self.dice.chance(0.5):
            lines = [f"{type_.cpp} {name}[{n}] = {{{first}}};"]
        else:
            lines = [f"std::array<{type_.cpp}, {n}> {name}{{{first}}};"]
            self.program.cover("std::array")
        for _ in range(2):
            at = f"{name}[{self.e.index(n).text}]"
            self.scope.values.append(Expr(at, type_))
            self.scope.targets.append((at, type_))
        # An index is an expression of other variables, which may change: that is no matter, it is masked.
        self.program.cover("arrays")
        return lines + self.assign(depth)

    def range_for(self, depth):
        if depth <= 0:
            return self.assign(depth)
        name = self.new_name()
        items = ", ".join(self.e.of(U32, 1).text for _ in range(self.dice.between(1, 4)))
        inner = self.scope.inner([Expr(name, U32)])
        self.program.cover("range-for")
        return self.braced(f"for (const std::uint32_t {name} : {{{items}}})", self.body(self.dice.between(1, 2), depth - 1, inner))

    def block(self, depth):
        if depth <= 0:
            return self.assign(depth)
        return ["{"] + indented(self.body(2, depth - 1)) + ["}"]

    def bindings(self, depth):
        first, second = self.new_name(), self.new_name()
        t, u = self.dice.pick(NUMBERS), self.dice.pick((U32, U64, F64))
        a, b = self.e.of(t, 1).text, self.e.of(u, 1).text
        source = self.dice.pick((f"std::pair<{t.cpp}, {u.cpp}>{{{a}, {b}}}", f"std::tuple<{t.cpp}, {u.cpp}>({a}, {b})"))
        self.scope.values += [Expr(first, t), Expr(second, u)]
        self.program.cover("structured bindings")
        return [f"const auto [{first}, {second}] = {source};"]

    def pointer(self, depth):
        words = [(name, t) for name, t in self.scope.targets if not t.is_float and t != BOOL]
        if not words:
            return self.empty(depth)
        name = self.new_name()
        target, type_ = self.dice.pick(words)
        if self.dice.chance(0.5):
            self.program.cover("references")
            lines, place = [f"auto& {name} = {target};"], name
        else:
            self.program.cover("pointers")
            lines, place = [f"auto* const {name} = &{target};"], f"*{name}"
        return lines + [f"{place} ^= {self.e.to(type_).text};"]

    def lambda_(self, depth):
        name = self.new_name()
        words = [(n, t) for n, t in self.scope.targets if t.is_unsigned_word and n.isidentifier()]
        if not words or depth <= 0:
            return self.assign(depth)
        target, type_ = self.dice.pick(words)
        inner = self.scope.inner([Expr("k", U32)])
        self.program.cover("lambdas with captures")
        if self.dice.chance(0.5):
            return [f"const auto {name} = [&](std::uint32_t k) {{ {target} += {Expressions(self.program, inner).to(U32, 2).text}; }};",
                    f"{name}({self.e.of(U32, 1).text});", f"{name}(2u);"]
        return [f"auto {name} = [=, before = {target}](std::uint32_t k) mutable -> {type_.cpp} {{ return before = before * 3 + k; }};",
                f"{target} ^= {name}({self.e.of(U32, 1).text}) + 1u;", f"{target} -= {name}(7u) | 1u;"]

    def atomic(self, depth):
        if not self.scope.cells:
            return self.assign(depth)
        cell, type_ = self.dice.pick(self.scope.cells)
        op = self.dice.pick([name for name, integers in ATOMICS if not (type_.is_float and (integers or name == "atomic_add"))])
        member = self.scope.context and self.dice.chance(0.5) and op == "atomic_add"
        operand = self.e.of(type_)
        self.program.cover("intrinsics: atomics")
        if member:
            self.program.cover("intrinsics: members of rk::context")
        call = f"{self.scope.context + '.' if member else 'rk::'}{op}({cell}, {operand.text})"
        words = [(name, t) for name, t in self.scope.targets if t.is_unsigned_word]
        if not words or type_.is_float or self.dice.chance(0.3):
            return [call + ";"]
        name, _ = self.dice.pick(words)
        return [self.dice.pick((f"{name} ^= 3ul * {call} + 1u;", f"{name} += ~{call} >> 1;", f"{name} = {call} & 0xffu;",
                                f"{name} -= {call} % 7u << 2;"))]

    def effect(self, depth):
        """A whole statement of the program's own: an object that is made, changed and asked."""
        return self.dice.pick(self.program.effects)(self) if self.program.effects else self.assign(depth)

    def empty(self, depth):
        return [self.dice.pick((";", "{}", "// Nothing; } here", "/* nor { here */", "static_assert(true);", "(void)0;"))]
