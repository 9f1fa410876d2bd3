"""The Chinese catalogue is in step with the source, complete, and compiled."""

import ast
import io
import string
from gettext import GNUTranslations
from pathlib import Path

from babel.messages.extract import DEFAULT_KEYWORDS, extract_from_dir
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

PACKAGE = Path(__file__).resolve().parent.parent / "enfcmp"
CATALOGUE = PACKAGE / "locale" / "zh" / "LC_MESSAGES" / "enfcmp.po"


def fields(text):
    """The names of the values that a sentence takes."""
    return {name.split("!")[0] for _, name, _, _ in string.Formatter().parse(text) if name}


def in_source():
    """Every sentence of the source, plural ones as a pair."""
    found = extract_from_dir(str(PACKAGE), keywords={**DEFAULT_KEYWORDS, "msg": None})
    return {message for _, _, message, _, _ in found}


def test_complete():
    """Every sentence of the source is translated, and nothing else is."""
    catalogue = read_po(io.BytesIO(CATALOGUE.read_bytes()))
    translated = {message.id for message in catalogue if message.id and all(filter(None, [message.string]))}

    assert in_source() == translated


def test_nothing_hides():
    """What is extracted is what Python calls: pybabel does not look into f-strings."""
    called = {
        node.args[0].value
        for path in PACKAGE.rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in {"_", "msg"}
        and node.args and isinstance(node.args[0], ast.Constant)
    }  # fmt: skip

    assert called - in_source() == set()


def test_values():
    """A translation takes no value that its sentence does not have; numerals stand for numbers in Chinese."""
    catalogue = read_po(io.BytesIO(CATALOGUE.read_bytes()))
    for message in catalogue:
        if message.id:
            ids = message.id if isinstance(message.id, tuple) else (message.id,)
            strings = message.string if isinstance(message.string, tuple) else (message.string,)
            known = set().union(*map(fields, ids)) | {"numeral", "numerals"}

            assert set().union(*map(fields, strings)) <= known


def test_compiled():
    """The compiled catalogue, which is what runs, is made from this one."""
    made = io.BytesIO()
    write_mo(made, read_po(io.BytesIO(CATALOGUE.read_bytes())))
    made.seek(0)
    with CATALOGUE.with_suffix(".mo").open("rb") as compiled:
        words = [dict(GNUTranslations(stream)._catalog) for stream in (made, compiled)]  # noqa: SLF001  # no other way
    for each in words:
        each.pop("")  # the head has the time of making

    assert words[0] == words[1]
