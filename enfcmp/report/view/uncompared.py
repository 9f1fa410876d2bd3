"""What could not be compared, and why: silence would read as agreement."""

from __future__ import annotations

from collections.abc import Iterator

from enfcmp.i18n import _, say
from enfcmp.message import msg
from enfcmp.model import Report
from enfcmp.report.document import Section
from enfcmp.report.view.lists import called
from enfcmp.report.view.said import kinds
from enfcmp.report.wording import joined_ids


def uncompared(report: Report, _levels: tuple[str, ...]) -> Section:
    """Items without a counterpart, without a provision; quotations without official text; rules that were not run."""
    return Section(
        id="uncompared", title=_("What could not be compared"), text=tuple(_reasons(report)) or (_("nothing"),)
    )


def _reasons(report: Report) -> Iterator[str]:
    both = report.pairs.unlinked.from_, report.pairs.unlinked.to
    for name, unlinked in zip(called(report), both, strict=True):
        if unlinked:
            values = {"list": name, "ids": joined_ids(unlinked)}
            yield say(msg("Items of {list} without a counterpart, so not compared: {ids}", **values))
    counts = report.diff.compared
    if counts.unread:
        yield say(msg("Without a provision that could be compared: {ids}.", ids=joined_ids(counts.unread)))
    if counts.provisions > counts.quotations:
        number = counts.provisions - counts.quotations
        yield say(msg("Provisions that both cite and not both quote by themselves: {count}", count=number))
    if counts.quotations > counts.official:
        number = counts.quotations - counts.official
        yield say(msg("Quotations compared without the official text: {count}", count=number))
    reasons: dict[str, list[str]] = {}
    for each in dict.fromkeys(each for side in report.check for each in side.not_run):
        reasons.setdefault(say(each.reason), []).append(kinds(report)[each.rule])
    for reason, rules in reasons.items():
        yield say(msg("Rules that were not run, since {reason}: {rules}", reason=reason, rules=joined_ids(rules)))
