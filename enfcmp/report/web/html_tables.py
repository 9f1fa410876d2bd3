"""Sections of a page, each with its heading, its paragraphs and its table; rows carry what they are filtered by."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import NamedTuple
from xml.etree.ElementTree import Element

from enfcmp.report.anchors import anchor
from enfcmp.report.document import Cell, Row, Section, Table
from enfcmp.report.web.elements import Content, element, to
from enfcmp.report.web.signs_table import row_id, signs_table

# by level, kind, words …
_FILTERED = frozenset({"gaps", "divergences", "checks", "accepted", "uncompared", "annex", "rows", "powers"})
_FILTERED |= {"absent", "differing", "groups", "repealed", "lists"}  # of many lists
_COUNTED = frozenset({"summary", "numbers"})  # tables of numbers, which are narrow
_MARKED = frozenset({"divergences", "checks", "uncompared"})  # what a person may accept
_TAGS = {"struck": "s", "bold": "b"}
_SHORT = 24  # characters that need no line of their own
_MANY = 300  # rows of a table that a narrow screen shows without the head of each cell
_DEEPEST = 6  # HTML has no more steps of headings


class Places(NamedTuple):
    """What sections know of the rest of the page.

    `ids` of all sections; `homes`: the items that are at home in a section or a row (`anchors.homes`); the action type
    of each item; the words of the page.
    """

    ids: frozenset[str]
    homes: Mapping[str, tuple[str, ...]]
    types: Mapping[str, str | None]
    words: Mapping[str, str]


def section(part: Section, places: Places, depth: int = 2, top: str = "") -> Element:
    """A section that folds, with those inside it; `top` is the id of the outermost."""
    top = top or part.id
    heading = element(f"h{min(depth, _DEEPEST)}", _anchors(part.id, places), part.title)
    return element(
        "section",
        element(
            "details",
            element("summary", heading),
            (element("p", text) for text in part.text),
            _table_of(part, part.table, places, top) if part.table else None,
            (section(each, places, depth + 1, top) for each in part.sections),
            open=not part.is_folded,
        ),
        id=part.id,
        class_="top" if depth == 2 else None,  # noqa: PLR2004  # the headings under the title
    )


def _table_of(part: Section, table: Table, places: Places, top: str) -> Element:
    return _table(part, table, places, top) if table.signs is None else signs_table(part.title, table, places.ids)


def _table(part: Section, table: Table, places: Places, top: str) -> Element:
    words, whole = places.words, sum(table.shares)
    return element(
        "table",
        element("caption", part.title),
        element("colgroup", (element("col", width=f"{100 * width / whole:.1f}%") for width in table.shares)),
        element(
            "thead",
            element(
                "tr",
                (
                    element("th", head, scope="col", data_level=head == words["level"], class_=_look(table, at))
                    for at, head in enumerate(table.head[: table.beside])
                ),
            ),
        ),
        element("tbody", (_row(part, table, row, number, places, top) for number, row in enumerate(table.rows, 1))),
        class_="summary" if top in _COUNTED and table.numbers else top,
        data_mark=words["decision"] if top in _MARKED else None,
        data_sort=words["sort"],
    )


def _row(part: Section, table: Table, row: Row, number: int, places: Places, top: str) -> Element:  # noqa: PLR0913, PLR0917  # where it stands
    marks = row.marks if top in _MARKED else ()
    return element(
        "tr",
        _cells(table, row, places, _anchors(f"{part.id}/{number}", places)),
        id=f"link-{number}" if top == "annex" else row.id and row_id(row.id),
        data_level=row.level,
        data_kind=row.kind,
        data_types=_types(row, places) if top in _FILTERED else None,
        data_fingerprint="\n".join(fingerprint for _, fingerprint in marks) if marks else None,
        data_item="\n".join(item for item, _ in marks) if marks else None,
    )


def _cells(table: Table, row: Row, places: Places, anchors: list[Element]) -> Iterator[Element]:
    beside = zip(table.head[: table.beside], row.cells, strict=False)
    for at, (head, cell) in enumerate(beside):
        content: Content = _marked(cell)
        target = row.targets[at] if row.targets else None
        if target in places.ids:
            content = element("a", content, href=to(target or ""), data_show=row.level)
        under = _beneath(table, row) if at == table.beside - 1 else None
        label = head if len(table.rows) <= _MANY else None
        yield element("td", anchors if at == 0 else None, content, under, data_label=label, class_=_look(table, at))


def _beneath(table: Table, row: Row) -> Iterator[Element]:
    """A text below what is said, each with what it is; an empty one says nothing."""
    for at in table.beneath:
        if row.cells[at].runs:
            label = element("span", table.head[at], class_="of")
            is_short = len(row.cells[at].text) <= _SHORT
            yield element("span", label, _marked(row.cells[at]), class_="beneath short" if is_short else "beneath")


def _marked(cell: Cell) -> Iterator[Content]:
    for run in cell.runs:
        if not run.mark:
            yield run.text
        elif run.mark == "gap":
            yield element("span", run.text, class_="gap")
        elif run.mark == "rest":
            yield element("span", element("span", run.text), class_="rest")
        else:
            yield element(_TAGS.get(run.mark, run.mark), run.text)


def _anchors(home: str, places: Places) -> list[Element]:
    return [element("span", class_="anchor", id=anchor(item)) for item in places.homes.get(home, ())]


def _look(table: Table, column: int) -> str | None:
    return "number" if column in table.numbers else None


def _types(row: Row, places: Places) -> str:
    """What a row can be filtered by: its own action types, or those of its items."""
    return "\n".join(row.types or dict.fromkeys(filter(None, map(places.types.get, row.items))))
