"""Whole outputs of every command: in each language at one width, and what holds at the others.

The golden files are Chinese on a narrow page, where breaking lines is hardest, and English on a wide one, where two
texts stand side by side. One command has a third layout, for pages that are too narrow for its table.
"""

import json
import re

import pytest
from rich.cells import cell_len

DAY = ("--as-of", "2026-11-25")
TEXTS = tuple(f"tests/assets/concord/集市条例_{day}.md" for day in ("2015-03-01", "2024-06-01"))
BAZAAR = (
    "tests/assets/rebase/bazaar.yaml",
    *("--to-law", "集贸市场法", "--as-of", "2025-06-01"),
    *("--statutes", "tests/assets/rebase", "--statutes", TEXTS[0]),
)
NEWER = ("concord", "rebase")

COMMANDS = {
    "lists": ("lists",),
    "show-list": ("show", "changji"),
    "show-item": ("show", "datong:12"),
    "pairs": ("pairs", "--from", "datong", "--to", "changji"),
    "pairs-verbose": ("pairs", "--from", "datong", "--to", "changji", "-v"),
    "explain": ("pairs", "--explain", "datong:2", "changji:7"),
    "explain-unlinked": ("pairs", "--explain", "datong:13", "changji:20"),
    "missing": ("missing", "--from", "datong", "--to", "changji"),
    "missing-warning": ("missing", "--from", "datong", "--to", "changji", "--level", "warning"),
    "pairs-warning": ("pairs", "--from", "datong", "--to", "changji", "--level", "warning"),
    "missing-back": ("missing", "--from", "changji", "--to", "datong"),
    "diff": ("diff", "--from", "datong", "--to", "changji", *DAY),
    "check": ("check", "datong", "changji", *DAY),
    "check-by-level": ("check", "datong", "changji", "--by", "level", "--level", "warning", *DAY),
    "diff-by-level": ("diff", "--from", "datong", "--to", "changji", "--by", "level", "--level", "error", *DAY),
    "diff-style": ("diff", "--from", "datong", "--to", "changji", "--style", "--only", "style-only", *DAY),
    "diff-sanctions": ("diff", "--from", "datong", "--to", "changji", "--item", "datong:4", "--sanctions", *DAY),
    "diff-summary": ("diff", "--from", "datong", "--to", "changji", "--summary", *DAY),
    "concord": ("concord", *TEXTS),
    "rebase": ("rebase", *BAZAAR),
    "concord-error": ("concord", "--level", "error", *TEXTS),
    "rebase-error": ("rebase", *BAZAAR, "--level", "error"),
    "concord-verbose": ("concord", "-v", *TEXTS),
    "evaluate": ("evaluate", "tests/assets/gold/datong--changji.json", "tests/assets/gold/partly.json"),
}
COLUMNS = {"zh": 80, "en": 200}
OTHERS = (40, 60, 120)
TOO_NARROW = ("evaluate", 40)
WORDS_FIT = 60  # columns of a page from which on each column of a table is wider than any word, so that none is cut
CLOSING, OPENING = "》。，、；：）】”,.;:)", "《（【“(["


def badly_broken(out, columns):
    """Lines wider than the page or with blanks at their end; pieces that begin or end with the wrong mark (避头尾)."""
    for line in out.splitlines():
        if cell_len(line) > columns or line != line.rstrip():
            yield line
        for piece in re.split(r" {2,}| │ ?", line.strip()) if columns >= WORDS_FIT else ():
            if piece and (piece[0] in CLOSING or piece[-1] in OPENING):
                yield line


@pytest.mark.parametrize(
    ("name", "columns", "lang"),
    [*((name, columns, lang) for name in COMMANDS for lang, columns in COLUMNS.items()), (*TOO_NARROW, "zh")],
)
def test_text(run, golden, name, columns, lang):
    """The text is what was looked at when the golden file was made."""
    code, out, err = run(*COMMANDS[name], lang=lang, columns=columns)

    assert (0, "") == (code, err)
    assert [] == list(badly_broken(out, columns))
    golden(f"{name}-{lang}-{columns}.txt", out)


@pytest.mark.parametrize("lang", COLUMNS)
@pytest.mark.parametrize(
    ("name", "columns"), [(name, columns) for columns in OTHERS for name in COMMANDS if (name, columns) != TOO_NARROW]
)
def test_other_widths(run, same_words, name, columns, lang):
    """Narrower and wider pages are filled and not overrun, and say the same."""
    _, out, _ = run(*COMMANDS[name], lang=lang, columns=columns)

    assert [] == list(badly_broken(out, columns))
    same_words(f"{name}-{lang}-{COLUMNS[lang]}.txt", out)


@pytest.mark.parametrize(
    "name",
    [*("lists", "show-list", "show-item", "pairs", "explain", "missing", "missing-back", "diff"), *NEWER, "evaluate"],
)
def test_json(run, golden, name):
    """JSON is the same in every language."""
    chinese = run(*COMMANDS[name], "--format", "json", lang="zh")
    code, out, err = english = run(*COMMANDS[name], "--format", "json", lang="en")

    assert chinese == english
    assert (0, "") == (code, err)
    golden(f"{name}.json", out)
    json.loads(out)


@pytest.mark.parametrize("columns", [80, 200])
def test_columns_line_up(run, columns):
    """Every cell of the action-type column begins at one terminal column, Chinese before it or not."""
    _, out, _ = run("show", "changji", lang="zh", columns=columns)
    starts = {cell_len(line[: line.index("行政")]) for line in out.splitlines() if re.match(r"\d+ +行政", line)}

    assert 1 == len(starts)
