"""`decisions` as text: file by file what was decided, by whom and when, and the fingerprint that takes it back."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from enfcmp.i18n import _, say
from enfcmp.message import Message, msg
from enfcmp.model import Acceptance, Decision, FileDecisions, KeptDecisions, PairDecision, RebaseDecision
from enfcmp.report.formats.text.sheet import TextSheet
from enfcmp.report.wording import verdict

_ON_BASES = {
    "accept": msg("{provision} → {new}: adopted"),
    "reject": msg("{provision} → {new}: not adopted"),
}


def draw(found: KeptDecisions, sheet: TextSheet) -> None:
    """A heading a file, a line a decision, its reason below it."""
    if not any(_count(each) for each in found.files):
        sheet.line(_("Nothing is decided here."))
        return
    for each in found.files:
        sheet.heading(each.path)
        _draw_part(msg("Findings accepted: {count}", count=len(each.accepted)), each.accepted, sheet)
        _draw_part(msg("To be put right: {count}", count=len(each.to_do)), each.to_do, sheet)
        _draw_part(msg("Pairs decided: {count}", count=len(each.pairs)), each.pairs, sheet)
        _draw_part(msg("New bases decided: {count}", count=len(each.rebase)), each.rebase, sheet)


def _count(each: FileDecisions) -> int:
    return len(each.accepted) + len(each.to_do) + len(each.pairs) + len(each.rebase)


def _draw_part(head: Message, entries: Iterable[Decision], sheet: TextSheet) -> None:
    for number, entry in enumerate(entries):
        if number == 0:
            sheet.line(say(head), style="bold", indent=2)
        sheet.line(_said(entry), indent=4)
        sheet.line(" · ".join(_about(entry)), style="dim", indent=6)
        if entry.reason:
            sheet.line(entry.reason, indent=6)


def _said(entry: Decision) -> str:
    if isinstance(entry, PairDecision):
        return say(msg("{label}: {value}", label=f"{entry.from_} – {entry.to}", value=verdict(entry)))
    if isinstance(entry, RebaseDecision):
        words = msg(_ON_BASES[entry.verdict].template, provision=entry.provision, new=entry.new)
        return f"{entry.item} {say(words)}"
    return f"{entry.item} {entry.rule}" if entry.item else entry.rule


def _about(entry: Decision) -> Iterator[str]:
    """Who and when, and what names it to be taken back."""
    yield entry.reviewer or _("nobody is named")
    if entry.date:
        yield entry.date.isoformat()
    if isinstance(entry, Acceptance) and entry.expires:
        yield say(msg("until {day}", day=entry.expires.isoformat()))
    yield entry.from_fingerprint if isinstance(entry, PairDecision) else entry.fingerprint
