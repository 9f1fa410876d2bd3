"""Said as strongly as the registry knows it, with the day from which the newer law is in force."""

from __future__ import annotations

from collections.abc import Iterator

from enfcmp.check.context import CheckContext
from enfcmp.findings.rule import Asks, Problem, Rule
from enfcmp.law.quotations.cited import Cited
from enfcmp.message import Message, msg
from enfcmp.model import Instrument, Provision, RuleExample, SameMatter, Unit
from enfcmp.provisions_compared import printed
from enfcmp.text.numbers.writing import chinese

_MESSAGES = {  # whether it is in force, whether it only touches on the matter
    (True, False): msg("{title}, in force since {day}, regulates this in article {articles}"),
    (True, True): msg("{title}, in force since {day}, touches on this in article {articles}"),
    (False, False): msg("{title}, in force from {day}, will regulate this in article {articles}"),
    (False, True): msg("{title}, in force from {day}, will touch on this in article {articles}"),
}


def _find(cited: Cited, context: CheckContext) -> Iterator[Problem]:
    judged = context.judgements.get(cited.basis.instrument.name or "")
    see = judged.see if judged else None
    if see is None or context.standings.of(cited.basis.instrument).repeal:
        return
    day = context.standings.first_day(Instrument(see.name, see.name))
    if day is None:
        return
    for unit in cited.citation.units:
        same = next((each for each in see.articles if unit.article == each.here), None)
        if same is None:
            continue
        is_in_force = day <= context.as_of
        message = _MESSAGES[is_in_force, same.only_touches]
        numbers = {
            "articles": "、".join(map(str, same.there)),
            "numerals": "、".join(f"第{chinese(number)}条" for number in same.there),
        }
        yield Problem(
            message=msg(message.template, title=see.name, day=day.isoformat(), **numbers),
            fix=_fix(unit, cited, context, see.name, same),
            spot=cited.spot("at"),
            provision=Provision.of(cited.basis.instrument, unit),
            printed=cited.citation.at,
            severity="warning" if is_in_force and not same.only_touches else "info",
        )


def _fix(unit: Unit, cited: Cited, context: CheckContext, see: str, same: SameMatter) -> Message:
    """The article that takes over, where that can be stated; never one that is not named."""
    article = context.takeovers.of(unit, cited.statute, context.newest(see), same.there)
    if article is None:
        return msg("compare old and new; no repeal of the old one is known")
    place = printed(Unit(article.number, inserted=article.inserted))
    return msg("compare it with {place}, which takes it over; no repeal of the old one is known", place=place)


RULE = Rule(
    module=__name__,
    asks=Asks.CITATION,
    severity="warning",
    title=msg("Newer law on the matter"),
    summary=msg("A newer law regulates the matter of a cited provision, or is about to."),
    reason=msg(
        "An older regulation yields where it contradicts a newer law; nobody says so when no repeal is printed."
    ),
    find=_find,
    examples=(
        RuleExample(
            msg("fraud of social assistance"),
            "- {number: '1', name: 甲, bases: [{instrument: 《社会救助暂行办法》, provisions: [{at: 第六十八条}]}]}",
            1,
        ),
        RuleExample(
            msg("another article of it"),
            "- {number: '1', name: 甲, bases: [{instrument: 《社会救助暂行办法》, provisions: [{at: 第一条}]}]}",
        ),
    ),
)
