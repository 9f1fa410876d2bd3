"""Once for each title, at the first item that cites it; each place that has no instrument at all."""

from __future__ import annotations

from collections.abc import Iterator

from enfcmp.check.context import CheckContext
from enfcmp.findings.rule import Asks, Problem, Rule
from enfcmp.message import Message, msg
from enfcmp.model import Instrument, ItemList, RuleExample, Spot
from enfcmp.text.fold import title_key


def _find(items: ItemList, context: CheckContext) -> Iterator[Problem]:
    yield from _unnamed(items)
    with_text = {title_key(cited.basis.instrument.printed) for cited in context.cited if cited.statute}
    seen: set[str] = set()
    for item in items.items:
        for index, basis in enumerate(item.bases):
            title = title_key(basis.instrument.printed)
            is_known = basis.instrument.name or title in with_text or context.standings.of(basis.instrument).state
            if title and not is_known and title not in seen:
                yield Problem(
                    message=_message(basis.instrument),
                    spot=Spot(item.number, "instrument", index),
                    printed=basis.instrument.printed,
                )
            seen.add(title)


def _unnamed(items: ItemList) -> Iterator[Problem]:
    for item in items.items:
        for index, basis in enumerate(item.bases):
            if not basis.instrument.printed and not basis.instrument.name:
                yield Problem(
                    message=msg("the place is cited without its instrument"),
                    fix=msg("print the instrument before the place"),
                    spot=Spot(item.number, "at", index, 0),
                    printed=basis.provisions[0].at,
                    severity="warning",
                )


def _message(instrument: Instrument) -> Message:
    if isinstance(instrument.candidates, tuple):
        candidates = "、".join(instrument.candidates)
        return msg("{instrument} may mean several: {candidates}", instrument=instrument.printed, candidates=candidates)
    return msg("{instrument} is not known", instrument=instrument.printed)


RULE = Rule(
    module=__name__,
    asks=Asks.LIST,
    severity="info",
    title=msg("Instrument not known"),
    summary=msg("An instrument is not known, so that its level and standing were not checked."),
    reason=msg("A title with a slip of the pen looks like this too."),
    find=_find,
    examples=(
        RuleExample(
            msg("not known"),
            "- {number: '1', name: 甲, bases: [{instrument: 《某某法》}, {instrument: 《某某法》}]}",
            1,
        ),
        RuleExample(
            msg("a place alone"), "- {number: '1', name: 甲, basis_text: 第八十七条：骗取基金支出的，责令退回。}", 1
        ),
        RuleExample(
            msg("known under a short title"), "- {number: '1', name: 甲, bases: [{instrument: 《社会保险法》}]}"
        ),
    ),
)
