"""The long tables of a survey: what all lists have of the reference, for questions in SQL and for whoever goes on."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any, NamedTuple

import msgspec

from enfcmp.model import ItemList, Provision
from enfcmp.provisions_compared import place_key, whole_article
from enfcmp.survey.one_list import ListCell, ListRows

LongRow = tuple[Any, ...]
"""Texts, whole numbers, shares and None, in the order of the columns."""


class LongTable(NamedTuple):
    """A table of which each list has rows; the types of its columns are those that SQLite, DuckDB and Spark know."""

    name: str
    columns: Mapping[str, str]
    rows: Callable[[ListRows], Iterator[LongRow]]


def _lists(of: ListRows) -> Iterator[LongRow]:
    yield of.list, len(of.items), len(of.left)


def _items(of: ListRows) -> Iterator[LongRow]:
    for place, (item, name, action_type) in enumerate(of.items, 1):
        yield of.list, item, place, name, action_type


def _links(of: ListRows) -> Iterator[LongRow]:
    for link in of.links:
        yield of.list, link.row, link.item, link.relation, link.score, link.source, link.confidence


def _cells(of: ListRows) -> Iterator[LongRow]:
    for cell in of.cells:
        rules, wording = ",".join(cell.rules), cell.said.wording
        yield of.list, cell.row, len(cell.items), cell.confidence, int(cell.is_sure), rules, wording


def _said(of: ListRows) -> Iterator[LongRow]:
    for cell in of.cells:
        for part, values in _parts(cell):
            for place, (value, shown) in enumerate(values, 1):
                yield of.list, cell.row, part, value, place, shown


def _parts(cell: ListCell) -> Iterator[tuple[str, list[tuple[str, str]]]]:
    """Each value in the form in which lists are compared, and as it is shown."""
    said = cell.said
    yield "article", [(_article(each), msgspec.json.encode(each).decode()) for each in said.provisions]
    yield "fine", [(each, each) for each in said.fines]
    yield "type", [(each[:4], each) for each in said.types]  # 行政强制 for 行政强制措施 is no other type
    yield "body", [(each, each) for each in said.bodies]


def _article(provision: Provision) -> str:
    """Parts of an article are the article: lists cite it more or less closely."""
    return msgspec.json.encode(whole_article(place_key(provision))).decode()


_TEXT, _NUMBER, _SHARE = "VARCHAR", "BIGINT", "DOUBLE"
_OF_LIST = {"list": _TEXT, "matter": _TEXT}

TABLES = (
    LongTable("lists", {"list": _TEXT, "items": _NUMBER, "in_no_matter": _NUMBER}, _lists),
    LongTable("items", {"list": _TEXT, "item": _TEXT, "place": _NUMBER, "name": _TEXT, "type": _TEXT}, _items),
    LongTable(
        "links",
        _OF_LIST | {"item": _TEXT, "relation": _TEXT, "score": _SHARE, "source": _TEXT, "confidence": _TEXT},
        _links,
    ),
    LongTable(
        "cells",
        _OF_LIST | {"items": _NUMBER, "confidence": _TEXT, "sure": _NUMBER, "rules": _TEXT, "wording": _TEXT},
        _cells,
    ),
    LongTable("said", _OF_LIST | {"part": _TEXT, "value": _TEXT, "place": _NUMBER, "shown": _TEXT}, _said),
)

ASKED = ("cells", "said")
"""The tables that the questions are asked of."""

ANSWERS = {
    "usual": {"matter": _TEXT, "part": _TEXT, "value": _TEXT, "shown": _TEXT},
    "unlike": {"matter": _TEXT, "list": _TEXT, "part": _TEXT},
}
"""The questions whose answers are tables to go on with, and their columns."""

MATTERS = {"matter": _TEXT, "place": _NUMBER, "name": _TEXT, "type": _TEXT}
"""The columns of the table of the reference itself."""


def matter_rows(reference: ItemList) -> Iterator[LongRow]:
    """The rows of the reference, in their order."""
    for place, row in enumerate(reference.items, 1):
        yield row.id, place, row.name, row.type
