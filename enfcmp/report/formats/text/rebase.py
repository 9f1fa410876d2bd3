"""`rebase` as text: item by item its bases with what took them over, then the powers that no item has."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from itertools import groupby

from enfcmp.findings.from_level import from_level
from enfcmp.i18n import _, say
from enfcmp.message import msg
from enfcmp.model import Rebase, RebaseRow, SanctionRow
from enfcmp.report.change_words import TEXT_CHANGES
from enfcmp.report.formats.text.marks import SIDES, marked_spans
from enfcmp.report.formats.text.sanctions import draw_sanctions
from enfcmp.report.formats.text.sheet import TextSheet
from enfcmp.report.level_words import left_out_words
from enfcmp.report.wording import by_instrument, place, title
from enfcmp.text.fold import joined
from enfcmp.text.stretches import excerpt, stretches

_WIDE = 120  # columns from which two texts stand side by side
_BEGINNING = 60  # characters that tell which provision it is


def draw(found: Rebase, sheet: TextSheet) -> None:
    """The new laws, a block an item, what they found besides, and how many of which sort there are in all."""
    shown = from_level(found, sheet.page.least)
    laws = _(", ").join(map(title, found.to))
    sheet.line(
        say(msg("{list} after {laws}, as of {day}", list=found.list, laws=laws, day=str(found.as_of))), style="bold"
    )
    for item, rows in groupby(shown.rows, key=lambda row: row.item):
        several = list(rows)
        sheet.heading(f"{item} {joined(several[0].name)}")
        for row in several:
            _draw_row(row, sheet)
    if shown.powers:
        sheet.heading(say(msg("Powers that no item has, for a person to judge: {count}", count=len(shown.powers))))
        for power in shown.powers:
            where = f"{title(power.provision.instrument)}{place(power.provision)}"
            sheet.line(_beginning(f"{where}（{power.type}）", power.text, sheet), indent=2)
    sheet.line()
    for line in (*_counted(found), *left_out_words(shown)):
        sheet.line(line)


def _draw_row(row: RebaseRow, sheet: TextSheet) -> None:
    old = by_instrument((row.provision,))[0]
    if row.change is None:
        sheet.line(say(msg("{place} → none stated", place=old)), indent=2)
    else:
        new = _("; ").join(by_instrument(row.new))
        head = msg("{old} → {new}: {change}", old=old, new=new, change=say(TEXT_CHANGES[row.change]))
        sheet.line(say(head), style="bold", indent=2)
        _draw_texts(row, sheet)
    for provision, text in zip(row.possible, row.possible_texts, strict=True) if row.change is None else ():
        (where,) = by_instrument((provision,))
        sheet.line(_beginning(say(msg("perhaps {place}", place=where)), text, sheet), indent=4)
    if row.words_gone:
        words = _(", ").join(row.words_gone)
        message = msg("words of the name that the new law does not have: {words}", words=words)
        sheet.line(say(message), style="yellow", indent=4)
    sheet.line(
        say(msg("old basis: {reason}", reason=row.reason)), style="dim" if row.still_applies else "bold red", indent=4
    )


def _draw_texts(row: RebaseRow, sheet: TextSheet) -> None:
    if row.change in {"words", "sanction"}:
        both = stretches(row.old_text or "", row.new_text or "")
        words = both if sheet.page.verbose else excerpt(both)
        ours, theirs = (
            [(f"{name}  ", "dim"), *marked_spans(words, side, sheet.page)]
            for name, side in zip((_("older"), _("newer")), SIDES, strict=True)
        )
        if sheet.page.width >= _WIDE:
            sheet.beside(ours, theirs, indent=4)
        else:
            sheet.spans(ours, indent=4)
            sheet.spans(theirs, indent=4)
    if row.change == "sanction":
        rows = [SanctionRow(from_=each.old, to=each.new, differs=each.differs) for each in row.sanctions]
        draw_sanctions(rows, (row.old_text or "", row.new_text or ""), (_("older"), _("newer")), sheet)


def _beginning(head: str, text: str, sheet: TextSheet) -> str:
    """A place with the beginning of its words, or all of them where more is asked for."""
    line = joined(text)
    short = line if sheet.page.verbose or len(line) <= _BEGINNING else f"{line[:_BEGINNING]}{sheet.page.own('⋯⋯')}"
    return say(msg("{label}: {value}", label=head, value=short))


def _counted(found: Rebase) -> Iterator[str]:
    changes = Counter(row.change for row in found.rows)
    yield say(
        msg(
            "Bases: {count}; with a stated successor {stated}, of these other sanctions {sanction}; with candidates "
            "for a person {possible}; with nothing near {none}.",
            count=len(found.rows),
            stated=sum(row.change is not None for row in found.rows),
            sanction=changes["sanction"],
            possible=sum(row.change is None and bool(row.possible) for row in found.rows),
            none=sum(row.change is None and not row.possible for row in found.rows),
        )
    )
    gone = sum(not row.still_applies for row in found.rows)
    yield say(msg("Bases that no longer apply: {count}.", count=gone))
    yield _("What is stated follows from words; whether a rule became narrower or wider is for a person to judge.")
