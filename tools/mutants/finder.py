"""All mutants of a module, without those that change nothing that a test could see."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

from tools.mutants.changes import changes
from tools.mutants.mutant import Mutant
from tools.mutants.source import Source

_WORDS = {"msg", "_", "RuleExample", "TypeVar", "ParamSpec", "NewType"}  # calls of words for people and of types
_UNSEEN_NAMES = {"__all__", "__slots__"}
_UNSEEN_OPTIONS = {"strict"}  # of zip: its operands are of one length
_FUNCTIONS = (ast.FunctionDef, ast.AsyncFunctionDef)


def find(path: Path, content: bytes) -> list[Mutant]:
    """The mutants of a module in their order; each of them can be compiled."""
    found = dict.fromkeys(_Walk(path, Source(content)).mutants())
    return [mutant for mutant in found if _compiles(mutant.apply(content))]


def _compiles(content: bytes) -> bool:
    try:
        compile(content, "mutant", "exec", dont_inherit=True)
    except SyntaxError:
        return False
    return True


class _Walk:
    """Through one module, statement by statement."""

    def __init__(self, path: Path, source: Source) -> None:
        self._path, self._source = path, source

    def mutants(self) -> Iterator[Mutant]:
        yield from self._statements(self._source.tree.body, in_function=False)

    def _statements(self, body: list[ast.stmt], *, in_function: bool) -> Iterator[Mutant]:
        for statement in body:
            if _is_unseen(statement):
                continue
            yield from self._in(statement, _lines(statement), in_function=in_function)

    def _in(self, node: ast.AST, lines: range, *, in_function: bool) -> Iterator[Mutant]:
        """The changes of a node, then of what is in it."""
        for start, end, new in changes(node, self._source):
            yield Mutant(self._path, start, end, new, lines, in_function)
        for name, child in _seen(node):
            inside = in_function or (name == "body" and isinstance(node, (*_FUNCTIONS, ast.Lambda)))
            if isinstance(child, ast.stmt):
                yield from self._statements([child], in_function=inside)
            else:
                yield from self._in(child, lines, in_function=inside)


def _lines(statement: ast.stmt) -> range:
    body = getattr(statement, "body", None)
    end = body[0].lineno - 1 if body else statement.end_lineno or statement.lineno
    return range(statement.lineno, max(end, statement.lineno) + 1)


def _seen(node: ast.AST) -> Iterator[tuple[str, ast.AST]]:
    """What is in a node, by field, without what says nothing when the program runs, or is for people."""
    unseen = {"annotation", "returns", "decorator_list", "type_params", "type_comment"}
    if isinstance(node, ast.ClassDef):
        unseen.add("keywords")
    if isinstance(node, ast.Raise | ast.JoinedStr) or _is_words(node):
        return
    for name, value in ast.iter_fields(node):
        for child in value if isinstance(value, list) else [value]:
            if isinstance(child, ast.AST) and name not in unseen and not _is_unseen_option(child):
                yield name, child


def _is_words(node: ast.AST) -> bool:
    """A message, an example of a rule, a type."""
    if isinstance(node, ast.Call):
        return isinstance(node.func, ast.Name) and node.func.id in _WORDS
    return isinstance(node, ast.Subscript) and isinstance(node.value, ast.Name) and node.value.id == "Literal"


def _is_unseen_option(node: ast.AST) -> bool:
    return isinstance(node, ast.keyword) and node.arg in _UNSEEN_OPTIONS


def _is_unseen(statement: ast.stmt) -> bool:
    """A docstring, what only type checkers read, a name for importers, an alias of types."""
    match statement:
        case ast.Expr(ast.Constant()) | ast.Import() | ast.ImportFrom() | ast.Assert() | ast.Pass():
            return True
        case ast.If(ast.Name("TYPE_CHECKING")):
            return True
        case ast.Assign([ast.Name(name)], value):
            return name in _UNSEEN_NAMES or _is_types(value)
    return False


def _is_types(value: ast.expr) -> bool:
    """An alias, as `Cell = tuple[int, int] | None`."""
    match value:
        case ast.BinOp(left, ast.BitOr(), right):
            return _is_types(left) and _is_types(right)
        case ast.Subscript(ast.Name(name)):
            return name[0].isupper() or name in {"dict", "frozenset", "list", "set", "tuple", "type"}
        case ast.Name(name):
            return name[0].isupper() or name in {"str", "int", "float", "bytes"}
        case ast.Constant(None):
            return True
    return False
