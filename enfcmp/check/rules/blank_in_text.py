"""Once for each field, with the first places."""

from __future__ import annotations

from collections.abc import Iterator

from enfcmp.check.context import CheckContext
from enfcmp.findings.rule import Asks, Problem, Rule
from enfcmp.message import msg
from enfcmp.model import Item, RuleExample, Spot

_HALF_WIDTH = ",;:()?!"


def _find(item: Item, _context: CheckContext) -> Iterator[Problem]:
    texts = [(Spot(item.number, "name"), item.name)]
    for index, basis in enumerate(item.bases):
        for number, citation in enumerate(basis.provisions):
            texts.append((Spot(item.number, "text", index, number), citation.text or ""))
    for spot, text in texts:
        found = [at for at, char in enumerate(text) if (char == " " or char in _HALF_WIDTH) and _is_inside(text, at)]
        if found:
            around = [text[max(0, at - 3) : at + 4] for at in found[:3]]
            message = msg(
                "blanks or half-width marks: {count}, such as “{around}”",
                count=len(found),
                around="”、“".join(around),
            )
            yield Problem(message=message, spot=spot, printed=text)


def _is_inside(text: str, at: int) -> bool:
    """Whether there is Chinese on a side, and for a blank on both."""
    sides = [char >= "\u2e80" for char in (text[at - 1 : at], text[at + 1 : at + 2]) if char]
    return sides == [True, True] if text[at] == " " else any(sides)


RULE = Rule(
    module=__name__,
    asks=Asks.ITEM,
    severity="info",
    title=msg("Blank or half-width mark"),
    summary=msg("A blank or a half-width mark stands inside Chinese text."),
    reason=msg("It is left over from typing or from a layout, and searches for the words then fail."),
    find=_find,
    examples=(
        RuleExample(msg("half-width comma and brackets"), "- {number: '1', name: '甲(乙)的检查,处罚', bases: []}", 1),
        RuleExample(msg("a blank"), "- {number: '1', name: 对医疗 救助的检查, bases: []}", 1),
        RuleExample(msg("digits and letters may stand apart"), "- {number: '1', name: 对 A 类药品的检查, bases: []}"),
    ),
)
