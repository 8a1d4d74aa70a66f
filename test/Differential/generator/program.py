# SPDX-License-Identifier: Apache-2.0
"""A program under construction: what it declares, what its expressions may call, and which features it has covered."""
import re
from dataclasses import dataclass

from .dice import Dice
from .expressions import PRIMARY, Expr, Expressions, Scope


@dataclass(frozen=True)
class Argument:
    type: object
    exact: bool = False  # deduced or overloaded: the expression must be of this very type

    def write(self, expressions, depth):
        return expressions.of(self.type, depth) if self.exact else expressions.to(self.type, depth)


@dataclass(frozen=True)
class Operation:
    """Something that an expression may call: `text` has $0, $1 ... where arguments go, between parentheses or commas."""
    result: object
    arguments: tuple
    text: str
    feature: str = None
    level: int = PRIMARY
    bound: int = None
    context: bool = False  # needs an rk::context
    block: bool = False  # means the same on the host in block scope only
    constant: bool = False  # may stand in a constant expression
    uniform: bool = False  # asks for no thread and no block
    macro: bool = False  # a comma in an argument would separate two
    weight: int = 1


class Program:
    """`namespace` is the program's own. What is declared is written in that order, and sees only what came before."""

    def __init__(self, number, seed, intrinsics):
        self.dice = Dice(seed)
        self.seed = seed
        self.namespace = f"p{number}"
        self.covered = {}
        self.declarations = []
        self.headers = {}  # file name -> text
        self.operations = list(intrinsics)
        self.items = []  # what the test is to run: arguments of its table
        self.effects = []  # functions of Statements that give lines
        self._names = {}

    def cover(self, feature):
        if feature:
            self.covered[feature] = self.covered.get(feature, 0) + 1

    def name(self, stem):
        n = self._names.get(stem, 0)
        self._names[stem] = n + 1
        return stem if n == 0 else f"{stem}_{n}"

    def macro(self, stem):
        return f"{self.namespace.upper()}_{self.name(stem)}"

    def declare(self, text):
        self.declarations.append(text.strip("\n"))

    def expr(self, type_, values, depth=2, **scope):
        """The text of an expression of that type, of parameters and the like: {name: type}."""
        values = [Expr(name, t) for name, t in values.items()]
        return Expressions(self, Scope(values, **scope)).of(type_, depth).text

    def offer(self, result, arguments, text, **options):
        """An operation of the program's own, to be called by what comes after. `arguments`: types, or Argument."""
        arguments = tuple(a if isinstance(a, Argument) else Argument(a) for a in arguments)
        operation = Operation(result, arguments, text, weight=options.pop("weight", 6), **options)
        self.operations.append(operation)
        return operation

    def call(self, expressions, types, depth):
        """A call of an operation that results in one of the types; None where there is none."""
        scope = expressions.scope
        rows = [(o.weight, o) for o in self.operations
                if o.result in types and (scope.context or not o.context) and (scope.block or not o.block)
                and (o.constant or not scope.constant) and (o.uniform or not scope.uniform)]
        return self.call_of(self.dice.weighted(rows), expressions, depth) if rows else None

    def call_of(self, operation, expressions, depth):
        arguments = [a.write(expressions, max(depth, 0)).text for a in operation.arguments]
        if operation.macro:
            arguments = [f"({a})" if "," in a else a for a in arguments]
        self.cover(operation.feature)
        text = operation.text
        if operation.context:
            text = text.replace("ctx.", f"{expressions.scope.context}.")
        text = re.sub(r"\$(\d)", lambda place: arguments[int(place[1])], text)
        return Expr(text, operation.result, operation.level, operation.bound)
