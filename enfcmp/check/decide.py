"""Findings that a person has accepted, held against what is found today."""

from __future__ import annotations

import datetime as dt
import hashlib
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from enfcmp.message import Message, msg
from enfcmp.model import Acceptance, Finding, Severity


class Decided(NamedTuple):
    """What is left to mend, and what is accepted."""

    open: tuple[Finding, ...]
    accepted: tuple[Finding, ...]


def decide(
    findings: Sequence[Finding], acceptances: Sequence[Acceptance], as_of: dt.date, run: Iterable[str]
) -> Decided:
    """Set accepted findings aside.

    A decision that has expired, whose text has changed or that fits nothing is a finding of its own; one on a rule
    that was not run (`run` names those that were) is left alone.
    """
    valid = [each for each in acceptances if each.expires is None or each.expires >= as_of]
    accepted: list[Finding] = []
    rest: list[Finding] = []
    for finding in findings:
        (accepted if any(_fits(each, finding) for each in valid) else rest).append(finding)
    ran = set(run)
    about = [each for each in acceptances if each.rule in ran]
    return Decided((*rest, *_about(about, findings, as_of)), tuple(accepted))


def _fits(decision: Acceptance, finding: Finding) -> bool:
    """Whether a decision is on this finding: the rule, the item and the text are the same."""
    is_item = decision.item is None or decision.item in finding.items
    return (decision.rule, decision.fingerprint) == (finding.rule, finding.fingerprint) and is_item


def _about(acceptances: Iterable[Acceptance], findings: Sequence[Finding], as_of: dt.date) -> Iterator[Finding]:
    found = {finding.fingerprint for finding in findings}
    like = {(finding.rule, item) for finding in findings for item in finding.items}
    for each in acceptances:
        if each.expires is not None and each.expires < as_of:
            message = msg("the decision of {rule} expired on {day}", rule=each.rule, day=each.expires.isoformat())
            yield _finding("decision-expired", "warning", message, each)
        elif each.fingerprint not in found and (each.rule, each.item) in like:
            message = msg("the text has changed since {rule} was accepted", rule=each.rule)
            yield _finding("decision-stale", "warning", message, each)
        elif each.fingerprint not in found:
            yield _finding(
                "decision-unused",
                "info",
                msg("the accepted finding of {rule} is no longer there", rule=each.rule),
                each,
            )


def _finding(rule: str, severity: Severity, message: Message, decision: Acceptance) -> Finding:
    return Finding(
        rule=rule,
        severity=severity,
        items=(decision.item,) if decision.item else (),
        message=message,
        mend=msg("look at it again, and renew the decision or delete it"),
        fingerprint=hashlib.sha256(f"{rule}\x1f{decision.fingerprint}".encode()).hexdigest()[:12],
    )
