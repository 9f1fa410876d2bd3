"""The lines in which keys of TOML stand."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from enfcmp.errors import InputError
from enfcmp.settings.toml_file import TomlFile

FILE = '''# a comment with a = 1

lang = "zh"
data = [
  "a = 1",  # b = 2
  "c",
]
"title" = """
x = 1
"""
check.level = "error"
[diff]
only = ["a"]
  by = 'item'

[ report . "notes" ]
a = {b = {c = 1}, d = 2}
[[more]]
x = 1
'''


@pytest.mark.parametrize("end", ["\n", "\r\n"])
@pytest.mark.parametrize(
    ("way", "line"),
    [
        ("", 1),
        ("lang", 3),
        ("data", 4),
        ("title", 8),
        ("check", 11),
        ("check.level", 11),
        ("diff", 12),
        ("diff.only", 13),
        ("diff.by", 14),
        ("report", 16),
        ("report.notes", 16),
        ("report.notes.a.b.c", 17),
        ("more", 18),
        ("more.x", 19),
        ("diff.unknown", 12),
    ],
)
def test_lines(way, line, end):
    """Each key is where it begins, and what has no line of its own where it stands in."""
    file = TomlFile(FILE.replace("\n", end), "f.toml")

    assert line == file.line(tuple(way.split(".")) if way else ())


keys = st.text(min_size=1, max_size=5)
values = st.one_of(st.integers(), st.lists(st.text(max_size=5), max_size=4), st.text(max_size=12))


@given(st.dictionaries(keys, values, min_size=1, max_size=6), st.lists(st.integers(0, 2), min_size=6, max_size=6))
def test_lines_of_any_file(content, gaps):
    """Whatever keys and values are, and whatever stands between them."""
    lines, expected = [], {}
    for (key, value), gap in zip(content.items(), gaps, strict=False):
        lines += ["# x = [", *[""] * gap]
        expected[key] = len(lines) + 1
        lines += f"{quoted(key)} = {quoted(value, many=gap > 0)}".split("\n")
    file = TomlFile("\n".join(lines), "f.toml")

    assert content == file.content
    assert expected == {key: file.line((key,)) for key in content}


def quoted(value, *, many=False):
    """A value as TOML writes it, a list on several lines."""
    if isinstance(value, list) and many:
        return "[\n" + "".join(f"  {quoted(each)},\n" for each in value) + "]"
    return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a = 1\nb = \n", "f.toml:2:5: this is not valid TOML: Invalid value"),
        ("a = [\n", "f.toml:2:1: this is not valid TOML: Invalid value"),
        ("a = 1\na = 2\n", "f.toml:2:6: this is not valid TOML: Cannot overwrite a value"),
        ("a = " + "[" * 9_999, "f.toml:1:1: this is not valid TOML: "),
        ("a = " + "1" * 9_999, "f.toml:1:1: this is not valid TOML: "),
    ],
)
def test_no_toml(text, expected):
    """One message with its place, for what nobody would type too."""
    with pytest.raises(InputError) as caught:
        TomlFile(text, "f.toml")

    assert str(caught.value).startswith(expected)
