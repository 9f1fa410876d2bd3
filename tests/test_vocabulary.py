"""One word, one sense: a name has one module, a file name stands once but in folders that repeat it."""

import ast
from collections import defaultdict
from pathlib import Path

PACKAGE = Path(__file__).resolve().parent.parent / "enfcmp"
MODULES = sorted(PACKAGE.rglob("*.py"))

# What a folder's protocol prescribes: each of its files defines the name, and nobody else does.
PROTOCOLS = {
    "RULE": {"check/rules", "compare/kinds"},
    "command": {"cli"},
    "draw": {"report/formats/text"},
    "endings": {"law/statutes/readers"},
    "read": {"documents/readers", "law/statutes/readers"},
    "recount": {"documents/recounts"},
    "render": {"report/formats", "report/formats/text", "report/formats_of_check"},
    "write": {"documents/writers", "report/files"},
}
# Folders whose files are named after what others have too: a noun, a command, a section, a format, what is compared.
SHAPES = {
    "cli",
    "documents/readers",
    "documents/recounts",
    "documents/writers",
    "law/statutes/readers",
    "match/comparators",
    "model",
    "report/files",
    "report/formats",
    "report/formats/text",
    "report/view",
}


def folder(path):
    return path.parent.relative_to(PACKAGE).as_posix()


def defined(tree):
    """The public names that a module defines at its top: functions, classes, constants."""
    for node in tree.body:
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
            yield node.name
        elif isinstance(node, ast.Assign):
            yield from (target.id for target in node.targets if isinstance(target, ast.Name))
        elif isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name):
            yield node.target.id


def test_a_public_name_is_defined_once():
    """Protocol functions aside; who reads a name finds one meaning."""
    places = defaultdict(list)
    for path in MODULES:
        for name in defined(ast.parse(path.read_text(encoding="utf-8"))):
            if not name.startswith("_"):
                places[name].append(path)
    strange = {
        name: [str(path.relative_to(PACKAGE)) for path in paths]
        for name, paths in places.items()
        if len(paths) > 1 and {folder(path) for path in paths} - PROTOCOLS.get(name, set())
    }

    assert {} == strange


def test_the_protocols_are_there():
    """A name that one module defines needs no exception."""
    counts = defaultdict(set)
    for path in MODULES:
        for name in defined(ast.parse(path.read_text(encoding="utf-8"))):
            counts[name].add(path)

    assert [] == [name for name in PROTOCOLS if len(counts[name]) < 2]


def test_a_file_name_stands_once():
    """Outside the folders whose shape repeats it."""
    places = defaultdict(list)
    for path in MODULES:
        if path.stem not in ("__init__", "__main__") and folder(path) not in SHAPES:
            places[path.stem].append(str(path.relative_to(PACKAGE)))

    assert {} == {stem: paths for stem, paths in places.items() if len(paths) > 1}
