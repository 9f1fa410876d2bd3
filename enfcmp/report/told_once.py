"""Findings of checks that a divergence tells already: one list quotes the law as enacted, the other departs from it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from enfcmp.findings.departures import BOTH_DEPART
from enfcmp.message import Message
from enfcmp.model import Finding, Report
from enfcmp.provisions_compared import place_key, whole_article
from enfcmp.text.fold import joined
from enfcmp.text.remembered import remembered

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
        sides = departing(each, report) if each.severity in shown else ()
        if len(sides) == 1:
            by_item.setdefault((sides[0], each.items[sides[0]]), []).append(each)
    return {
        told_key(each): divergence
        for side, checked in enumerate(report.check)
        for each in checked.findings
        for divergence in (by_item.get((side, each.items[0]), ()) if len(each.items) == 1 else ())
        if _is_told(each, divergence, side)
    }


def departing(divergence: Finding, report: Report) -> tuple[int, ...]:
    """The sides that depart from the law as enacted; none where that is not said."""
    messages = list(_messages(divergence.message))
    names = [("--from", report.lists[0].id), ("--to", report.lists[1].id)]
    if report.lists[0].id == report.lists[1].id:
        names = [(option,) * 2 for option, _ in names]
    if len(divergence.items) != len(names):
        return ()
    if BOTH_DEPART in messages:
        return 0, 1
    wrong = next((value for each in messages for name, value in each.values if name == "wrong"), None)
    return tuple(at for at, each in enumerate(names) if wrong in each)


def _messages(message: Message) -> Iterator[Message]:
    yield message
    for _name, value in message.values:
        if isinstance(value, Message):
            yield from _messages(value)


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


_joined = remembered(16)(joined)  # a long quotation has many findings
