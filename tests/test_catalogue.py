"""The Chinese catalogue is in step with the source, complete, and compiled."""

import ast
import io
import string
from pathlib import Path

from babel.messages.extract import DEFAULT_KEYWORDS, extract_from_dir
from babel.messages.mofile import read_mo
from babel.messages.pofile import read_po

PACKAGE = Path(__file__).resolve().parent.parent / "enfcmp"
CATALOGUE = PACKAGE / "locale" / "zh" / "LC_MESSAGES" / "enfcmp.po"


def forms(text):
    """A sentence, or both where it has a singular and a plural."""
    return (text,) if isinstance(text, str) else tuple(text)


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
            known = set().union(*map(fields, forms(message.id))) | {"numeral", "numerals"}

            assert set().union(*map(fields, forms(message.string))) <= known


def words(catalogue):
    """What a catalogue has for each sentence."""
    return {forms(message.id): forms(message.string) for message in catalogue if message.id}


def test_compiled():
    """The compiled catalogue, which is what runs, has the words of this one."""
    with CATALOGUE.open("rb") as source, CATALOGUE.with_suffix(".mo").open("rb") as compiled:
        is_behind = words(read_po(source)) != words(read_mo(compiled))

    assert not is_behind, "enfcmp.mo is behind enfcmp.po: run `python tools/compile_catalogue.py`"
