# SPDX-License-Identifier: Apache-2.0
"""Global kernels and stencils. All have the same parameters, with which the test calls them: two inputs and an output."""
import re

from .expressions import Expr, Expressions, Scope
from .statements import Statements, indented
from .types import F32, I32, U32, U64


def _body(p, values, names, target, n):
    scope = Scope(values + [Expr("r", U64)], [("r", U64)], uniform=True)
    statements = Statements(p, scope)
    statements.names |= set(names) | {"r"}
    # The program's own functions may ask which thread they run in: here only what is the same for all is called.
    statements.rows = [(w, f) for w, f in statements.rows if f.__name__ != "effect"]
    lines = [line for _ in range(n) for line in statements.one(1)]
    return ["std::uint64_t r = 1;"] + lines + [f"{target} = r + {Expressions(p, scope).to(U64).text};"]


def global_kernel(p):
    name = p.namespace + "_" + p.name("kernel")
    p.cover("RK_GLOBAL_KERNEL")
    values = [Expr("a[i]", U32), Expr("differential::tame(b[i])", F32), Expr("i", U32), Expr("n", U32)]
    body = _body(p, values, ("i", "n", "a", "b", "out"), "out[i]", 2)
    p.declare(f"RK_GLOBAL_KERNEL(.block_size = 64)\n"
              f"void {name}(std::uint32_t n, const std::uint32_t* a, const float* b, std::uint64_t* out) {{\n"
              "  for (std::uint32_t i = rk::global_thread_id(); i < n; i += rk::grid_dim_x() * rk::block_dim_x()) {\n"
              + "\n".join(indented(indented(body))) + "\n  }\n}")
    p.items.append(f'global_kernel("{name}", &{p.namespace}::{name})')


def _reach(text):
    """How far the farthest neighbour is that the text reads."""
    steps = [1] if re.search(r"pos\.(north|south|east|west|up|down)\(", text) else [0]
    for offsets in re.findall(r"pos\.at\(\w+, ([-\d, ]+)\)", text):
        steps += [abs(int(o)) for o in offsets.split(",")]
    return max(steps)


def stencil(p):
    d = p.dice
    name = p.namespace + "_" + p.name("stencil")
    p.cover("RK_STENCIL")
    box = d.chance(0.4)
    bounds, lowering = d.pick(("clamp", "periodic", "constant", "user")), d.pick(("direct", "tiled"))
    reads = []
    for buffer, t in (("a", U32), ("b", F32)):
        for _ in range(d.between(1, 3)):
            offsets = [d.between(-2, 2) for _ in range(3 if box else 2)]
            text = d.pick((f"pos.{d.pick(('north', 'south', 'east', 'west') + (('up', 'down') if box else ()))}({buffer})",
                           f"pos.at({buffer}, {', '.join(map(str, offsets))})", f"pos.at({buffer})"))
            reads.append(Expr(f"differential::tame({text})" if t == F32 else text, t))
    places = ("x", "y", "width", "height") + (("z", "depth") if box else ())
    values = reads * 2 + [Expr(f"pos.{place}()", I32, bound=64) for place in places] + [Expr("pos.idx()", I32, bound=1 << 16)]
    values.append(Expr("scale", U32))
    p.cover("intrinsics: of a stencil's position")
    body = _body(p, values, ("pos", "a", "b", "out", "scale"), "out[pos.idx()]", 2)
    tile = (8, 4, 2) if box else (16, 4, 1)
    halo = _reach("\n".join(body))
    if bounds == "user":
        # On the host a position has one reach for all axes, on the device each its own: here they are the same.
        halo = max(halo, 1)
        body[-1] = body[-1].removesuffix(";") + f" ^ pos.at(a, {', '.join(str(halo) for _ in range(3 if box else 2))});"
        guard = d.pick((["if (pos.is_boundary()) return;"],
                        ["if (pos.is_boundary()) {", "  out[pos.idx()] = scale;", "  return;", "}"]))
        body = guard + body
    outside, (x, y, z) = d.between(0, 9), tile
    config = f".bounds = rk::bounds::{bounds}, .outside = {outside}, .lowering = rk::lowering::{lowering}, " \
             f".tile_x = {x}, .tile_y = {y}, .tile_z = {z}"
    p.declare(f"RK_STENCIL({config})\n"
              f"void {name}(const rk::position{3 if box else 2}& pos, const std::uint32_t* a, const float* b, std::uint32_t scale,\n"
              "    std::uint64_t* out) {\n" + "\n".join(indented(body)) + "\n}")
    p.items.append(f'stencil("{name}", &{p.namespace}::{name}, rk::bounds::{bounds}, {outside}, {halo}, {x}, {y}, {z})')
