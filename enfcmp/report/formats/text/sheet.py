"""What all text results are drawn with: lines, headings, tables, and text made harmless."""

from __future__ import annotations

import io
from collections.abc import Iterable, Sequence
from itertools import groupby, zip_longest

from rich.cells import cell_len

from enfcmp.gate import harmless
from enfcmp.report.page import Page
from enfcmp.terminal_text import wrap

_GAP = "  "
_BETWEEN = " │ "
_MORE = "⋯"
_NARROWEST = 6  # columns of a terminal that a column of a table keeps

StyledText = tuple[str, str]
"""A piece of a line and its style in rich's words, "" for none."""


class TextSheet:
    """A page being written; `text()` gives what was written."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self._lines: list[list[StyledText]] = []

    def line(self, text: str = "", style: str = "", indent: int = 0) -> None:
        """A paragraph, wrapped to the page."""
        for line in wrap(harmless(text), self.page.width - indent):
            self._lines.append([(" " * indent, ""), (line, style)])

    def spans(self, spans: Iterable[StyledText], indent: int = 0) -> None:
        """A paragraph of several styles, wrapped to the page."""
        for line in _wrapped(spans, self.page.width - indent):
            self._lines.append([(" " * indent, ""), *line])

    def beside(self, left: Iterable[StyledText], right: Iterable[StyledText], indent: int = 0) -> None:
        """Two texts side by side, each in half of the page."""
        width = (self.page.width - indent - len(_BETWEEN)) // 2
        sides: Iterable[tuple[list[StyledText], list[StyledText]]] = zip_longest(
            _wrapped(left, width), _wrapped(right, width), fillvalue=[]
        )
        for ours, theirs in sides:
            used = cell_len("".join(part for part, _ in ours))
            bar = _BETWEEN if self.page.is_unicode else _BETWEEN.replace("│", "|")
            self._lines.append([(" " * indent, ""), *ours, (" " * (width - used), ""), (bar, "dim"), *theirs])

    def heading(self, text: str) -> None:
        """A heading with an empty line above it."""
        self.line()
        self.line(text, style="bold")

    def table(
        self,
        head: Sequence[str],
        rows: Iterable[Sequence[str | StyledText]],
        narrow: Iterable[int] = (),
        indent: int = 0,
    ) -> None:
        """A table with a rule under its head; columns in `narrow` are wrapped only where nothing else helps."""
        cells = [[(cell, "") if isinstance(cell, str) else cell for cell in row] for row in rows]
        cells = [[(harmless(text), style) for text, style in row] for row in cells]
        titles = [(harmless(title), "bold") for title in head]
        widths = self._widths([titles, *cells], set(narrow), indent)
        self._row(titles, widths, indent)
        rule = "─" if self.page.is_unicode else "-"
        self._lines.append([(" " * indent, ""), (rule * (sum(widths) + len(_GAP) * (len(widths) - 1)), "dim")])
        is_high = any(len(wrap(row[index][0], width)) > 1 for row in cells for index, width in enumerate(widths))
        for index, row in enumerate(cells):
            if index and is_high:
                self._lines.append([])
            self._row(row, widths, indent)

    def _row(self, row: Sequence[StyledText], widths: Sequence[int], indent: int) -> None:
        columns = [wrap(text, width) for (text, _), width in zip(row, widths, strict=True)]
        for parts in zip_longest(*columns, fillvalue=""):
            line: list[StyledText] = [(" " * indent, "")]
            for part, (_, style), width in zip(parts, row, widths, strict=True):
                line += [(part, style), (" " * (width - cell_len(part)) + _GAP, "")]
            self._lines.append(line)

    def _widths(self, rows: Sequence[Sequence[StyledText]], narrow: set[int], indent: int) -> list[int]:
        """What each column wants; where that is too much, what is left is shared out evenly among the wide ones."""
        wanted = [
            max(cell_len(line) for text, _ in column for line in text.split("\n")) for column in zip(*rows, strict=True)
        ]
        room = self.page.width - indent - len(_GAP) * (len(wanted) - 1)
        left = room - _NARROWEST * (len(wanted) - len(narrow))
        if sum(wanted[index] for index in narrow) > min(room // 2, left):
            narrow = set()
        widths = {index: wanted[index] for index in narrow}
        for index in sorted(set(range(len(wanted))) - narrow, key=wanted.__getitem__):
            share = (room - sum(widths.values())) // (len(wanted) - len(widths))
            widths[index] = min(wanted[index], max(_NARROWEST, share))
        return [widths[index] for index in range(len(wanted))]

    @property
    def height(self) -> int:
        """How many lines were written."""
        return len(self._lines)

    def take(self, block: TextSheet, most: int) -> None:
        """The first lines of another sheet; where more are there, the last of them ends in a sign for the rest."""
        lines = block._lines[:most]
        self._lines += lines if len(lines) == block.height else [*lines[:-1], _cut_off(lines[-1], self.page)]

    def text(self) -> str:
        """All that was written; coloured by rich where the page allows it."""
        lines = [_without_end(line) for line in self._lines]
        while lines and not lines[0]:
            lines.pop(0)
        if not self.page.colour:
            return "".join(_no_command("".join(part for part, _ in line)) + "\n" for line in lines)
        return _coloured(lines)


def _no_command(line: str) -> str:
    """A line that a code host's runner does not take for one of its commands, as it does where :: stands first."""
    words = line.lstrip()
    return line.replace("::", "\\u003a:", 1) if words.startswith("::") else line


def _wrapped(spans: Iterable[StyledText], width: int) -> list[list[StyledText]]:
    """Lines of so many columns, each character with its style."""
    styled = [(char, style) for text, style in spans for char in harmless(text)]
    lines: list[list[StyledText]] = []
    at = 0
    for line in wrap("".join(char for char, _ in styled), width):
        chars: list[StyledText] = []
        for char in line:
            while styled[at][0] != char:  # blanks at the end of a line are not drawn
                at += 1
            chars.append(styled[at])
            at += 1
        pieces = groupby(chars, key=lambda each: each[1])
        lines.append([("".join(char for char, _ in several), style) for style, several in pieces])
    return lines


def _without_end(line: Sequence[StyledText]) -> list[StyledText]:
    """The line without blanks at its end."""
    kept = list(line)
    while kept and not kept[-1][0].rstrip(" "):
        kept.pop()
    return [*kept[:-1], (kept[-1][0].rstrip(" "), kept[-1][1])] if kept else []


def _cut_off(line: Sequence[StyledText], page: Page) -> list[StyledText]:
    """The line with a sign behind it that more follows, in the place of its end where there is no room."""
    kept, more = list(line), page.own(_MORE)
    while kept and cell_len("".join(part for part, _ in kept)) + cell_len(more) > page.width:
        text, style = kept.pop()
        kept += [(text[:-1], style)] if text[:-1] else []
    return [*kept, (more, "dim")]


def _coloured(lines: Iterable[Sequence[StyledText]]) -> str:
    from rich.console import Console  # 30 ms that plain text does not need
    from rich.text import Text

    console = Console(file=io.StringIO(), force_terminal=True, color_system="standard", legacy_windows=False)
    for line in lines:
        console.print(Text.assemble(*line), soft_wrap=True)
    file = console.file
    assert isinstance(file, io.StringIO)
    return file.getvalue()
