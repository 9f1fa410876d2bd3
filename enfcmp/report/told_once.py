"""Findings of checks that a divergence tells already: one list quotes the law as enacted, the other departs from it."""

from __future__ import annotations

import functools
from collections.abc import Iterable, Iterator

from enfcmp.message import Message
from enfcmp.model import Finding, Report
from enfcmp.provisions_compared import place_key, whole_article
from enfcmp.text.fold import joined

_BESIDE = 4  # characters of the law beside the words that are not printed so

ToldKey = tuple[tuple[str, ...], str]
"""The items and the fingerprint of a finding."""


def told_key(finding: Finding) -> ToldKey:
    """What a finding is known by."""
    return finding.items, finding.fingerprint


def told_by_divergences(report: Report, levels: Iterable[str]) -> dict[ToldKey, Finding]:
    """The divergence of one of these levels that tells what a check finds, by the items and fingerprint of that."""
    shown = {*levels}
    by_item: dict[tuple[int, str], list[Finding]] = {}
    for each in report.diff.findings:
        side = _departing(each, report) if each.severity in shown else None
        if side is not None:
            by_item.setdefault((side, each.items[side]), []).append(each)
    return {
        told_key(each): divergence
        for side, checked in enumerate(report.check)
        for each in checked.findings
        for divergence in (by_item.get((side, each.items[0]), ()) if len(each.items) == 1 else ())
        if _is_told(each, divergence, side)
    }


def _departing(divergence: Finding, report: Report) -> int | None:
    """The side that departs from the law where the other agrees with it; None where that is not said."""
    wrong = next((value for name, value in _values(divergence.message) if name == "wrong"), None)
    names = [("--from", report.lists[0].id), ("--to", report.lists[1].id)]
    has_pair = len(divergence.items) == len(names)
    if report.lists[0].id == report.lists[1].id:
        names = [(option,) * 2 for option, _ in names]
    return next((at for at, each in enumerate(names) if has_pair and wrong in each), None)


def _values(message: Message) -> Iterator[tuple[str, object]]:
    for name, value in message.values:
        yield name, value
        if isinstance(value, Message):
            yield from _values(value)


def _is_told(finding: Finding, divergence: Finding, side: int) -> bool:
    """Whether the words that the law has there stand in the quotation of the other item, and not in that of its own."""
    texts = divergence.before, divergence.after
    if not finding.enacted or not finding.provision or not divergence.provision or None in texts:
        return False
    if whole_article(place_key(finding.provision)) != whole_article(place_key(divergence.provision)):
        return False
    before, _, rest = joined(finding.enacted).partition("〔")
    words, _, behind = rest.partition("〕")
    as_enacted = before[-_BESIDE:] + words + behind[:_BESIDE]
    quotes = [as_enacted in _joined(text or "") for text in texts]
    return quotes[1 - side] and not quotes[side]


_joined = functools.lru_cache(maxsize=16)(joined)  # a long quotation has many findings
