"""Where both sides print a tag."""

from __future__ import annotations

from collections.abc import Iterator

from enfcmp.compare.compared import DiffContext, LinkedPair
from enfcmp.findings.rule import Asks, Divergence, Rule
from enfcmp.law.labels import level_said
from enfcmp.message import msg
from enfcmp.model import Item, RuleExample
from enfcmp.text.fold import title_key


def _find(pair: LinkedPair, _context: DiffContext) -> Iterator[Divergence]:
    theirs = _labels(pair.to)
    for title, (printed, ours) in _labels(pair.from_).items():
        other = theirs.get(title, ("", ours))[1]
        if ours != other:
            yield Divergence(
                message=msg("{title}: {before} here, {after} there", title=printed, before=ours, after=other),
                items=pair.ids,
                ours=ours,
                theirs=other,
            )


def _labels(item: Item) -> dict[str, tuple[str, str]]:
    """By instrument: its title as printed, and the first tag."""
    found: dict[str, tuple[str, str]] = {}
    for basis in item.bases:
        label = level_said(basis.label)
        if label:
            name = basis.instrument.name or basis.instrument.printed
            found.setdefault(title_key(name), (basis.instrument.printed, label))
    return found


RULE = Rule(
    module=__name__,
    asks=Asks.PAIR,
    severity="info",
    title=msg("Other level tag"),
    summary=msg("One instrument has another level tag."),
    reason=msg("An instrument is of one level, which decides what it may set."),
    find=_find,
    examples=(
        RuleExample(
            msg("two levels"),
            "- {number: '1', name: 医疗保险稽核, bases: [{instrument: 《甲条例》, label: 【行政法规】}]}",
            1,
            other="- {number: '1', name: 医疗保险稽核, bases: [{instrument: 《甲条例》, label: 【部门规章】}]}",
        ),
        RuleExample(
            msg("a broken tag, and none"),
            "- {number: '1', name: 医疗保险稽核, bases: [{instrument: 《甲法》, label: 法律】}, "
            "{instrument: 《乙法》}]}",
            other="- {number: '1', name: 医疗保险稽核, bases: [{instrument: 《甲法》, label: 【法律】}, "
            "{instrument: 《乙法》, label: 【法律】}]}",
        ),
    ),
)
