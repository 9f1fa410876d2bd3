"""`concord` as text: an article of the older text after the other, then what is new."""

from __future__ import annotations

from collections import Counter

from enfcmp.findings.from_level import from_level
from enfcmp.i18n import _, say
from enfcmp.message import msg
from enfcmp.model import ComparedEdition, Concordance, ConcordanceRow, SanctionRow
from enfcmp.report.change_words import TEXT_CHANGES, places
from enfcmp.report.formats.text.marks import SIDES, marked_spans
from enfcmp.report.formats.text.sanctions import draw_sanctions
from enfcmp.report.formats.text.sheet import TextSheet
from enfcmp.report.level_words import left_out_words
from enfcmp.report.wording import place
from enfcmp.text.stretches import excerpt, stretches

_WIDE = 120  # columns from which two texts stand side by side
_BEGINNING = 60  # characters that tell which article it is


def draw(found: Concordance, sheet: TextSheet) -> None:
    """The two texts, a block a row that is wanted, and how many of which sort there are."""
    shown = from_level(found, sheet.page.least)
    sheet.line(say(msg("{old} → {new}", old=_named(found.old), new=_named(found.new))), style="bold")
    for row in shown.rows:
        if row.old is not None:
            _draw_row(row, sheet)
    alone = [row for row in shown.rows if row.old is None]
    if alone:
        sheet.heading(say(msg("Only in the newer text: {count}", count=len(alone))))
        for row in alone:
            sheet.line(_beginning(places(row.new), row.new_text or "", sheet), indent=2)
    sheet.line()
    for line in (*_counted(found), *left_out_words(shown)):
        sheet.line(line)


def _named(text: ComparedEdition) -> str:
    return f"《{text.name}》" + (f"（{text.edition}）" if text.edition else "")


def _draw_row(row: ConcordanceRow, sheet: TextSheet) -> None:
    sheet.line()
    old = place(row.old) if row.old else ""
    if row.change is None:
        sheet.line(_beginning(say(msg("{place} → none stated", place=old)), row.old_text or "", sheet))
    else:
        head = msg("{old} → {new}: {change}", old=old, new=places(row.new), change=say(TEXT_CHANGES[row.change]))
        sheet.line(say(head), style="bold")
        if row.change in {"words", "sanction"}:
            _draw_texts(row, sheet)
        if row.change == "sanction":
            _draw_sanctions(row, sheet)
    if row.possible:
        message = msg("for a person to look at: {places}", places=places(row.possible))
        sheet.line(say(message), style="yellow", indent=2)


def _draw_texts(row: ConcordanceRow, sheet: TextSheet) -> None:
    """Both texts, cut around what differs."""
    both = stretches(row.old_text or "", row.new_text or "")
    words = both if sheet.page.verbose else excerpt(both)
    ours, theirs = (
        [(f"{name}  ", "dim"), *marked_spans(words, side, sheet.page)]
        for name, side in zip((_("older"), _("newer")), SIDES, strict=True)
    )
    if sheet.page.width >= _WIDE:
        sheet.beside(ours, theirs, indent=2)
    else:
        sheet.spans(ours, indent=2)
        sheet.spans(theirs, indent=2)


def _draw_sanctions(row: ConcordanceRow, sheet: TextSheet) -> None:
    rows = [SanctionRow(from_=each.old, to=each.new, differs=each.differs) for each in row.sanctions]
    draw_sanctions(rows, (row.old_text or "", row.new_text or ""), (_("older"), _("newer")), sheet)


def _beginning(head: str, text: str, sheet: TextSheet) -> str:
    """A place with the beginning of its words, or all of them where more is asked for."""
    line = text if sheet.page.verbose else text.replace("\n", "")
    short = line if sheet.page.verbose or len(line) <= _BEGINNING else f"{line[:_BEGINNING]}{sheet.page.own('⋯⋯')}"
    return say(msg("{label}: {value}", label=head, value=short))


def _counted(found: Concordance) -> tuple[str, ...]:
    old = [row for row in found.rows if row.old is not None]
    changes = Counter(row.change for row in old)
    return (
        say(
            msg(
                "Articles of the older text: {count}; the same {same}, other form {form}, other words {words}, "
                "other sanctions {sanction}; none stated {none}.",
                count=len(old),
                same=changes["same"],
                form=changes["form"],
                words=changes["words"],
                sanction=changes["sanction"],
                none=changes[None],
            )
        ),
        _("What is stated follows from words; whether a rule became narrower or wider is for a person to judge."),
    )
