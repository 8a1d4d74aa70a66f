# SPDX-License-Identifier: Apache-2.0
"""Random expressions without undefined behaviour, with no more parentheses than C++ needs.

Signed arithmetic happens only where a bound on the operands shows that it cannot overflow; shifts are masked and divisors
are not zero. What a real number is kept as goes through `tame`, so that neither NaN nor the sign of zero is ever seen.
An expression has no side effect, but for those that `Program.effects` offers to whole statements.
"""
from dataclasses import dataclass, field

from .types import BOOL, CHAR, F32, F64, FLOATS, I32, I64, INTEGERS, U8, U32, U64, promoted, usual

# How tightly an expression binds ([expr]).
PRIMARY, UNARY, PRODUCT, SUM, SHIFT, RELATION, EQUALITY, AND, XOR, OR, LOGICAL_AND, LOGICAL_OR, CONDITION = range(13, 0, -1)
ASSIGNMENT = 0


@dataclass(frozen=True)
class Expr:
    text: str
    type: object
    level: int = PRIMARY
    bound: int = None  # of a signed one: its magnitude; None: anything

    def at(self, level):
        """The text, as an operand of an operator that needs this level."""
        return self.text if self.level >= level else f"({self.text})"

    @property
    def magnitude(self):
        if self.type.kind == "bool":
            return 1
        if self.type.kind == "unsigned":
            return 2**self.type.bits - 1
        return self.bound if self.bound is not None else 2 ** (self.type.bits - 1)


@dataclass
class Scope:
    """What an expression may name."""
    values: list = field(default_factory=list)  # Expr: variables that may be read
    targets: list = field(default_factory=list)  # (name, Type): those that may be written, too
    context: str = None  # the rk::context, where there is one
    cells: list = field(default_factory=list)  # (lvalue, Type): only atomics touch them
    block: bool = False  # in block scope: the grid is this block
    constant: bool = False  # only what a constant expression may hold
    uniform: bool = False  # only what is the same in all threads

    def inner(self, values=(), targets=()):
        """A scope inside; what it declares may be read from then on."""
        return Scope(self.values + list(values), self.targets + list(targets), self.context, self.cells, self.block, self.constant,
                     self.uniform)


def literal(dice, type_=None):
    value = dice.weighted([(4, dice.below(10)), (3, dice.below(256)), (2, dice.below(1 << 16)), (1, dice.below(1 << 31))])
    type_ = type_ or dice.pick((I32, I32, U32, U64))
    suffix = {I32: "", U32: dice.pick(("u", "U")), U64: dice.pick(("ul", "UL"))}[type_]
    if type_ == I32 and dice.chance(0.1):
        value = dice.between(33, 126)
        return Expr("'" + ("\\" if chr(value) in "'\\" else "") + chr(value) + "'", CHAR, bound=value)
    grouped = f"{value:_}".replace("_", "'")
    text = dice.weighted([(6, str(value)), (3, hex(value)), (1, bin(value)), (1, oct(value).replace("o", "")), (1, grouped)])
    return Expr(text + suffix, type_, bound=value)


def real_literal(dice, type_):
    text = dice.pick(("0.5", "1.5", "2.0", "3.25", "1e3", "0x1p-4", "12.75", "1.", ".125", "100.0", "7.0e-2"))
    return Expr(text + ("f" if type_ == F32 else ""), type_)


class Expressions:
    """Expressions of one program, in one scope."""

    def __init__(self, program, scope):
        self.program = program
        self.dice = program.dice
        self.scope = scope

    # ── What the rest of the generator asks for ──────────────────────────────────────────────────────────────────

    def of(self, type_, depth=3):
        """Of exactly this type, a real number tamed."""
        if type_ == BOOL:
            return self.condition(depth)
        if type_.is_float:
            return self.tamed(self.real(depth, type_), type_)
        e = self.integer(depth)
        return e if e.type == type_ else self.cast(type_, e)

    def to(self, type_, depth=3):
        """Of a type that converts to this one without a cast."""
        return self.of(type_, depth) if type_.is_float or type_ == BOOL else self.integer(depth)

    def index(self, n, depth=2):
        """Below n, a power of two."""
        e = self.integer(depth)
        return Expr(f"{e.at(AND)} & {n - 1}", U32, AND)

    def condition(self, depth=3):
        d = self.dice
        if depth <= 0 or d.chance(0.2):
            return self.comparison(0)
        return d.weighted([(4, self.comparison), (2, self.logical), (1, self.negation), (1, self.called_condition)])(depth - 1)

    def integer(self, depth=3):
        if depth <= 0:
            return self.leaf()
        rows = [(6, self.arithmetic), (3, self.bitwise), (3, self.shift), (2, self.division), (2, self.conditional),
                (2, self.unary), (2, self.some_cast), (1, self.comparison), (4, self.called), (1, self.leaf),
                (1, self.sequence), (1, self.size), (1, self.from_real)]
        return self.dice.weighted(rows)(depth - 1)

    def real(self, depth=3, type_=None):
        d = self.dice
        type_ = type_ or d.pick(FLOATS)
        if depth <= 0:
            return self.real_leaf(type_)
        e = d.weighted([(6, self.real_arithmetic), (3, self.real_called), (1, self.real_conditional), (1, self.from_integer),
                        (1, self.real_division), (1, self.real_negation)])(depth - 1, type_)
        return e

    # ── Integers ─────────────────────────────────────────────────────────────────────────────────────────────────

    def leaf(self, depth=0):
        values = [v for v in self.scope.values if not v.type.is_float]
        if values and self.dice.chance(0.75):
            return self.dice.pick(values)
        return literal(self.dice)

    def arithmetic(self, depth):
        a, b = self.integer(depth), self.integer(depth)
        op = self.dice.pick(("+", "-", "*"))
        type_ = usual(a.type, b.type)
        if type_.kind == "signed":
            x, y = a.magnitude, b.magnitude
            bound = x * y if op == "*" else x + y
            if bound >= 2 ** (type_.bits - 1):
                return self.bitwise_of(a, b)
        else:
            bound = None
        self.program.cover("integer arithmetic")
        level = PRODUCT if op == "*" else SUM
        return Expr(f"{a.at(level)} {op} {b.at(level + 1)}", type_, level, bound)

    def bitwise(self, depth):
        return self.bitwise_of(self.integer(depth), self.integer(depth))

    def bitwise_of(self, a, b):
        op, level = self.dice.pick((("&", AND), ("^", XOR), ("|", OR)))
        type_ = usual(a.type, b.type)
        bits = max(a.magnitude, b.magnitude).bit_length()
        bound = 2**bits if type_.kind == "signed" and bits < type_.bits - 1 else None
        spelt = {"&": "bitand", "^": "xor", "|": "bitor"}[op] if self.dice.chance(0.05) else op
        return Expr(f"{a.at(level)} {spelt} {b.at(level + 1)}", type_, level, bound)

    def shift(self, depth):
        a = self.integer(depth)
        type_ = promoted(a.type)
        if self.dice.chance(0.5):
            n = str(self.dice.below(type_.bits))
        else:
            n = f"({self.integer(depth - 1).at(AND)} & {type_.bits - 1})"
        op = ">>" if type_.kind == "signed" else self.dice.pick(("<<", ">>"))
        return Expr(f"{a.at(SHIFT)} {op} {n}", type_, SHIFT, a.magnitude if type_.kind == "signed" else None)

    def division(self, depth):
        a, b = self.integer(depth), self.integer(depth)
        op = self.dice.pick(("/", "%"))
        small = Expr(f"({b.at(AND)} & 15) + 1", usual(b.type, I32), SUM)
        type_ = usual(a.type, small.type)
        # A signed divisor is 1 to 16; an unsigned one is so, too, or odd.
        divisor = f"({b.at(OR)} | 1)" if type_.kind == "unsigned" and b.type == type_ else f"({small.text})"
        self.program.cover("integer arithmetic")
        return Expr(f"{a.at(PRODUCT)} {op} {divisor}", type_, PRODUCT, a.magnitude if type_.kind == "signed" else None)

    def conditional(self, depth):
        a, b = self.integer(depth), self.integer(depth)
        c = self.condition(depth)
        bound = max(a.magnitude, b.magnitude)
        type_ = usual(a.type, b.type)
        return Expr(f"{c.at(LOGICAL_OR)} ? {a.text} : {b.at(CONDITION)}", type_, CONDITION, bound if type_.kind == "signed" else None)

    def unary(self, depth):
        e = self.integer(depth)
        type_ = promoted(e.type)
        if type_.kind == "signed":
            op = self.dice.pick("~+") if e.magnitude >= 2 ** (type_.bits - 1) else self.dice.pick("~+-")
        else:
            op = self.dice.pick("~-")
        text = e.at(UNARY)
        # `- -x` and `+ +x` may not grow together.
        gap = " " if text[0] == op else ""
        bound = e.magnitude + 1 if type_.kind == "signed" else None
        return Expr(op + gap + text, type_, UNARY, bound)

    def cast(self, type_, e):
        d = self.dice
        self.program.cover("casts")
        if d.chance(0.5):
            return Expr(f"static_cast<{d.pick(type_.spellings)}>({e.text})", type_)
        if d.chance(0.5):
            return Expr(f"{type_.cpp}({e.text})", type_)
        return Expr(f"({d.pick(type_.spellings)}){e.at(UNARY)}", type_, UNARY)

    def some_cast(self, depth):
        type_ = self.dice.pick(INTEGERS)
        return self.cast(type_, self.integer(depth))

    def sequence(self, depth):
        if self.scope.constant:
            return self.leaf()
        e = self.integer(depth)
        self.program.cover("comma operator")
        return Expr(f"(static_cast<void>({self.leaf().text}), {e.text})", e.type, PRIMARY, e.bound)

    def size(self, depth):
        n = self.dice.pick((("sizeof(std::uint64_t)", 8), ("sizeof(float)", 4), ("alignof(std::uint16_t)", 2)))
        if self.scope.values and self.dice.chance(0.4):
            e = self.dice.pick(self.scope.values)
            return Expr(f"sizeof {e.at(UNARY) if e.text.isidentifier() else '(' + e.text + ')'}", U64, UNARY)
        return Expr(n[0], U64, UNARY)

    def from_real(self, depth):
        type_ = self.dice.pick((I32, I64))
        e = self.tamed(self.real(depth), F64)
        self.program.cover("casts")
        return Expr(f"static_cast<{type_.cpp}>({e.text})", type_, PRIMARY, 1 << 21)

    def called(self, depth):
        return self.program.call(self, INTEGERS, depth) or self.leaf()

    def called_condition(self, depth):
        return self.program.call(self, (BOOL,), depth) or self.comparison(depth)

    def comparison(self, depth):
        d = self.dice
        op = d.pick(("<", "<=", ">", ">=", "==", "!="))
        level = EQUALITY if op in ("==", "!=") else RELATION
        if d.chance(0.25):
            a, b = self.real(depth), self.real(depth)
            op, level = d.pick(("<", "<=", ">", ">=")), RELATION
        else:
            a, b = self.integer(depth), self.integer(depth)
        return Expr(f"{a.at(level)} {op} {b.at(level + 1)}", BOOL, level)

    def logical(self, depth):
        op, level, word = self.dice.pick((("&&", LOGICAL_AND, "and"), ("||", LOGICAL_OR, "or")))
        a, b = self.condition(depth), self.condition(depth)
        return Expr(f"{a.at(level)} {word if self.dice.chance(0.1) else op} {b.at(level + 1)}", BOOL, level)

    def negation(self, depth):
        e = self.condition(depth)
        return Expr(("not " if self.dice.chance(0.1) else "!") + e.at(UNARY), BOOL, UNARY)

    # ── Real numbers ─────────────────────────────────────────────────────────────────────────────────────────────

    def tamed(self, e, type_):
        """A number of less than a million, no NaN, no -0."""
        text = e.text if e.type == type_ else f"static_cast<{type_.cpp}>({e.text})"
        return Expr(f"differential::tame({text})", type_)

    def real_leaf(self, type_, depth=0):
        values = [v for v in self.scope.values if v.type == type_]
        return self.dice.pick(values) if values and self.dice.chance(0.7) else real_literal(self.dice, type_)

    def real_arithmetic(self, depth, type_):
        a, b = self.real(depth, type_), self.real(depth, type_)
        op, level = self.dice.pick((("+", SUM), ("-", SUM), ("*", PRODUCT)))
        self.program.cover("float arithmetic")
        return Expr(f"{a.at(level)} {op} {b.at(level + 1)}", type_, level)

    def real_division(self, depth, type_):
        a, b = self.real(depth, type_), self.tamed(self.real(depth, type_), type_)
        one = "1.0f" if type_ == F32 else "1.0"
        self.program.cover("float arithmetic")
        return Expr(f"{a.at(PRODUCT)} / ({b.at(PRODUCT)} * {b.at(PRODUCT)} + {one})", type_, PRODUCT)

    def real_conditional(self, depth, type_):
        c, a, b = self.condition(depth), self.real(depth, type_), self.real(depth, type_)
        return Expr(f"{c.at(LOGICAL_OR)} ? {a.text} : {b.at(CONDITION)}", type_, CONDITION)

    def real_negation(self, depth, type_):
        e = self.real(depth, type_)
        text = e.at(UNARY)
        return Expr(("- " if text[0] == "-" else "-") + text, type_, UNARY)

    def from_integer(self, depth, type_):
        e = self.integer(depth)
        self.program.cover("casts")
        return Expr(f"static_cast<{type_.cpp}>({e.text})", type_)

    def real_called(self, depth, type_):
        return self.program.call(self, (type_,), depth) or self.real_leaf(type_)
