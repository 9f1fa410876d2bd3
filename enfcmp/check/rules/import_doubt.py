"""Until a person has settled it: corrected in the list and imported anew, or accepted with a reason."""

from __future__ import annotations

import json
from collections.abc import Iterator

from enfcmp.check.context import CheckContext
from enfcmp.document_places import said_place
from enfcmp.findings.rule import Asks, Problem, Rule
from enfcmp.message import msg
from enfcmp.model import ItemList, RuleExample, Spot

_KINDS = {
    "count": msg("another number of items is promised than was found"),
    "count-differs": msg("more or fewer characters were read than another way of counting finds"),
    "cut-at-page-foot": msg("ends in mid-sentence at the foot of the page; the next page does not go on with it"),
    "empty-at-page-top": msg("empty at the top of a page; taken from above, where it is printed once"),
    "head-differs": msg("a head is not printed over the first page of the table"),
    "joined": msg("follows a whole sentence at the foot of the page before; taken as its continuation"),
    "no-name": msg("the item has no name"),
    "no-number": msg("no number is printed, or it is a formula without a kept value"),
    "number-gap": msg("a number before it is left out"),
    "number-repeated": msg("its number is printed again"),
    "number-strange": msg("words stand where the others have their numbers; it may be no item"),
    "several-names": msg("several names stand under one number"),
    "no-numbers": msg("no column has numbers; the items are numbered in their order"),
    "correction-replaced": msg("the document has changed where it had been corrected by hand"),
    "table-left-out": msg("a table that has the head of a list is left out"),
    "type-taken": msg("the type is printed otherwise than action types are called; its words are kept in `extra`"),
    "type-unknown": msg("the type is none of the action types; it is kept in `extra`"),
}
_OTHER = msg("doubtful in the document")


def _find(items: ItemList, context: CheckContext) -> Iterator[Problem]:
    numbers = {item.number for item in items.items}
    for doubt in context.doubts:
        what = _KINDS.get(doubt.kind, _OTHER)
        yield Problem(
            message=msg("{place}: {what}", place=said_place(doubt.place), what=what),
            fix=msg("look at it in the document; correct the list, or accept it with a reason"),
            spot=Spot(doubt.item if doubt.item in numbers else None),
            state=doubt.fingerprint,
            document=doubt.place,
        )


_DOUBT = {
    "kind": "empty-at-page-top",
    "place": {"page": 2, "table": 1, "row": 1, "column": 5, "text": "page 2"},
    "item": "1",
    "message": "",
    "fingerprint": "0123456789ab",
}

RULE = Rule(
    module=__name__,
    asks=Asks.LIST,
    severity="warning",
    title=msg("Doubt of an import"),
    summary=msg("What an import left doubtful, and nobody has settled."),
    reason=msg("A program reads what is printed; what it cannot be sure of is for a person who has the document."),
    find=_find,
    examples=(
        RuleExample(
            msg("an empty cell at the top of a page"), "- {number: '1', name: 甲}", 1, imported=json.dumps([_DOUBT])
        ),
        RuleExample(msg("a list that somebody typed"), "- {number: '1', name: 甲}"),
    ),
)
