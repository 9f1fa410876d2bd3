"""Every printed text of an item by itself; the mark of an entry, 1）, needs no other half."""

from __future__ import annotations

import re
from collections.abc import Iterator

from enfcmp.check.context import CheckContext
from enfcmp.findings.rule import Asks, Problem, Rule
from enfcmp.message import msg
from enfcmp.model import Item, RuleExample, Spot
from enfcmp.text.fold import narrow

_CLOSERS = {"》": "《", "〉": "〈", ")": "(", "】": "【", "〕": "〔", "」": "「", "』": "『", "]": "[", "”": "“"}
_BRACKET = re.compile(f"[{re.escape(''.join((*_CLOSERS, *_CLOSERS.values())))}]")
_MARK = re.compile(r"(?:(?<=[。；;:，、\s])|^)[0-9a-z]\)", re.MULTILINE)


def _find(item: Item, _context: CheckContext) -> Iterator[Problem]:
    yield from _broken(item.name, Spot(item.number, "name"))
    for index, basis in enumerate(item.bases):
        for field, text in (
            ("instrument", basis.instrument.printed),
            ("label", basis.label),
            ("edition", basis.edition),
        ):
            yield from _broken(text or "", Spot(item.number, field, index))
        for number, citation in enumerate(basis.provisions):
            yield from _broken(citation.at or "", Spot(item.number, "at", index, number))
            yield from _broken(citation.text or "", Spot(item.number, "text", index, number))


def _broken(text: str, spot: Spot) -> Iterator[Problem]:
    lost = _unmatched(_MARK.sub("··", narrow(text)))
    if lost is not None:
        around = text[max(0, lost - 6) : lost + 7]
        yield Problem(
            message=msg("the bracket {bracket} in “{around}” has no other half", bracket=text[lost], around=around),
            spot=spot,
            printed=around,
        )


def _unmatched(text: str) -> int | None:
    """The position of the first bracket without its other half, None where all are whole."""
    opened: list[int] = []
    for bracket in _BRACKET.finditer(text):
        position, char = bracket.start(), bracket[0]
        if char not in _CLOSERS:
            opened.append(position)
        elif opened and text[opened[-1]] == _CLOSERS[char]:
            opened.pop()
        else:
            return position
    return opened[0] if opened else None


RULE = Rule(
    module=__name__,
    asks=Asks.ITEM,
    severity="warning",
    title=msg("Bracket without its half"),
    summary=msg("A bracket has lost its other half."),
    reason=msg("It is printed for everybody to see, and tools that read titles and tags stumble over it."),
    find=_find,
    examples=(
        RuleExample(
            msg("a tag without its first bracket"),
            "- {number: '1', name: 甲, bases: [{instrument: 《甲法》, label: 法律】}]}",
            1,
        ),
        RuleExample(
            msg("a title inside a title"),
            "- {number: '1', name: 甲, bases: [{instrument: 《关于印发《甲规定》的通知》}]}",
        ),
        RuleExample(msg("half-width and full-width belong together"), "- {number: '1', name: 甲（乙), bases: []}"),
        RuleExample(msg("a name that ends too early"), "- {number: '1', name: 甲（乙, bases: []}", 1),
        RuleExample(msg("entries marked 1） and 2）"), "- {number: '1', name: '1）甲；2）乙', bases: []}"),
    ),
)
