"""One list held against the reference: a pure function, so that lists can be worked through in any order, anywhere."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Mapping, Sequence

import msgspec

from enfcmp.findings.from_level import levels_from
from enfcmp.match.settings import DEFAULT
from enfcmp.model import Confidence, Finding, Item, ItemList, Link, Matching, Severity
from enfcmp.survey.said import Said, said_by

_NEAR = 0.75  # how near names are of one matter, where two laws are cited
_SURE: tuple[Confidence, ...] = ("certain", "likely", "doubtful")  # the surest first


class RowLink(msgspec.Struct, frozen=True):
    """A link as `pairs` tells it, without its evidence; `is_sure`: nobody has to look first whether it is one."""

    row: str
    item: str
    relation: str
    score: float
    source: str
    confidence: Confidence
    is_sure: bool


class ListCell(msgspec.Struct, frozen=True):
    """The items of a list that answer to a row of the reference, how sure that is, and what they say.

    `rules` is in what they say something else than the row. `is_sure`: nobody has to look first whether they answer.
    """

    row: str
    items: tuple[str, ...]
    confidence: Confidence
    is_sure: bool
    rules: tuple[str, ...]
    said: Said


class ListRows(msgspec.Struct, frozen=True):
    """What a list has of the reference: its links, a cell for each row in their order, and items that are in no row.

    `items` are all that it has, as (id, name, type), in the order of the list. `left` are those in no row, `doubted`
    those of which a person has to look first whether they answer to one. `near` are rows without an item that one of
    those in no row is near enough to for a person to look.
    """

    list: str
    items: tuple[tuple[str, str, str | None], ...]
    links: tuple[RowLink, ...]
    cells: tuple[ListCell, ...]
    left: tuple[Item, ...]
    doubted: tuple[Item, ...]
    near: tuple[str, ...]


def one_list(matching: Matching, findings: Iterable[Finding], least: Severity = "warning") -> ListRows:
    """The rows of a list; `matching` has the reference first, `findings` are where the two say different things.

    Findings below the level `least` say nothing: order and form part no matters.
    """
    own, rows = matching.to_list, {row.id: row for row in matching.from_list.items}
    items = {item.id: item for item in own.items}
    links = tuple(_row_link(link) for link in matching.pairs.links)
    doubted = {link.item for link in links} - {link.item for link in links if link.is_sure}
    linked: dict[str, list[RowLink]] = {}
    for link in links:
        linked.setdefault(link.row, []).append(link)
    rules = _rules(findings, levels_from(least))
    return ListRows(
        own.id,
        tuple((each.id, each.name, each.type) for each in own.items),
        links,
        tuple(_cell(linked[row], items, own, tuple(rules.get(row, ()))) for row in rows if row in linked),
        tuple(items[each] for each in matching.pairs.unlinked.to),
        tuple(each for each in own.items if each.id in doubted),
        tuple(_near(matching)),
    )


def _row_link(link: Link) -> RowLink:
    """What a person has decided is certain."""
    sure: Confidence = "certain" if link.source == "decided" else link.confidence
    is_sure = sure == "certain" or (sure == "likely" and _is_of_one_matter(link))
    return RowLink(link.from_, link.to, link.relation, link.score, link.source, sure, is_sure)


def _is_of_one_matter(link: Link) -> bool:
    """Whether the name is near enough: another deed on the same thing, and the same deed on another, are other matters.

    It has to be the nearer where no article is common. Another article of the same law says nothing: it may be that on
    the other thing.
    """
    return link.evidence.name >= (DEFAULT.named if link.evidence.shared_provisions else _NEAR)


def _near(matching: Matching) -> Iterator[str]:
    """Rows that an item which answers to nothing is near to."""
    for row, nearest in zip(matching.pairs.unlinked.from_, matching.nearest_from, strict=True):
        if nearest and nearest.score >= DEFAULT.candidate and not nearest.linked_to:
            yield row


def _cell(links: Sequence[RowLink], items: Mapping[str, Item], of_list: ItemList, rules: tuple[str, ...]) -> ListCell:
    own = [items[link.item] for link in links]
    return ListCell(
        row=links[0].row,
        items=tuple(each.id for each in own),
        confidence=max((link.confidence for link in links), key=_SURE.index),
        is_sure=any(link.is_sure for link in links),
        rules=rules,
        said=said_by(own, of_list),
    )


def _rules(findings: Iterable[Finding], levels: Container[Severity]) -> dict[str, dict[str, None]]:
    """The kinds of divergence by item."""
    found: dict[str, dict[str, None]] = {}
    for each in findings:
        for item in each.items if each.severity in levels else ():
            found.setdefault(item, {})[each.rule] = None
    return found
