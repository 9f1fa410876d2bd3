"""A table of signs: narrow columns with turned heads, and what names a row stays in sight beside them."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from xml.etree.ElementTree import Element

from enfcmp.gate import harmless
from enfcmp.report.document import Row, Table
from enfcmp.report.web.elements import element, to

_BLANK = re.compile(r"\s")


def row_id(name: str) -> str:
    """An id in a page holds no blank."""
    return _BLANK.sub(lambda blank: f"%{ord(blank[0]):02x}", harmless(name))


def signs_table(title: str, table: Table, targets: Collection[str]) -> Element:
    """Each sign leads to the row that it stands for, where there is one; nothing else is said of a cell."""
    first = table.signs or 0
    heads = (
        element("th", text if at < first else element("span", text), scope="col") for at, text in enumerate(table.head)
    )
    rows = (element("tr", _cells(row, first, targets)) for row in table.rows)
    return element(
        "div",
        element(
            "table",
            element("caption", title),
            element("thead", element("tr", heads)),
            element("tbody", rows),
            class_="signs",
        ),
        class_="scroll",
        tabindex=0,
    )


def _cells(row: Row, first: int, targets: Collection[str]) -> Iterator[Element]:
    for at, (cell, target) in enumerate(zip(row.cells, row.targets, strict=True)):
        if at < first:
            yield element("th", cell.text, scope="row")
        elif target in targets:
            yield element("td", element("a", cell.text, href=to(row_id(target or ""))))
        else:
            yield element("td", cell.text)
