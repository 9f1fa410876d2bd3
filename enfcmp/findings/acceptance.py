"""Findings that a person has accepted, held against what is found today."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from typing import NamedTuple

import msgspec

from enfcmp.errors import Fault
from enfcmp.findings.rule import WithoutRule
from enfcmp.findings.rulebook import BOOKS
from enfcmp.message import Message, msg
from enfcmp.model import Acceptance, Divergences, Finding, Location, ToDo
from enfcmp.text.fingerprint import fingerprint

ON_DECISIONS = {
    "decision-expired": WithoutRule(
        severity="warning",
        title=msg("Decision expired"),
        summary=msg("The day up to which a decision accepts a finding has passed."),
        reason=msg("The finding counts again; whether it may be left as it is, is for a person to say anew."),
    ),
    "decision-stale": WithoutRule(
        severity="warning",
        title=msg("Decision on another text"),
        summary=msg("The text has changed since a finding on it was accepted."),
        reason=msg("The decision was made on other words; what stands there now nobody has looked at."),
    ),
    "decision-unused": WithoutRule(
        severity="info",
        title=msg("Decision on nothing"),
        summary=msg("A decision accepts a finding that is no longer there."),
        reason=msg("A decision that is left over would accept the same finding unseen, should it come back."),
    ),
}
"""What is said of a decision, by its id."""


class Accepted(NamedTuple):
    """A decision, and where it stands."""

    decision: Acceptance
    location: Location | None = None

    def is_about(self, list_ids: Collection[str]) -> bool:
        """Whether it is on one of these lists; one that names no item is on any."""
        item = self.decision.item
        return item is None or item.partition(":")[0] in list_ids

    @property
    def key(self) -> tuple[str, str | None, str]:
        """What is accepted."""
        return self.decision.rule, self.decision.item, self.decision.fingerprint

    @property
    def words(self) -> str:
        """Who accepts it, and why."""
        return ": ".join(filter(None, (self.decision.reviewer, self.decision.reason)))

    @property
    def place(self) -> str:
        """Where it stands, as people read it."""
        where = self.location
        return f"{where.file}:{where.line}" if where else "–"


def count_strange(accepted: Iterable[Accepted], list_ids: Collection[str]) -> int:
    """How many decisions are on none of these lists."""
    return sum(not each.is_about(list_ids) for each in accepted)


def unlike(accepted: Iterable[Accepted]) -> Iterator[Fault]:
    """Where one finding is accepted twice in unlike words: either counts, and persons should leave one."""
    told: dict[tuple[str, str | None, str], dict[str, Accepted]] = {}
    for each in accepted:
        known = told.setdefault(each.key, {})
        one = next(iter(known.values()), each)
        if known.setdefault(each.words, each) is each and one is not each:
            message = msg(
                "{rule} is accepted twice in unlike words: {one} ({place}); {other}; leave one of both",
                rule=each.decision.rule,
                one=one.words,
                place=one.place,
                other=each.words,
            )
            yield Fault(message, *(msgspec.structs.astuple(each.location) if each.location else ()))


class Settled(NamedTuple):
    """What is left open, and what is accepted."""

    open: tuple[Finding, ...]
    accepted: tuple[Finding, ...]


def settle(findings: Sequence[Finding], accepted: Sequence[Accepted], as_of: dt.date, run: Iterable[str]) -> Settled:
    """Set accepted findings aside.

    A decision that has expired, whose text has changed or that fits nothing is a finding of its own; one on a rule
    that was not run (`run` names those that were) is left alone.
    """
    valid: defaultdict[str, list[Acceptance]] = defaultdict(list)
    for each in accepted:
        if each.decision.expires is None or each.decision.expires >= as_of:
            valid[each.decision.fingerprint].append(each.decision)
    fitting: list[Finding] = []
    rest: list[Finding] = []
    for finding in findings:
        (fitting if any(is_on_finding(each, finding) for each in valid[finding.fingerprint]) else rest).append(finding)
    ran = set(run)
    about = [each for each in accepted if each.decision.rule in ran]
    return Settled((*rest, *_about(about, findings, as_of)), tuple(fitting))


def settle_divergences(found: Divergences, accepted: Sequence[Accepted]) -> Divergences:
    """The same without what is accepted; a decision that has expired or fits nothing is a finding of its own.

    A decision holds in the direction in which it was made: its item is one of the from list.
    """
    known = frozenset(BOOKS["diff"].ids)
    about = [each for each in accepted if each.decision.rule in known and each.is_about({found.from_})]
    if not about:
        return found
    settled = settle(found.findings, about, found.as_of, found.only or known)
    linked = frozenset(head.id for group in found.groups for head in group.from_)
    findings = tuple(finding if _is_at_home(finding, linked) else _on_the_whole(finding) for finding in settled.open)
    return msgspec.structs.replace(found, findings=findings, accepted=settled.accepted)


def _is_at_home(finding: Finding, linked: frozenset[str]) -> bool:
    return not finding.items or finding.items[0] in linked


def _on_the_whole(finding: Finding) -> Finding:
    """A decision on an item that is linked no more stands with what is said of the lists as a whole."""
    return msgspec.structs.replace(finding, items=())


def is_on_finding(decision: Acceptance | ToDo, finding: Finding) -> bool:
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
        is_there = any(is_on_finding(each.decision, finding) for finding in found.get(each.decision.fingerprint, ()))
        if expires is not None and expires < as_of:
            message = msg("the decision of {rule} expired on {day}", rule=rule, day=expires.isoformat())
            yield _finding("decision-expired", message, each)
        elif not is_there and (rule, each.decision.item) in like:
            message = msg("the text has changed since {rule} was accepted", rule=rule)
            yield _finding("decision-stale", message, each)
        elif not is_there:
            message = msg("the accepted finding of {rule} is no longer there", rule=rule)
            yield _finding("decision-unused", message, each)


def _finding(rule: str, message: Message, accepted: Accepted) -> Finding:
    item = accepted.decision.item
    return Finding(
        rule=rule,
        severity=ON_DECISIONS[rule].severity,
        items=(item,) if item else (),
        message=message,
        fix=msg("look at it again, and renew the decision or delete it"),
        location=accepted.location,
        fingerprint=fingerprint(rule, accepted.decision.fingerprint),
    )
