# SPDX-License-Identifier: Apache-2.0
"""The arithmetic types of generated programs, and C++'s rules for what an operation on two of them is."""
from dataclasses import dataclass


@dataclass(frozen=True)
class Type:
    name: str
    bits: int
    kind: str  # 'unsigned', 'signed', 'bool', 'float'
    spellings: tuple  # any may be written, but behind `T(` and `T{` the first only: it is one word

    @property
    def cpp(self):
        return self.spellings[0]

    @property
    def is_float(self):
        return self.kind == "float"

    @property
    def is_unsigned_word(self):
        """Arithmetic in it wraps: it is not promoted to int."""
        return self.kind == "unsigned" and self.bits >= 32

    def __repr__(self):
        return self.name


BOOL = Type("bool", 8, "bool", ("bool",))
CHAR = Type("char", 8, "signed", ("char",))  # of literals only
U8 = Type("u8", 8, "unsigned", ("std::uint8_t", "unsigned char"))
U16 = Type("u16", 16, "unsigned", ("std::uint16_t", "unsigned short"))
U32 = Type("u32", 32, "unsigned", ("std::uint32_t", "unsigned int", "unsigned"))
U64 = Type("u64", 64, "unsigned", ("std::uint64_t", "unsigned long", "std::size_t"))
I32 = Type("i32", 32, "signed", ("std::int32_t", "int", "signed int"))
I64 = Type("i64", 64, "signed", ("std::int64_t", "long"))
F32 = Type("f32", 32, "float", ("float",))
F64 = Type("f64", 64, "float", ("double",))

INTEGERS = (U8, U16, U32, U64, I32, I64)
WORDS = (U32, U64)
FLOATS = (F32, F64)
NUMBERS = INTEGERS + FLOATS


def promoted(t):
    return I32 if t.kind == "bool" or (not t.is_float and t.bits < 32) else t


def usual(a, b):
    """The usual arithmetic conversions ([expr.arith.conv])."""
    if a.is_float or b.is_float:
        return F64 if F64 in (a, b) else F32
    a, b = promoted(a), promoted(b)
    if a == b:
        return a
    if a.kind == b.kind:
        return a if a.bits > b.bits else b
    unsigned, signed = (a, b) if a.kind == "unsigned" else (b, a)
    return unsigned if unsigned.bits >= signed.bits else signed
