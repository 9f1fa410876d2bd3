"""The nouns: a file a stage, all to be had from `enfcmp.model`."""

import ast
from pathlib import Path

from enfcmp import model


def names_defined(path: Path) -> list[str]:
    """The public names that a file gives a meaning to."""
    body = ast.parse(path.read_text(encoding="utf-8")).body
    assigned = [target.id for node in body if isinstance(node, ast.Assign) for target in node.targets]
    annotated = [node.target.id for node in body if isinstance(node, ast.AnnAssign)]
    named = [node.name for node in body if isinstance(node, ast.ClassDef | ast.FunctionDef)]
    return [name for name in assigned + annotated + named if not name.startswith("_")]


def test_every_noun_is_exported_once():
    """`enfcmp.model` offers what its files define, all of it, and each name has one definition."""
    files = Path(model.__file__).parent.glob("[!_]*.py")

    assert sorted(name for path in files for name in names_defined(path)) == sorted(model.__all__)
