"""Whole outputs of every command, in both languages and at two widths."""

import json
import re

import pytest
from rich.cells import cell_len

COMMANDS = {
    "lists": ("lists",),
    "show-list": ("show", "changji"),
    "show-item": ("show", "datong:12"),
    "pairs": ("pairs", "--from", "datong", "--to", "changji"),
    "pairs-verbose": ("pairs", "--from", "datong", "--to", "changji", "-v"),
    "explain": ("pairs", "--explain", "datong:2", "changji:7"),
    "explain-unlinked": ("pairs", "--explain", "datong:13", "changji:20"),
    "missing": ("missing", "--from", "datong", "--to", "changji"),
    "missing-back": ("missing", "--from", "changji", "--to", "datong"),
    "diff": ("diff", "--from", "datong", "--to", "changji", "--as-of", "2026-11-25"),
    "diff-style": ("diff", "--from", "datong", "--to", "changji", "--style", "--only", "style-only"),
    "diff-sanctions": ("diff", "--from", "datong", "--to", "changji", "--item", "datong:4", "--sanctions"),
    "diff-summary": ("diff", "--from", "datong", "--to", "changji", "--summary"),
    "evaluate": ("evaluate", "tests/assets/gold/datong--changji.json", "tests/assets/gold/partly.json"),
}


@pytest.mark.parametrize("columns", [80, 200])
@pytest.mark.parametrize("lang", ["en", "zh"])
@pytest.mark.parametrize("name", COMMANDS)
def test_text(run, golden, name, lang, columns):
    """The text is what was looked at when the golden file was made, and no line is wider than the page."""
    code, out, err = run(*COMMANDS[name], lang=lang, columns=columns)

    assert (0, "") == (code, err)
    golden(f"{name}-{lang}-{columns}.txt", out)
    assert not [line for line in out.splitlines() if cell_len(line) > columns or line != line.rstrip()]


@pytest.mark.parametrize(
    "name", ["lists", "show-list", "show-item", "pairs", "explain", "missing", "missing-back", "diff", "evaluate"]
)
def test_json(run, golden, name):
    """JSON is the same in every language."""
    chinese = run(*COMMANDS[name], "--format", "json", lang="zh")
    code, out, err = english = run(*COMMANDS[name], "--format", "json", lang="en")

    assert chinese == english
    assert (0, "") == (code, err)
    golden(f"{name}.json", out)
    json.loads(out)


@pytest.mark.parametrize("columns", [40, 60, 120])
@pytest.mark.parametrize("name", COMMANDS)
def test_no_line_is_wider_than_the_page(run, name, columns):
    """Narrow and wide terminals are filled and not overrun."""
    _, out, _ = run(*COMMANDS[name], lang="zh", columns=columns)

    assert not [line for line in out.splitlines() if cell_len(line) > columns]


@pytest.mark.parametrize("columns", [80, 200])
def test_columns_line_up(run, columns):
    """Every cell of the action-type column begins at one terminal column, Chinese before it or not."""
    _, out, _ = run("show", "changji", lang="zh", columns=columns)
    starts = {cell_len(line[: line.index("行政")]) for line in out.splitlines() if re.match(r"\d+ +行政", line)}

    assert 1 == len(starts)


def test_no_line_begins_with_a_closing_mark(run):
    """A closing bracket or a full stop stays with the word before it (避头尾)."""
    _, out, _ = run("show", "datong:2", lang="zh", columns=80)

    assert not [line for line in out.splitlines() if line.strip()[:1] in {"》", "。", "，", "、", "；", "）"}]
