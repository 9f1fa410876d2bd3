"""A report in words, before any format: sections, tables, and runs of text that are marked where words differ."""

from __future__ import annotations

import datetime as dt
from typing import Literal

import msgspec

from enfcmp.model import Severity

Mark = Literal["", "del", "ins", "gap", "struck", "bold"]


class Run(msgspec.Struct, frozen=True):
    """A piece of text; `del` is said on the from side only, `ins` on the to side only, `gap` stands for what is cut.

    Where one text replaces the other, `struck` is what it drops and `bold` what it brings.
    """

    text: str
    mark: Mark = ""


class Cell(msgspec.Struct, frozen=True):
    """The content of a cell; line breaks in it are kept."""

    runs: tuple[Run, ...]

    @classmethod
    def of(cls, text: str) -> Cell:
        """A cell of plain text."""
        return cls((Run(text),) if text else ())

    @property
    def text(self) -> str:
        """All of its words."""
        return "".join(run.text for run in self.runs)


class Row(msgspec.Struct, frozen=True, kw_only=True):
    """A row, with what it may be filtered by: level, kind of finding, action types.

    `marks` are the item and the fingerprint of each finding that it tells, which a person may accept. `targets` are the
    sections that hold what its cells count. `redline` says the last cell as changes to the one before it: with all of
    them accepted it is the last, with all taken back the one before, in the form of the last.
    """

    cells: tuple[Cell, ...]
    level: Severity | None = None
    kind: str | None = None
    types: tuple[str, ...] = ()
    items: tuple[str, ...] = ()
    marks: tuple[tuple[str, str], ...] = ()
    targets: tuple[str | None, ...] = ()
    redline: Cell | None = None


class Table(msgspec.Struct, frozen=True, kw_only=True):
    """A table; `widths` are the shares of its columns, `numbers` the columns that hold numbers."""

    head: tuple[str, ...]
    rows: tuple[Row, ...]
    widths: tuple[int, ...]
    numbers: tuple[int, ...] = ()


class Section(msgspec.Struct, frozen=True, kw_only=True):
    """A section: its heading, paragraphs, and a table, each perhaps empty; then sections of its own."""

    id: str
    title: str
    text: tuple[str, ...] = ()
    table: Table | None = None
    sections: tuple[Section, ...] = ()


class Document(msgspec.Struct, frozen=True, kw_only=True):
    """A whole report in one language; one that lies on its side is a table to fill its sheets, without contents.

    `day` is the one that programs are told it was made on: the same input gives the same bytes.
    """

    title: str
    language: str
    facts: tuple[tuple[str, str], ...]
    note: str | None
    sections: tuple[Section, ...]
    lies_on_side: bool = False
    day: dt.date = dt.date(1980, 1, 1)
