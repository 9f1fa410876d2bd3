"""One list held against the reference: a pure function, so that lists can be worked through in any order, anywhere."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable

import msgspec

from enfcmp.model import Confidence, Finding, Item, Link, Matching, Provision
from enfcmp.text.form import fold

_SURE: tuple[Confidence, ...] = ("certain", "likely", "doubtful")  # the surest first


class RowLink(msgspec.Struct, frozen=True):
    """A link as `pairs` tells it, without its evidence."""

    row: str
    item: str
    relation: str
    score: float
    source: str
    confidence: Confidence


class ListCell(msgspec.Struct, frozen=True):
    """The items of a list that answer to a row of the reference, how sure that is, and what they say otherwise.

    `provisions` are all that they cite, `wording` stands for what they quote, in one form.
    """

    row: str
    items: tuple[str, ...]
    confidence: Confidence
    rules: tuple[str, ...]
    provisions: tuple[Provision, ...]
    wording: str


class ListRows(msgspec.Struct, frozen=True):
    """What a list has of the reference: its links, a cell for each row in their order, and items that are in no row.

    `items` are all that it has, as (id, name, type), in the order of the list.
    """

    list: str
    items: tuple[tuple[str, str, str | None], ...]
    links: tuple[RowLink, ...]
    cells: tuple[ListCell, ...]
    left: tuple[Item, ...]


class ListKnown(msgspec.Struct, frozen=True):
    """A list that was read: its id, the place that it is of, its field of work; no `rows` where that is another."""

    id: str
    place: str
    domain: str | None
    rows: ListRows | None


def one_list(matching: Matching, findings: Iterable[Finding]) -> ListRows:
    """The rows of a list; `matching` has the reference first, `findings` are where the two say different things."""
    items = {item.id: item for item in matching.to_list.items}
    links = tuple(map(_row_link, matching.pairs.links))
    linked: dict[str, list[RowLink]] = {}
    for link in links:
        linked.setdefault(link.row, []).append(link)
    rules = _rules(findings)
    return ListRows(
        matching.to_list.id,
        tuple((each.id, each.name, each.type) for each in matching.to_list.items),
        links,
        tuple(_cell(row.id, linked[row.id], items, rules) for row in matching.from_list.items if row.id in linked),
        tuple(items[each] for each in matching.pairs.unlinked.to),
    )


def _row_link(link: Link) -> RowLink:
    """What a person has decided is certain."""
    sure: Confidence = "certain" if link.source == "decided" else link.confidence
    return RowLink(link.from_, link.to, link.relation, link.score, link.source, sure)


def _cell(row: str, links: list[RowLink], items: dict[str, Item], rules: dict[str, dict[str, None]]) -> ListCell:
    of = [items[link.item] for link in links]
    return ListCell(
        row=row,
        items=tuple(each.id for each in of),
        confidence=max((link.confidence for link in links), key=_SURE.index),
        rules=tuple(rules.get(row, ())),
        provisions=tuple(dict.fromkeys(each for item in of for each in item.provisions)),
        wording=_digest("\n".join(_wording(item) for item in of)),
    )


def _rules(findings: Iterable[Finding]) -> dict[str, dict[str, None]]:
    """The kinds of divergence by item, notes left aside: order and form part no matters."""
    found: dict[str, dict[str, None]] = {}
    for each in findings:
        for item in each.items if each.severity != "info" else ():
            found.setdefault(item, {})[each.rule] = None
    return found


def _wording(item: Item) -> str:
    quoted = (citation.text or "" for basis in item.bases for citation in basis.provisions)
    return fold(f"{item.name}\n{''.join(quoted)}").text


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:16]
