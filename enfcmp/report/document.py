"""A report in words, before any format: sections, tables, and runs of text that are marked where words differ."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from typing import Literal

import msgspec

from enfcmp.model import Severity

Mark = Literal["", "del", "ins", "gap", "struck", "bold", "rest"]

_OF_ONE, _BESIDE = 60, 20  # characters of a long text that paper shows: of one text, beside words that are marked
_WORTH = 30  # the fewest that are worth leaving out


class Run(msgspec.Struct, frozen=True):
    """A piece of text; `del` is said on the from side only, `ins` on the to side only, `gap` stands for what is cut.

    Where one text replaces the other, `struck` is what it drops and `bold` what it brings. `rest` is what paper leaves
    out of a long text, and stands in every file that can be searched.
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

    @property
    def cut(self) -> Cell:
        """The same, of what is the same on either side the middle as what paper leaves out; of one text the end."""
        if len(self.runs) == 1:
            return Cell(tuple(_parted(self.runs[0], _OF_ONE, 0)))
        return Cell(tuple(part for run in self.runs for part in _parted(run, _BESIDE, _BESIDE)))


def _parted(run: Run, head: int, tail: int) -> Iterator[Run]:
    text = run.text
    if run.mark or len(text) < head + tail + _WORTH:
        yield run
        return
    end = len(text) - tail
    yield from (Run(text[:head]), Run(text[head:end], "rest"))
    if tail:
        yield Run(text[end:])


class Row(msgspec.Struct, frozen=True, kw_only=True):
    """A row, with what it may be filtered by: level, kind of finding, action types.

    `marks` are the item and the fingerprint of each finding that it tells, which a person may accept. `targets` are the
    sections, or the rows by their `id`, that hold what its cells count or stand for. `redline` says the last cell as
    changes to the one before it: with all of them accepted it is the last, with all taken back the one before, in the
    form of the last.
    """

    cells: tuple[Cell, ...]
    level: Severity | None = None
    kind: str | None = None
    types: tuple[str, ...] = ()
    items: tuple[str, ...] = ()
    marks: tuple[tuple[str, str], ...] = ()
    targets: tuple[str | None, ...] = ()
    id: str | None = None
    redline: Cell | None = None


class Table(msgspec.Struct, frozen=True, kw_only=True):
    """A table; `widths` are the shares of its columns, `numbers` the columns that hold numbers.

    From the column `signs` on, where there is one, each cell is a sign: the columns are narrow, their heads turned, and
    those before them stay in sight. On a page, `beneath` are the last columns, whose texts stand under that of the
    column before them; in a sheet of cells they are columns like the others.
    """

    head: tuple[str, ...]
    rows: tuple[Row, ...]
    widths: tuple[int, ...]
    numbers: tuple[int, ...] = ()
    beneath: tuple[int, ...] = ()
    signs: int | None = None

    @property
    def beside(self) -> int:
        """How many columns stand beside each other on a page."""
        return len(self.head) - len(self.beneath)

    @property
    def shares(self) -> tuple[int, ...]:
        """The widths of these; the last has the room of what stands beneath."""
        kept, under = self.widths[: self.beside], sum(self.widths[self.beside :])
        return (*kept[:-1], kept[-1] + under)


class Section(msgspec.Struct, frozen=True, kw_only=True):
    """A section: its heading, paragraphs, and a table, each perhaps empty; then sections of its own.

    One that `is_folded` is shown folded where that can be.
    """

    id: str
    title: str
    text: tuple[str, ...] = ()
    table: Table | None = None
    sections: tuple[Section, ...] = ()
    is_folded: bool = False


class Document(msgspec.Struct, frozen=True, kw_only=True):
    """A whole report in one language; one that lies on its side is a table to fill its sheets, without contents.

    `is_brief` where all of it is to stand on one sheet. `day` is the one that programs are told it was made on: the
    same input gives the same bytes. `least` is the level below which findings are left out.
    """

    title: str
    language: str
    facts: tuple[tuple[str, str], ...]
    note: str | None
    sections: tuple[Section, ...]
    lies_on_side: bool = False
    is_brief: bool = False
    day: dt.date = dt.date(1980, 1, 1)
    least: Severity = "info"

    @property
    def answer(self) -> tuple[Section, ...]:
        """What is read before all else; nothing where there is none."""
        return tuple(part for part in self.sections[:1] if part.id == "summary")
