# SPDX-License-Identifier: Apache-2.0
"""Structs that travel: messages, replies and state. They have no padding, because their bytes are compared."""
from dataclasses import dataclass

from .expressions import Expr
from .types import NUMBERS, U16, U32, U8


@dataclass(frozen=True)
class Member:
    declaration: str  # with $ for the name
    size: int
    align: int
    leaves: tuple  # (text with $ for the name, Type): its numbers

    def declare(self, name, initialise):
        return self.declaration.replace("$", name) + ("{}" if initialise else "") + ";"


@dataclass(frozen=True)
class Struct:
    name: str
    size: int
    align: int
    leaves: tuple  # (path, Type)


def number(t):
    return Member(f"{t.cpp} $", t.bits // 8, t.bits // 8, (("$", t),))


def array(dice, t, n):
    leaves = tuple((f"$[{i}]", t) for i in range(n))
    spelt = dice.pick((f"{t.cpp} $[{n}]", f"std::array<{t.cpp}, {n}> $"))
    return Member(spelt, n * t.bits // 8, t.bits // 8, leaves)


def of_struct(s):
    return Member(f"{s.name} $", s.size, s.align, tuple((f"$.{path}", t) for path, t in s.leaves))


def declare_struct(p, stem, members, initialise=False, body=""):
    """Declares a struct of the members, the most aligned first, and of what fills it up."""
    name = p.name(stem)
    names = ["alpha", "beta", "gamma", "delta", "size", "first", "data", "count", "time", "id"]
    members = sorted(members, key=lambda m: -m.align)
    size = sum(m.size for m in members)
    align = max([m.align for m in members], default=1)
    lines, leaves = [], []
    for own, member in zip(names, members):
        lines.append("  " + member.declare(own, initialise))
        leaves += [(text.replace("$", own), t) for text, t in member.leaves]
    gap = -size % align
    if gap:
        lines.append(f"  std::array<std::uint8_t, {gap}> unused{'{}' if initialise else ''};")
    p.declare(f"struct {name} {{\n" + "\n".join(lines) + (f"\n{body}" if body else "") + "\n};")
    return Struct(name, max(size + gap, 1), align, tuple(leaves))


def some_members(p, low, high):
    d = p.dice
    members = []
    for _ in range(d.between(low, high)):
        t = d.pick(NUMBERS)
        members.append(array(d, t, d.pick((2, 3, 4, 8))) if d.chance(0.3) else number(t))
    return members


def declare_message(p, stem):
    d = p.dice
    members = some_members(p, 1, 5)
    if any("[" in m.declaration or "array" in m.declaration for m in members):
        p.cover("messages with arrays")
    if d.chance(0.25):
        inner = declare_struct(p, stem + "_part", some_members(p, 1, 3))
        members.append(of_struct(inner))
        p.cover("messages with structs")
    if d.chance(0.25):
        kind, t = p.name("kind"), d.pick((U8, U16, U32))
        p.declare(f"enum class {kind} : {t.cpp} {{ none, some = {d.between(2, 99)}, all }};")
        members.append(Member(f"{kind} $", t.bits // 8, t.bits // 8, ((f"static_cast<{t.cpp}>(@$)", t),)))
        p.cover("messages with enumerations")
    return declare_struct(p, stem, members)


def readable(struct, object_):
    """The numbers of a message as expressions: any bytes may have come, so that a real number is tamed."""
    values = []
    for path, t in struct.leaves:
        # An enumeration is `static_cast<T>(@name)`, perhaps inside of a struct.
        head, _, tail = path.partition("static_cast<")
        text = f"static_cast<{tail.replace('@', object_ + '.' + head)}" if tail else f"{object_}.{path}"
        values.append(Expr(f"differential::tame({text})" if t.is_float else text, t))
    return values
