"""What the pictures of a report show, in numbers and places; a format draws them."""

from __future__ import annotations

from typing import NamedTuple

from enfcmp.i18n import _, say
from enfcmp.message import msg
from enfcmp.model import Link, Report
from enfcmp.report.item_names import ItemNames
from enfcmp.report.wording import RELATIONS, share, sure
from enfcmp.text.fold import joined


class Bar(NamedTuple):
    """Items of one action type in one list: how many have a counterpart, and how many have none."""

    name: str
    linked: int
    unlinked: int
    label: str


class Coverage(NamedTuple):
    """The bars of one action type, one a list."""

    type: str
    bars: tuple[Bar, ...]


class Line(NamedTuple):
    """A row or a column of the matrix."""

    item: str
    number: str
    title: str
    is_linked: bool


class Point(NamedTuple):
    """A link in the matrix: row and column from 0, its place in the annex from 1, and what is said of it."""

    row: int
    column: int
    number: int
    relation: str
    confidence: str
    title: str


class Bracket(NamedTuple):
    """What one item is split into or merged from: the line it stands on, and how far it reaches."""

    at: int
    first: int
    last: int


class Matrix(NamedTuple):
    """Items against items; `across` joins the points of one row, `down` those of one column."""

    rows: tuple[Line, ...]
    columns: tuple[Line, ...]
    points: tuple[Point, ...]
    across: tuple[Bracket, ...]
    down: tuple[Bracket, ...]


def coverage(report: Report) -> tuple[Coverage, ...]:
    """One entry an action type, in the order in which the lists have them."""
    types = dict.fromkeys(type_ for head in report.lists for type_ in head.types)
    return tuple(
        Coverage(type_ or _("without a type"), tuple(_bar(report, side, type_) for side in (0, 1))) for type_ in types
    )


def _bar(report: Report, side: int, type_: str) -> Bar:
    head = report.lists[side]
    unlinked = sum((each.type or "") == type_ for each in report.missing[side].missing)
    linked = head.types.get(type_, 0) - unlinked
    label = say(msg("{linked} linked, {unlinked} without a counterpart", linked=linked, unlinked=unlinked))
    return Bar(ItemNames(report.lists).lists[side], linked, unlinked, label)


def matrix(report: Report) -> Matrix:
    """The links as points, in the order of the annex."""
    names = ItemNames(report.lists)
    places = [{item: at for at, item in enumerate(names)} for names in report.names]
    points = tuple(
        Point(places[0][link.from_], places[1][link.to], number, link.relation, link.confidence, _title(link, names))
        for number, link in enumerate(report.pairs.links, 1)
    )
    return Matrix(
        _lines(report, 0),
        _lines(report, 1),
        points,
        _spans([(point.row, point.column) for point in points]),
        _spans([(point.column, point.row) for point in points]),
    )


def _title(link: Link, names: ItemNames) -> str:
    message = msg(
        "{one} – {other}: {relation}, {sure} {share}",
        one=names.item(link.from_, 0),
        other=names.item(link.to, 1),
        relation=RELATIONS[link.relation],
        sure=sure(link),
        share=share(link.score),
    )
    return say(message)


def _lines(report: Report, side: int) -> tuple[Line, ...]:
    unlinked = (report.pairs.unlinked.from_, report.pairs.unlinked.to)[side]
    alone, names = frozenset(unlinked), ItemNames(report.lists)
    return tuple(
        Line(item, item.partition(":")[2], f"{names.item(item, side)} {joined(name)}", item not in alone)
        for item, name in report.names[side].items()
    )


def _spans(places: list[tuple[int, int]]) -> tuple[Bracket, ...]:
    found: dict[int, list[int]] = {}
    for at, reach in places:
        found.setdefault(at, []).append(reach)
    return tuple(Bracket(at, min(reach), max(reach)) for at, reach in found.items() if len(reach) > 1)
