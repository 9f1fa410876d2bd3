"""Each quotation against the first of the same provision."""

from __future__ import annotations

from collections.abc import Iterator

from enfcmp.check.context import CheckContext
from enfcmp.findings.rule import Asks, Problem, Rule
from enfcmp.law.quotations.cited import Cited
from enfcmp.message import msg
from enfcmp.model import ItemList, RuleExample
from enfcmp.provisions_compared import Key, place_key
from enfcmp.text.form import fold
from enfcmp.text.likeness import likeness
from enfcmp.text.omissions import with_ellipses

_SAME_PART = 0.85  # from here on two quotations are of one part of the article, below it of two parts


def _find(_items: ItemList, context: CheckContext) -> Iterator[Problem]:
    first: dict[Key, tuple[Cited, str]] = {}
    for cited in context.cited:
        if not cited.citation.text or not cited.citation.units:
            continue
        words = fold(with_ellipses(cited.citation.text)).text
        known, known_words = first.setdefault(place_key(cited.provision), (cited, words))
        if _differs(known_words, words):
            yield Problem(
                message=msg(
                    "{at} is quoted in other words in item {number}",
                    at=cited.citation.at or "",
                    number=known.item.number,
                ),
                spot=cited.spot("text"),
                items=(known.item.id, cited.item.id),
                provision=cited.provision,
                printed=cited.citation.text,
            )


def _differs(one: str, other: str) -> bool:
    """Whether two folded quotations of one part say it in two ways."""
    return one not in other and other not in one and likeness(one, other) >= _SAME_PART


RULE = Rule(
    module=__name__,
    asks=Asks.LIST,
    severity="warning",
    title=msg("Two wordings in one list"),
    summary=msg("One provision is quoted in two wordings within a list."),
    reason=msg("At least one of the two is not as enacted, and everybody can see it."),
    find=_find,
    examples=(
        RuleExample(
            msg("two wordings"),
            "- {number: '1', name: 甲, bases: [{instrument: 《甲法》, provisions: ["
            "{at: 第一条, text: 侵占社会保险基金的，责令追回。}]}]}\n"
            "- {number: '2', name: 乙, bases: [{instrument: 《甲法》, provisions: ["
            "{at: 第一条, text: 占用社会保险基金的，责令追回。}]}]}",
            1,
        ),
        RuleExample(
            msg("a part of the other, and other punctuation"),
            "- {number: '1', name: 甲, bases: [{instrument: 《甲法》, provisions: ["
            "{at: 第一条, text: '侵占社会保险基金的，责令追回；处二倍罚款。'}]}]}\n"
            "- {number: '2', name: 乙, bases: [{instrument: 《甲法》, provisions: ["
            "{at: 第一条, text: 侵占社会保险基金的，责令追回。}]}]}",
        ),
    ),
)
