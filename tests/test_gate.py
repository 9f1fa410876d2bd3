"""The gate that every text goes out through."""

import re
import sys
import unicodedata
from pathlib import Path

import pytest

from enfcmp.gate import harmless, unseen_character

PACKAGE = Path(__file__).resolve().parent.parent / "enfcmp"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("平常 text", "平常 text"),
        ("[bold]粗[/bold]", "[bold]粗[/bold]"),  # never markup
        ("a\tb", "a b"),
        ("a\nb", "a\nb"),
        ("a\r\nb", "a\\u000d\nb"),
        ("\x1b[31mred\x1b[0m", "\\u001b[31mred\\u001b[0m"),  # ANSI
        ("\x07\x00\x7f\x9b", "\\u0007\\u0000\\u007f\\u009b"),
        ("\u202eabc\u2066", "\\u202eabc\\u2066"),  # turned writing
        ("a\u200bb\ufeff", "a\\u200bb\\ufeff"),  # no width
        ("a\U000e0041", "a\\ue0041"),  # a tag
        ("\ufffe\uffff", "\\ufffe\\uffff"),  # no characters
        ("\ud800", "\\ud800"),  # half a character
        ("全角\u3000空格", "全角\u3000空格"),
        ("𠀀\ue000\U00031350", "𠀀\ue000\U00031350"),  # rare ideographs, also where Python does not know them yet
    ],
)
def test_harmless(text, expected):
    """What could style or disguise a line is shown as its code."""
    assert expected == harmless(text)


def test_every_character_of_a_kind():
    """All that Unicode calls control, format, half a character or separator of lines, in the Unicode of this Python."""
    kinds = {"Cc", "Cf", "Cs", "Zl", "Zp"}
    found = {char for char in map(chr, range(sys.maxunicode + 1)) if unicodedata.category(char) in kinds}

    assert {"\n", "\t"} == {char for char in found if unseen_character(char) is None}
    assert {"\n"} == {char for char in found if harmless(char) == char}


def test_one_way_out():
    """JSON and YAML are written by one module each, so that nobody writes around the gate."""
    ways = {"json.dumps": "json_text.py", "json.dump(": "json_text.py", "yaml.dump": "lists/yaml_text.py"}
    ways |= {"safe_dump": "lists/yaml_text.py", "backslashreplace": "cli/streams.py"}
    found = {
        (way, path.relative_to(PACKAGE).as_posix())
        for path in PACKAGE.rglob("*.py")
        for way in ways
        if re.search(rf"\b{re.escape(way)}", path.read_text(encoding="utf-8"))
    }

    of_text = {"check/rules/import_doubt.py", "cli/show_settings.py"}  # an example, and TOML that a stream lets out
    assert {("json.dumps", name) for name in of_text} == {each for each in found if each[1] != ways[each[0]]}
