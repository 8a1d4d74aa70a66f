# SPDX-License-Identifier: Apache-2.0
"""The operations of the DSL that mean the same to a thread of the device and to the host, bit by bit."""
from .expressions import UNARY
from .program import Argument, Operation
from .types import BOOL, F32, F64, FLOATS, I32, I64, U32, U64


def _rows():
    def row(result, name, *arguments, exact=True, uniform=True, **options):
        places = ", ".join(f"${i}" for i in range(len(arguments)))
        return Operation(result, tuple(Argument(a, exact) for a in arguments), f"rk::{name}({places})",
                         "intrinsics: free functions", uniform=uniform, **options)

    for t in (U32, U64):
        for name in ("popcount", "popc", "count_ones", "clz", "leading_zeros", "ctz", "trailing_zeros", "ffs"):
            yield row(I32, name, t, bound=64)
        for name in ("brev", "reverse_bits"):
            yield row(t, name, t)
        for name in ("rotl", "rotr"):
            yield row(t, name, t, U32)
        yield row(t, "mulhi", t, t)
    for t in (I32, I64):
        yield row(t, "mulhi", t, t)
        yield row(I32, "popcount", t, bound=64)
    for t in (U32, U64, I32, I64, F32, F64):
        for name in ("min", "max"):
            yield row(t, name, t, t)
        yield row(t, "clamp", t, t, t)
    for t in (U32, I32):
        yield row(t, "mul24", t, t)
        yield row(t, "hadd", t, t)
        yield row(t, "rhadd", t, t)
        yield row(U32, "sad", t, t, U32)
        yield row(t, "dp4a", t, t, t)
    for name in ("byte_perm", "funnel_shift_left", "funnel_shift_right"):
        yield row(U32, name, U32, U32, U32, exact=False)
    yield row(I32, "float_as_int", F32)
    yield row(I64, "float_as_int", F64)
    for t in FLOATS:
        for name in ("floor", "ceil", "trunc", "rint", "round", "nearbyint", "abs", "fabs"):
            yield row(t, name, t)
        yield Operation(t, (Argument(t, True),), "rk::sqrt(rk::abs($0))", "intrinsics: free functions", uniform=True)
        for name in ("fma", "mul_add"):
            yield row(t, name, t, t, t, weight=2)
        for name in ("copysign", "fdim"):
            yield row(t, name, t, t)
        for name in ("isnan", "is_infinite", "isfinite", "signbit", "is_sign_negative", "isnormal"):
            yield row(BOOL, name, t)
        # A condition in arithmetic: its text is an operator's.
        for name in ("isfinite", "is_nan", "signbit"):
            yield row(I32, name, t, bound=1, weight=8)
    # The first thread is at 0 of all of these, and in block scope it is alone in the grid.
    for name in ("thread_idx_x", "thread_idx_y", "lane_id", "warp_id", "linear_thread_id"):
        yield row(U32, name, uniform=False)
    for name in ("block_idx_x", "block_idx_y", "linear_block_id", "global_thread_id"):
        yield row(U32, name, uniform=False)
    for name in ("grid_dim_x", "grid_dim_y", "block_dim_z"):
        yield row(U32, name, uniform=False, block=True)
    for name in ("thread_id", "lane_id", "warp_id", "global_thread_id", "global_id", "block_id"):
        yield Operation(U32, (), f"ctx.{name}()", "intrinsics: members of rk::context", context=True)
    yield Operation(U32, (), "-ctx.thread_id()", "intrinsics: members of rk::context", level=UNARY, context=True)


INTRINSICS = tuple(_rows())

# name, whether integers only. Each returns what was there before.
ATOMICS = (("atomic_add", False), ("atomic_min", False), ("atomic_max", False), ("atomic_exch", False),
           ("atomic_exchange", False), ("atomic_and", True), ("atomic_or", True), ("atomic_xor", True))
