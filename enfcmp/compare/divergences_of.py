"""What a kind says of two linked items: of their names, or of their quotations of one provision."""

from __future__ import annotations

from enfcmp.compare.compared import CommonProvision, LinkedPair
from enfcmp.findings.rule import Divergence
from enfcmp.message import Message
from enfcmp.model import Severity


def of_names(pair: LinkedPair, message: Message) -> Divergence:
    """A divergence of the two names."""
    return Divergence(message=message, items=pair.ids, ours=pair.from_.name, theirs=pair.to.name)


def of_quotations(
    pair: LinkedPair, each: CommonProvision, message: Message, severity: Severity | None = None
) -> Divergence:
    """A divergence of what both quote of one provision."""
    before, after = (each.outcome.before, each.outcome.after) if each.outcome else (None, None)
    return Divergence(
        message=message, items=pair.ids, provision=each.provision, ours=before, theirs=after, severity=severity
    )
