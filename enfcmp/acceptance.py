"""Findings that a person has accepted, held against what is found today."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Sequence
from typing import NamedTuple

import msgspec

from enfcmp.message import Message, msg
from enfcmp.model import Acceptance, Finding, Location, Severity
from enfcmp.text.fingerprint import fingerprint


class Accepted(NamedTuple):
    """A decision, and where it stands."""

    decision: Acceptance
    location: Location | None = None

    def is_about(self, list_ids: Collection[str]) -> bool:
        """Whether it is on one of these lists; one that names no item is on any."""
        item = self.decision.item
        return item is None or item.partition(":")[0] in list_ids


def numbered(findings: Iterable[Finding]) -> Iterator[Finding]:
    """The findings, one that is equal to an earlier one told apart by its being the second or third of them.

    Else a decision on the first would accept the second in silence.
    """
    seen: Counter[str] = Counter()
    for finding in findings:
        mark = finding.fingerprint
        seen[mark] += 1
        if seen[mark] == 1:
            yield finding
        else:
            yield msgspec.structs.replace(finding, fingerprint=fingerprint(mark, str(seen[mark])))


def count_strange(accepted: Iterable[Accepted], list_ids: Collection[str]) -> int:
    """How many decisions are on none of these lists."""
    return sum(not each.is_about(list_ids) for each in accepted)


class Decided(NamedTuple):
    """What is left to mend, and what is accepted."""

    open: tuple[Finding, ...]
    accepted: tuple[Finding, ...]


def decide(findings: Sequence[Finding], accepted: Sequence[Accepted], as_of: dt.date, run: Iterable[str]) -> Decided:
    """Set accepted findings aside.

    A decision that has expired, whose text has changed or that fits nothing is a finding of its own; one on a rule
    that was not run (`run` names those that were) is left alone.
    """
    decisions = [each.decision for each in accepted]
    valid = [each for each in decisions if each.expires is None or each.expires >= as_of]
    fitting: list[Finding] = []
    rest: list[Finding] = []
    for finding in findings:
        (fitting if any(_fits(each, finding) for each in valid) else rest).append(finding)
    ran = set(run)
    about = [each for each in accepted if each.decision.rule in ran]
    return Decided((*rest, *_about(about, findings, as_of)), tuple(fitting))


def _fits(decision: Acceptance, finding: Finding) -> bool:
    """Whether a decision is on this finding: the rule, the item and the text are the same."""
    is_item = decision.item is None or decision.item in finding.items
    return (decision.rule, decision.fingerprint) == (finding.rule, finding.fingerprint) and is_item


def _about(accepted: Iterable[Accepted], findings: Sequence[Finding], as_of: dt.date) -> Iterator[Finding]:
    found: dict[str, list[Finding]] = {}
    for finding in findings:
        found.setdefault(finding.fingerprint, []).append(finding)
    like = {(finding.rule, item) for finding in findings for item in finding.items}
    for each in accepted:
        rule, expires = each.decision.rule, each.decision.expires
        is_there = any(_fits(each.decision, finding) for finding in found.get(each.decision.fingerprint, ()))
        if expires is not None and expires < as_of:
            message = msg("the decision of {rule} expired on {day}", rule=rule, day=expires.isoformat())
            yield _finding("decision-expired", "warning", message, each)
        elif not is_there and (rule, each.decision.item) in like:
            message = msg("the text has changed since {rule} was accepted", rule=rule)
            yield _finding("decision-stale", "warning", message, each)
        elif not is_there:
            message = msg("the accepted finding of {rule} is no longer there", rule=rule)
            yield _finding("decision-unused", "info", message, each)


def _finding(rule: str, severity: Severity, message: Message, accepted: Accepted) -> Finding:
    item = accepted.decision.item
    return Finding(
        rule=rule,
        severity=severity,
        items=(item,) if item else (),
        message=message,
        mend=msg("look at it again, and renew the decision or delete it"),
        location=accepted.location,
        fingerprint=fingerprint(rule, accepted.decision.fingerprint),
    )
