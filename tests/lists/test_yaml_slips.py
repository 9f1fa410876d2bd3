"""Signs that YAML takes for its own are named with their line and the way out; nothing is cut in silence."""

import pytest

from enfcmp.errors import InputError
from enfcmp.lists.read_list import read_list

LIST = """\
schema: enfcmp.list/1
id: x
jurisdiction: {name: 某市}
bureau: 某局
title: 清单
items:
- number: '1'
  LINE
  basis_text: 《甲法》第二条
"""
SIGN = "a text cannot begin with `{}` in YAML; put all of it in quotes"
WIDE = "the line is indented with U+3000, a blank that YAML does not know; use ASCII blanks"


def said(tmp_path, line):
    """The first fault, and what is noted."""
    path = tmp_path / "x.yaml"
    path.write_text(LIST.replace("LINE", line), encoding="utf-8")
    notes = []
    try:
        read_list(path, notes.append)
    except InputError as error:
        return [(each.line, each.column, str(each.message)) for each in error.faults], []
    return [], [(each.line, each.column, str(each.message)) for each in notes]


@pytest.mark.parametrize("sign", "*&!|>%@`[{,")
def test_a_sign_before_a_text(tmp_path, sign):
    """Whatever YAML makes of it."""
    faults, _ = said(tmp_path, f"name: {sign}对乙的检查")

    assert (8, 9, SIGN.format(sign)) in faults


@pytest.mark.parametrize(
    ("line", "fault"),
    [
        ('name: "对乙"的检查', (8, 9, SIGN.format('"'))),
        ("name: '对乙'的检查", (8, 9, SIGN.format("'"))),
        ("name：对乙的检查", (8, 7, "`：` behind `name` is a full-width colon; write `name: `")),
        ("name:对乙的检查", (8, 7, "a blank is missing behind `name:`")),
        ("\u3000name: 对乙", (8, 3, WIDE)),
        ("name: #对乙", (8, 8, "nothing stands here: `#` begins a comment; put the text in quotes")),
        ("name: 对乙: 的检查", (8, 11, "unexpected `: `; put the text in quotes")),
    ],
)
def test_slips(tmp_path, line, fault):
    """Full-width marks, blanks that are missing, quotes around a part."""
    faults, _ = said(tmp_path, line)

    assert fault in faults


CONFLICT = "\n<<<<<<< HEAD\n{}\n=======\n{}\n>>>>>>> theirs"


@pytest.mark.parametrize(
    "line",
    [
        CONFLICT.format("  name: 对乙", "  name: 对丙"),
        CONFLICT.format("  name: 对乙", "  name: 对丙").replace("=======", "||||||| base\n  name: 对丁\n======="),
        "name: '对" + CONFLICT.format("    乙", "    丙") + "\n    的检查'",
    ],
    ids=["fields", "with the base", "inside a text"],
)
def test_two_versions_of_git(tmp_path, line):
    """Told where they begin, also where the marks would be taken for the text that they stand in."""
    faults, _ = said(tmp_path, line)
    message = "git has put two versions here, from <<<<<<< to >>>>>>>; keep what holds, and delete its marks"

    assert [(9, 1, message)] == faults


def test_marks_that_are_none_of_git(tmp_path):
    """Some of them alone are text."""
    assert ([], []) == said(tmp_path, "name: |\n    <<<<<<< 对乙\n    =======\n    >>>>>>> 的检查")


@pytest.mark.parametrize(
    ("line", "notes"),
    [
        ("name: 对3 #机组的检查", ["`#` begins a comment here: what follows is no part of `对3`; put all in quotes"]),
        ("name: 对3 # 机组的检查", ["`#` begins a comment here: what follows is no part of `对3`; put all in quotes"]),
        ("name: '对3 #机组的检查'", []),
        ("name: '对3' # a comment", []),
        ("# a comment\n  name: 对3#机组", []),
        ("name: “对乙”", ["the marks of “对乙” are part of it; without them it is 对乙"]),
        ("name: 对“乙”的检查", []),
    ],
)
def test_what_is_noted(tmp_path, line, notes):
    """A text without quotes that may not be what a person meant; a comment behind quotes stays one."""
    assert ([], notes) == (said(tmp_path, line)[0], [message for *_, message in said(tmp_path, line)[1]])
