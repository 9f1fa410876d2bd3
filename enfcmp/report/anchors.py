"""Where in a report an item is at home, so that a link can lead there."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from enfcmp.gate import harmless
from enfcmp.model import Report
from enfcmp.report.document import Document, Section

_BLANK = re.compile(r"\s")


def anchor(item: str) -> str:
    """list:7 → item-list.7, since no id of a list has a stop in it; an id in a page holds no blank."""
    return "item-" + _BLANK.sub(lambda blank: f"%{ord(blank[0]):02x}", harmless(item).replace(":", ".", 1))


def homes(report: Report, document: Document) -> dict[str, tuple[str, ...]]:
    """The items that are at home in a section, by its id, or in a row, by section/number from 1.

    The home of an item is its group, else the first row about it, else the first that names it.
    """
    sections = tuple(walk(document.sections))
    ids = {section.id for section in sections}
    found: dict[str, str] = {}
    for number, group in enumerate(report.diff.groups, 1):
        if (home := f"group-{number}") in ids:
            found.update((head.id, home) for head in (*group.from_, *group.to))
    rows = [(f"{part.id}/{at}", row) for part in sections if part.table for at, row in enumerate(part.table.rows, 1)]
    about = [(item, home) for home, row in rows for item in row.items[:1]]
    naming = [(item, home) for home, row in rows for item in row.items]
    for item, home in (*about, *naming):
        found.setdefault(item, home)
    return _turned(found)


def _turned(found: Mapping[str, str]) -> dict[str, tuple[str, ...]]:
    by_home: dict[str, tuple[str, ...]] = {}
    for item, home in found.items():
        by_home[home] = (*by_home.get(home, ()), item)
    return by_home


def walk(sections: tuple[Section, ...]) -> Iterator[Section]:
    """All sections, each before those inside it."""
    for section in sections:
        yield section
        yield from walk(section.sections)
