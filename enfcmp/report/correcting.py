"""What has to be corrected before publication: the errors of a report by fact, whose they are, the gravest first."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import NamedTuple

from enfcmp.findings.rule import Shown
from enfcmp.findings.rulebook import shown
from enfcmp.model import Finding, Report
from enfcmp.provisions_compared import Key, place_key, whole_article
from enfcmp.report.one_fact import OneFact, one_facts
from enfcmp.report.told_once import departing, told_by_divergences, told_key
from enfcmp.text.fold import joined
from enfcmp.text.stretches import stretches

_WORD = 8  # characters: what is longer is more than a word


_Place = tuple[tuple[str, ...], Key | None]
"""An item, and the article that it quotes."""


class Correction(NamedTuple):
    """An error; `sides` are the lists that it is in, none where nothing tells which of two is wrong.

    `is_word` where one word in one place is to be changed, `printed` to `right`.
    """

    fact: OneFact
    sides: tuple[int, ...]
    printed: str = ""
    right: str = ""

    @property
    def is_word(self) -> bool:
        """Whether it is one word in one place."""
        return bool(self.printed or self.right)

    def is_of(self, side: int) -> bool:
        """Whether a list has to see to it, alone or with the other."""
        return side in self.sides or not self.sides


def corrections(report: Report) -> list[Correction]:
    """Each fact once, wherever it shows; one word last, and what shows in more places first."""
    told = told_by_divergences(report, ("error",))
    own = [
        (each, side)
        for side, checked in enumerate(report.check)
        for each in checked.findings
        if each.severity == "error" and told_key(each) not in told
    ]
    sides = {id(each): side for each, side in own}
    found = [_checked(fact, sides) for fact in one_facts(each for each, _side in own)]
    stands = {(side, _place(each, each.items[:1])) for each, side in own}
    errors = [
        each for each in report.diff.findings if each.severity == "error" and not _is_of_both(each, stands, report)
    ]
    found += (_diverging(fact, report) for fact in one_facts(errors, by_text=True))
    return sorted(found, key=lambda each: (each.is_word, -len(each.fact.findings)))


def _is_of_both(divergence: Finding, stands: Collection[tuple[int, _Place]], report: Report) -> bool:
    """Whether both lists depart from the law there, and the checks tell it of either."""
    sides = departing(divergence, report)
    return len(sides) > 1 and all(
        (side, _place(divergence, divergence.items[side : side + 1])) in stands for side in sides
    )


def _place(finding: Finding, items: tuple[str, ...]) -> _Place:
    article = whole_article(place_key(finding.provision)) if finding.provision else None
    return items, article


def _checked(fact: OneFact, sides: Mapping[int, int]) -> Correction:
    """In the lists in which it is found; held against the law as enacted, it has to read so."""
    first, of = fact.first, tuple(sorted({sides[id(each)] for each in fact.findings}))
    if shown(first.rule) is not Shown.ENACTED or first.before is None:
        return Correction(fact, of)
    return Correction(fact, of, *_word(first.after or "", first.before))


def _diverging(fact: OneFact, report: Report) -> Correction:
    sides = {departing(each, report) for each in fact.findings}
    if len(sides) != 1:
        return Correction(fact, tuple(sorted({side for each in sides for side in each})))
    its = sides.pop()
    if len(its) != 1:
        return Correction(fact, its)
    texts = fact.first.before or "", fact.first.after or ""
    changed = [each for each in stretches(*texts) if not each.same]
    if len(changed) != 1:
        return Correction(fact, its)
    words = changed[0].from_, changed[0].to
    return Correction(fact, its, *_word(words[its[0]], words[1 - its[0]]))


def _word(printed: str, right: str) -> tuple[str, str]:
    """Both, where neither is longer than a word."""
    printed, right = joined(printed), joined(right)
    return (printed, right) if max(len(printed), len(right)) <= _WORD else ("", "")
