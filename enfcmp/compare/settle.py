"""Divergences that a person has accepted, set aside."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from enfcmp.acceptance import Accepted, decide
from enfcmp.compare.base import kinds
from enfcmp.model import Divergences, Finding


def settle(found: Divergences, accepted: Sequence[Accepted]) -> Divergences:
    """The same without what is accepted; a decision that has expired or fits nothing is a finding of its own.

    A decision holds in the direction in which it was made: its item is one of the from list.
    """
    known = frozenset(kinds.ids())
    about = [each for each in accepted if each.decision.rule in known and each.is_about({found.from_})]
    if not about:
        return found
    decided = decide(found.findings, about, found.as_of, found.only or known)
    linked = frozenset(head.id for group in found.groups for head in group.from_)
    findings = tuple(finding if _is_at_home(finding, linked) else _on_the_whole(finding) for finding in decided.open)
    return msgspec.structs.replace(found, findings=findings, accepted=decided.accepted)


def _is_at_home(finding: Finding, linked: frozenset[str]) -> bool:
    return not finding.items or finding.items[0] in linked


def _on_the_whole(finding: Finding) -> Finding:
    """A decision on an item that is linked no more stands with what is said of the lists as a whole."""
    return msgspec.structs.replace(finding, items=())
