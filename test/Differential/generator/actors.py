# SPDX-License-Identifier: Apache-2.0
"""The actors of a program. Only the first thread computes what may change or is seen: on the host there is no other."""
from .expressions import Expr, Expressions, Scope
from .layouts import declare_message, declare_struct, number, readable, some_members
from .statements import Statements, indented
from .types import BOOL, F32, F64, I32, NUMBERS, U32, U64, WORDS


class Actor:
    """Writes one actor struct and what it needs."""

    def __init__(self, p):
        self.p, self.dice = p, p.dice
        self.grid = self.dice.chance(0.12)
        self.fields = self.dice.chance(0.5 if self.grid else 0.1)
        p.cover("scope: grid" if self.grid else "scope: block")

    # ── State ────────────────────────────────────────────────────────────────────────────────────────────────────

    def declare_state(self):
        d = self.dice
        plain = some_members(self.p, 2, 5) + [number(U32)]
        cells = [number(t) for t in d.some((U32, U64, I32, F32, F64), d.between(1, 3))]
        self.memory = declare_struct(self.p, "memory", plain + cells, initialise=True)
        self.embedded = d.chance(0.5)
        # The last members of each alignment are the cells: the sort is stable. Their paths are found by what they are.
        wanted = [m.leaves[0][1] for m in cells]
        self.cells, self.targets = [], []
        for path, t in reversed(self.memory.leaves):
            text = ("mem." if self.embedded else "this->" if d.chance(0.1) else "") + path
            if t in wanted and path.isidentifier():
                wanted.remove(t)
                self.cells.append((text, t))
            else:
                self.targets.append((text, t))

    # ── Handlers ─────────────────────────────────────────────────────────────────────────────────────────────────

    def first(self, ctx):
        d = self.dice
        if self.grid:
            return d.pick((f"{ctx}.global_thread_id()", "rk::global_thread_id()"))
        return d.pick((f"{ctx}.thread_id()", "rk::thread_idx_x()", "rk::linear_thread_id()"))

    def scope(self, ctx, values, targets):
        own = [Expr(name, t) for name, t in self.targets + targets]
        return Scope(values + own, self.targets + targets, ctx, self.cells, block=not self.grid)

    def handler(self, number_):
        p, d = self.p, self.dice
        message = declare_message(p, f"message_{number_}")
        reply = d.weighted([(2, None), (3, d.pick(NUMBERS)), (3, "struct")])
        if reply == "struct":
            reply = declare_struct(p, f"reply_{number_}", some_members(p, 1, 4), initialise=True)
            result, number_type, leaves = reply.name, None, [(f"r.{path}", t) for path, t in reply.leaves]
            p.cover("replies: structs")
        elif reply:
            result, number_type, leaves = reply.cpp, reply, [("r", reply)]
            p.cover("replies: numbers")
        else:
            result, number_type, leaves = "void", None, []
            p.cover("handlers without a reply")
        ctx, m = d.pick(("ctx", "context", "c")), d.pick(("m", "msg", "request"))
        values = readable(message, m)
        signature = f"on(rk::context& {ctx}, const {message.name}& {m})"
        uniform, values = self.uniform(ctx, values)
        scope = self.scope(ctx, values, leaves)
        statements = Statements(p, scope)
        statements.names |= {ctx, m, "r", "alpha", "beta", "gamma", "delta", "size", "first", "data", "count", "time", "id", "mem"}
        lines = [line for _ in range(d.between(3, 6)) for line in statements.one()]
        for target, t in leaves:  # what is answered depends on what was computed
            lines.append(f"{target} = {Expressions(p, scope).to(t, 2).text};")
        self.members += self.written(signature, result, number_type, ctx, m, message, uniform, lines)

    def written(self, signature, result, number_type, ctx, m, message, uniform, lines):
        """The handler's text: only the first thread runs its lines."""
        p, d = self.p, self.dice
        form = d.weighted([(3, "early return"), (2, "guarded"), (1, "helper"), (2, "shared")])
        if form == "shared" and (self.grid or not number_type):
            form = "early return"
        if form == "helper" and uniform:
            form = "guarded"
        declared = [] if result == "void" else [f"{result} r{{}};"]
        answer = [] if result == "void" else ["return r;"]
        fails = []
        if d.chance(0.15):
            p.cover("ctx.fail")
            e = Expressions(p, Scope(readable(message, m)))
            fails = [f"if (({e.index(8).text}) == 0) {{", f"  {ctx}.fail(rk::user_errc({d.between(1, 99)}));",
                     "  return;" if result == "void" else "  return {};", "}"]
        if form == "helper":
            name = p.name("work")
            helper = [f"{result} {name}(rk::context& {ctx}, const {message.name}& {m}) {{"] + indented(declared + lines + answer) + ["}"]
            call = f"{name}({ctx}, {m})"
            if result == "void":
                body = [f"if ({self.first(ctx)} == 0) {call};"]
            else:
                body = [f"return {self.first(ctx)} == 0 ? {call} : {result}{{}};"]
            p.cover("private functions of an actor")
            return helper + [f"RK_HANDLER {result} {signature} {{"] + indented(body) + ["}"]
        if form == "shared":
            p.cover("RK_SHARED and barriers")
            told = ["part[0] = r;", f"part[1] = {result}({d.between(1, 9)});"]
            barrier = d.pick((f"{ctx}.sync_threads();", "rk::sync_threads();", f"{ctx}.synchronize();"))
            sum_ = "differential::tame(part[0] + part[1])" if number_type.is_float else f"static_cast<{result}>(part[0] ^ part[1])"
            body = [f"RK_SHARED {result} part[2];", f"if ({self.first(ctx)} == 0) {{"] + indented(declared + lines + told) + [
                "}", barrier, f"return {sum_};"]
        elif form == "early return":
            p.cover("handlers that return early")
            body = [f"if ({self.first(ctx)} != 0) return{'' if result == 'void' else ' {}' if d.chance(0.7) else ' ' + result + '()'};"]
            body += declared + lines + answer
        else:
            body = declared + [f"if ({self.first(ctx)} == 0) {{"] + indented(lines) + ["}"] + answer
        return [f"RK_HANDLER {result} {signature} {{"] + indented(fails + uniform + body) + ["}"]

    def uniform(self, ctx, values):
        """What all threads compute together, of the message alone."""
        p, d = self.p, self.dice
        if self.grid or not d.chance(0.3):
            return [], values
        p.cover("intrinsics: of block and warp")
        lines = []
        for name in ("u", "v")[: d.between(1, 2)]:
            t = d.pick((U32, U64, I32, F64))
            e = Expressions(p, Scope(list(values), uniform=True))
            value = e.of(t, 2).text
            forms = [f"rk::block_reduce_max({value})", f"rk::block_reduce_min({value})", f"rk::warp_shuffle({value}, 0)",
                     f"rk::warp_reduce_max({value})", f"{ctx}.warp_shuffle({value}, 0)",
                     f"rk::reduce_and_broadcast({value}, rk::reduction_op::max)"]
            if not t.is_float:
                forms += [f"rk::block_reduce_or({value}) ^ 1", f"rk::warp_reduce_and({value}) + 1u"]
            else:
                forms = [f"differential::tame({form})" for form in forms]
            lines.append(f"const {t.cpp} {name} = {d.pick(forms)};")
            values = values + [Expr(name, t)]
        condition = Expressions(p, Scope(list(values), uniform=True)).condition(2).text
        lines.append(f"const bool w = {d.pick(('rk::warp_any', 'rk::sync_threads_or', 'rk::sync_threads_and', 'rk::warp_all'))}({condition}) != 0;")
        if d.chance(0.3):
            lines.append(d.pick((f"{ctx}.sync_threads();", "rk::sync_warp();", "rk::threadfence_block();")))
        return lines, values + [Expr("w", BOOL)]

    # ── Steps and fields ─────────────────────────────────────────────────────────────────────────────────────────

    def stepping(self, name):
        p, d = self.p, self.dice
        t = d.pick(WORDS)
        p.cover("RK_STEP and rk::field")
        values = [Expr("now[i]", t), Expr("now[(i + 1) % now.size()]", t), Expr("i", U64)]
        e = Expressions(p, Scope(values, uniform=True))
        self.members = [
            f"rk::field1<{t.cpp}> now, next;", f"{name}() : now({d.between(5, 90)}), next(now.nx) {{}}",
            "RK_STEP void step(rk::context& ctx) {",
            "  const auto stride = static_cast<std::uint64_t>(rk::grid_dim_x()) * rk::block_dim_x();",
            f"  for (std::uint64_t i = rk::global_thread_id(); i < now.size(); i += stride) next[i] = {e.of(t).text};",
            "  ctx.swap(now, next);", "}"] + self.members
        message = p.name("total")
        p.declare(f"struct {message} {{\n  std::uint64_t seed;\n}};")
        self.members += [
            f"RK_HANDLER std::uint64_t on(rk::context& ctx, const {message}& m) {{",
            f"  std::uint64_t sum = m.seed;", f"  if ({self.first('ctx')} == 0)",
            "    for (std::uint64_t i = 0; i < now.size(); ++i) sum = sum * 31 + now[i];", "  return sum;", "}"]

    # ── The whole ────────────────────────────────────────────────────────────────────────────────────────────────

    def write(self):
        p, d = self.p, self.dice
        p.cover("actors: structs")
        self.declare_state()
        # The id, which is the type's name where the config has none, is unique in a module.
        config = d.pick((f'.id = "{p.namespace}"', ""))
        name, self.members = p.name("machine" if config else f"{p.namespace}_machine"), []
        handlers = d.between(1, 3)
        if handlers > 1:
            p.cover("several handlers")
        for i in range(handlers):
            self.handler(i)
        if self.fields:
            self.stepping(name)
        look = p.name("look")
        p.declare(f"struct {look} {{}};")
        self.members += [f"RK_HANDLER {self.memory.name} on(rk::context&, const {look}&) {{ return {'mem' if self.embedded else '*this'}; }}"]
        config += (", " if config else "") + (".scope = rk::scope::grid, " if self.grid else "") + ".block_size = 32"
        base = "" if self.embedded else f" : {self.memory.name}"
        if self.embedded:
            self.members = [f"{self.memory.name} mem{{}};"] + self.members
        p.declare(f"struct RK_ACTOR({config}) {name}{base} {{\n" + "\n".join(indented(self.members)) + "\n};")
        p.items.append(f"actor<{p.namespace}::{name}>()")


def ring_kernel(p):
    """A function as an actor, with a state or without; the reply is the state, or a number."""
    d = p.dice
    message = declare_message(p, "request")
    name = p.name("process")
    scope = Scope(readable(message, "m"), [], "ctx", [], block=True)
    if d.chance(0.5):
        p.cover("actors: functions with state")
        state = declare_struct(p, "history", some_members(p, 2, 4) + [number(U32)], initialise=True)
        parameter, result = f"{state.name}& s, ", state.name
        scope.targets = [(f"s.{path}", t) for path, t in state.leaves]
        end, nothing = "return s;", "return {};"
    else:
        p.cover("actors: functions")
        parameter, result = "", "std::uint64_t"
        scope.targets = [("r", U64), ("q", U32)]
        end, nothing = "return r + q;", "return 0;"
    scope.values = scope.values + [Expr(text, t) for text, t in scope.targets]
    statements = Statements(p, scope)
    statements.names |= {"ctx", "m", "s", "r", "q"}
    lines = [line for _ in range(d.between(3, 7)) for line in statements.one()]
    start = [] if parameter else ["std::uint64_t r = 1;", "unsigned q{};"]
    body = [f"if (ctx.thread_id() != 0) {nothing}"] + start + lines + [end]
    p.declare(f'RK_RING_KERNEL(.id = "{p.namespace}_{name}", .block_size = 32)\n'
              f"{result} {name}(rk::context& ctx, {parameter}const {message.name}& m) {{\n" + "\n".join(indented(body)) + "\n}")
    p.items.append(f"actor<rk::function_actor<&{p.namespace}::{name}>>()")
