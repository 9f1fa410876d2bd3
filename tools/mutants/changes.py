"""What may be changed in a node: from where to where, and what stands there instead."""

from __future__ import annotations

import ast
import itertools
from collections.abc import Callable, Iterator
from typing import Any, NamedTuple

from tools.mutants.opposites import AUGMENTED, COMPARISONS, NAMES, OPTIONS
from tools.mutants.source import Source


class Change(NamedTuple):
    """What stands from `start` to `end` becomes `new`."""

    start: int
    end: int
    new: str


def changes(node: ast.AST, source: Source) -> Iterator[Change]:
    """Every change of one node; of what is in it, others tell."""
    for kind, of in _BY_KIND.items():
        if isinstance(node, kind):
            yield from of(node, source)


def _compare(node: ast.Compare, source: Source) -> Iterator[Change]:
    """Another bound, and the contrary."""
    sides = itertools.pairwise((node.left, *node.comparators))
    for (one, other), operator in zip(sides, node.ops, strict=True):
        old, new = COMPARISONS[type(operator)]
        for each in new:
            yield from _between(one, other, old, each, source)


def _both(node: ast.BoolOp, source: Source) -> Iterator[Change]:
    """One of two in the place of both, and the other way round."""
    old, new = ("and", "or") if isinstance(node.op, ast.And) else ("or", "and")
    for one, other in itertools.pairwise(node.values):
        yield from _between(one, other, old, new, source)


def _operation(node: ast.BinOp, source: Source) -> Iterator[Change]:
    """The first operand alone; of what is joined also the second."""
    start, end = source.start(node), source.end(node)
    gap = source.text(source.end(node.left), source.start(node.right))
    first = source.end(node.left) + len((gap[: len(gap) - len(gap.lstrip(") \n"))]).encode())
    yield Change(start, end, source.text(start, first).rstrip())
    if isinstance(node.op, ast.BitOr | ast.BitAnd):
        yield Change(start, end, source.text(first + 1, end).lstrip())


def _augmented(node: ast.AugAssign, source: Source) -> Iterator[Change]:
    if type(node.op) in AUGMENTED:
        yield from _between(node.target, node.value, *AUGMENTED[type(node.op)], source)


def _negated(node: ast.UnaryOp, source: Source) -> Iterator[Change]:
    """What is negated, as it is."""
    sign = {ast.Not: "not ", ast.USub: "-"}.get(type(node.op), "")
    start = source.start(node)
    if sign and source.text(start, start + len(sign)) == sign:
        yield Change(start, start + len(sign), "")


def _test(node: ast.If | ast.IfExp | ast.While, source: Source) -> Iterator[Change]:
    """The contrary, where no change of its own operator gives it."""
    if not isinstance(node.test, ast.Compare | ast.BoolOp | ast.UnaryOp | ast.Constant):
        start, end = source.start(node.test), source.end(node.test)
        yield Change(start, end, f"not ({source.text(start, end)})")


def _conditions(node: ast.comprehension, source: Source) -> Iterator[Change]:
    """All that a condition would have left out."""
    for test in node.ifs:
        yield Change(source.start(test), source.end(test), "True")


def _constant(node: ast.Constant, source: Source) -> Iterator[Change]:
    """The other truth, one more, twice as much, other words."""
    start, end, value = source.start(node), source.end(node), node.value
    if isinstance(value, bool):
        yield Change(start, end, str(not value))
    elif isinstance(value, int):
        yield Change(start, end, str(value + 1))
    elif isinstance(value, float):
        yield Change(start, end, str(value * 2 or 1.0))
    elif isinstance(value, str):
        yield Change(start, end, repr("XX" + value))


def _call(node: ast.Call, source: Source) -> Iterator[Change]:
    """Its opposite, and the same without an option."""
    name = node.func
    old = name.id if isinstance(name, ast.Name) else name.attr if isinstance(name, ast.Attribute) else ""
    if old in NAMES:
        end = source.end(name)
        yield Change(end - len(old), end, NAMES[old])
    before: ast.expr | ast.keyword | None = node.args[-1] if node.args else None
    for option in node.keywords:
        if before is not None and option.arg in OPTIONS:
            yield Change(source.end(before), source.end(option), "")
        before = option


def _statement(node: ast.Expr | ast.Raise, source: Source) -> Iterator[Change]:
    """Not done at all."""
    yield Change(source.start(node), source.end(node), "pass")


def _jump(node: ast.Break | ast.Continue, source: Source) -> Iterator[Change]:
    yield Change(source.start(node), source.end(node), "continue" if isinstance(node, ast.Break) else "break")


def _between(one: ast.expr, other: ast.expr, old: str, new: str, source: Source) -> Iterator[Change]:
    """Another operator between two operands."""
    start = source.end(one)
    gap = source.text(start, source.start(other))
    at = gap.find(old)
    if at >= 0 and gap.count(old) == 1:
        yield Change(start + len(gap[:at].encode()), start + len((gap[:at] + old).encode()), new)


_BY_KIND: dict[Any, Callable[[Any, Source], Iterator[Change]]] = {
    ast.Compare: _compare,
    ast.BoolOp: _both,
    ast.BinOp: _operation,
    ast.AugAssign: _augmented,
    ast.UnaryOp: _negated,
    (ast.If, ast.IfExp, ast.While): _test,
    ast.comprehension: _conditions,
    ast.Constant: _constant,
    ast.Call: _call,
    (ast.Expr, ast.Raise): _statement,
    (ast.Break, ast.Continue): _jump,
}
