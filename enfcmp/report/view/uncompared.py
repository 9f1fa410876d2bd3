"""What could not be compared, and why: silence would read as agreement."""

from __future__ import annotations

from collections.abc import Iterator

from enfcmp.i18n import _, say
from enfcmp.message import msg
from enfcmp.model import Report
from enfcmp.report.document import Section
from enfcmp.report.words import joined_ids


def uncompared(report: Report, _levels: tuple[str, ...]) -> Section:
    """Items without a counterpart, without a provision; quotations without official text; rules that were not run."""
    return Section(
        id="uncompared", title=_("What could not be compared"), text=tuple(_reasons(report)) or (_("nothing"),)
    )


def _reasons(report: Report) -> Iterator[str]:
    for unlinked in (report.pairs.unlinked.from_, report.pairs.unlinked.to):
        if unlinked:
            yield say(msg("Without a counterpart, so not compared: {ids}", ids=joined_ids(unlinked)))
    counts = report.diff.compared
    if counts.unread:
        yield say(msg("Without a provision that could be compared: {ids}.", ids=joined_ids(counts.unread)))
    if counts.provisions > counts.quotations:
        number = counts.provisions - counts.quotations
        yield say(msg("Provisions that both cite and not both quote by themselves: {count}", count=number))
    if counts.quotations > counts.official:
        number = counts.quotations - counts.official
        yield say(msg("Quotations compared without the official text: {count}", count=number))
    for each in report.check.not_run:
        yield say(msg("{rule}: {reason}", rule=each.rule, reason=each.reason))
