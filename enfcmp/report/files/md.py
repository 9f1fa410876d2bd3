"""Markdown as GitHub reads it: pipes and line breaks in cells escaped, words that differ struck or bold."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby

from enfcmp.gate import harmless
from enfcmp.i18n import say
from enfcmp.message import msg
from enfcmp.report.document import Cell, Document, Section, Table
from enfcmp.report.files import Told, writers

_SPECIAL = re.compile(r"[\\`*_{}\[\]<>#|~!&$]")
# What GitHub and others make a link or a picture of, though Markdown has no sign for it: an address, a mention, an
# issue, a :name:. An empty comment, which nobody sees, parts it.
_LINKED = re.compile(r"@|#(?=\d)|www(?=\.)|gh-(?=\d)|:(?=//|(?!\d{1,2}:)[\w+-]+:)", re.IGNORECASE | re.ASCII)
_PARTED = re.compile(f"({_LINKED.pattern})|{_SPECIAL.pattern}", re.IGNORECASE | re.ASCII)
_MARKS = {"": "", "rest": "", "gap": "", "del": "~~", "ins": "**", "struck": "~~", "bold": "**"}


@writers.add("md")
def write(_told: Told, document: Document) -> bytes:
    """Headings, paragraphs and tables."""
    return ("\n".join(_lines(document)) + "\n").encode()


def _lines(document: Document) -> Iterator[str]:
    yield f"# {_text(document.title)}"
    yield ""
    for label, value in document.facts:
        yield f"* {_text(say(msg('{label}: {value}', label=label, value=value)))}"
    if document.note:
        yield from ("", _text(document.note))
    for section in document.sections:
        yield from _section(section, 2)


def _section(section: Section, depth: int) -> Iterator[str]:
    yield from ("", f"{'#' * depth} {_text(section.title)}")
    for paragraph in section.text:
        yield from ("", _text(paragraph))
    if section.table:
        yield ""
        yield from _table(section.table)
    for each in section.sections:
        yield from _section(each, depth + 1)


def _table(table: Table) -> Iterator[str]:
    yield "| " + " | ".join(map(_text, table.head)) + " |"
    yield "|" + "|".join("---:" if at in table.numbers else "---" for at in range(len(table.head))) + "|"
    for row in table.rows:
        yield "| " + " | ".join(map(_cell, row.cells)) + " |"


def _cell(cell: Cell) -> str:
    """Its runs, neighbours of one mark as one text: only whole words show what would be a link."""
    together = groupby(cell.runs, key=lambda run: _MARKS[run.mark])
    return "".join(_marked("".join(run.text for run in runs), mark) for mark, runs in together)


def _marked(text: str, mark: str) -> str:
    """A mark holds only where no blank stands at its inner side."""
    inner = text.strip()
    if not mark or not inner:
        return _text(text)
    head, _, tail = text.partition(inner)
    return f"{_text(head)}{mark}{_text(inner)}{mark}{_text(tail)}"


def _text(text: str) -> str:
    """Words as they are read, none of them a sign of Markdown or a link."""
    return _PARTED.sub(_escaped, harmless(text)).replace("\n", "<br>")


def _escaped(found: re.Match[str]) -> str:
    sign = found[0]
    lead = "\\" if _SPECIAL.fullmatch(sign) else ""
    return f"{lead}{sign}{'<!-- -->' if found[1] else ''}"
