"""One list held against the reference: a pure function, so that lists can be worked through in any order, anywhere."""

from __future__ import annotations

from collections.abc import Iterable

import msgspec

from enfcmp.model import Confidence, Finding, Item, Matching, Provision
from enfcmp.text.form import fold

_SURE: tuple[Confidence, ...] = ("certain", "likely", "doubtful")  # the surest first


class ListCell(msgspec.Struct, frozen=True):
    """The items of a list that answer to a row of the reference, how sure that is, and what they say otherwise.

    `provisions` are all that they cite, `wording` what they quote, in one form.
    """

    row: str
    items: tuple[str, ...]
    confidence: Confidence
    rules: tuple[str, ...]
    provisions: tuple[Provision, ...]
    wording: str


class ListRows(msgspec.Struct, frozen=True):
    """What a list has of the reference, in the order of its rows, and the items that are in none of them."""

    list: str
    cells: tuple[ListCell, ...]
    left: tuple[Item, ...]


def one_list(matching: Matching, findings: Iterable[Finding]) -> ListRows:
    """The rows of a list; `matching` has the reference first, `findings` are where the two say different things."""
    items = {item.id: item for item in matching.to_list.items}
    linked: dict[str, list[tuple[str, Confidence]]] = {}
    for link in matching.pairs.links:
        sure: Confidence = "certain" if link.source == "decided" else link.confidence
        linked.setdefault(link.from_, []).append((link.to, sure))
    rules = _rules(findings)
    cells = tuple(_cell(row.id, linked[row.id], items, rules) for row in matching.from_list.items if row.id in linked)
    left = tuple(items[each] for each in matching.pairs.unlinked.to)
    return ListRows(matching.to_list.id, cells, left)


def _cell(
    row: str, links: list[tuple[str, Confidence]], items: dict[str, Item], rules: dict[str, dict[str, None]]
) -> ListCell:
    of = [items[item] for item, _sure in links]
    return ListCell(
        row=row,
        items=tuple(each.id for each in of),
        confidence=max((sure for _item, sure in links), key=_SURE.index),
        rules=tuple(rules.get(row, ())),
        provisions=tuple(dict.fromkeys(each for item in of for each in item.provisions)),
        wording="\n".join(_wording(item) for item in of),
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
