"""`import` as text: how columns were taken, what is doubtful, what was left out, and the proof that nothing is lost."""

from __future__ import annotations

from itertools import groupby

from enfcmp.document_places import said_place
from enfcmp.i18n import _, say
from enfcmp.message import msg
from enfcmp.model import ImportReport, LeftOut
from enfcmp.report.formats.text.sheet import TextSheet

_LONGEST = 60
_KINDS = {
    "head": msg("heads of the table"),
    "title": msg("over the table"),
    "note": msg("notes"),
    "page": msg("heads and feet of pages"),
    "watermark": msg("watermarks"),
    "text": msg("text outside of the tables"),
    "script": msg("scripts"),
    "other": msg("other tables"),
    "hidden": msg("not shown"),
    "covered": msg("under merged cells"),
}
_MOST = 5  # of a kind, where no more is asked for


def draw(report: ImportReport, sheet: TextSheet) -> None:
    """What was understood first, then what a person has to look at."""
    sheet.line(say(msg("{file}: {count} items", file=report.file, count=report.items)), style="bold")
    sheet.heading(_("Columns"))
    rows = [[str(each.table), each.head, each.field] for each in report.columns]
    sheet.table([_("Table"), _("Head"), _("Field")], rows, narrow=(0,))
    sheet.heading(say(msg("Doubtful: {count}", count=len(report.doubts))))
    for doubt in report.doubts:
        where = say(msg("{label}: {value}", label=said_place(doubt.place), value=doubt.message))
        item = say(msg("item {number}", number=doubt.item)) + _(", ") if doubt.item else ""
        sheet.line(item + where, style="yellow", indent=2)
    sheet.heading(say(msg("Left out: {count}", count=len(report.left_out))))
    for kind, several in groupby(sorted(report.left_out, key=lambda each: each.kind), key=lambda each: each.kind):
        _draw_left(kind, list(several), sheet)
    counts = report.characters
    sheet.line()
    sheet.line(
        say(
            msg(
                "Characters in the document: {document}; in items: {items}; left out: {left_out}.",
                document=counts.document,
                items=counts.items,
                left_out=counts.left_out,
            )
        )
    )
    if report.list:
        sheet.line(say(msg("The list is in {path}.", path=report.list)))


def _draw_left(kind: str, several: list[LeftOut], sheet: TextSheet) -> None:
    sheet.line(say(msg("{label}: {value}", label=_KINDS[kind], value=len(several))), indent=2)
    shown = several if sheet.page.verbose else several[:_MOST]
    for each in shown:
        text = " ".join(each.text.split())
        words = text if len(text) <= _LONGEST else text[:_LONGEST] + "……"
        sheet.line(say(msg("{label}: {value}", label=said_place(each.place), value=words)), indent=4)
    if len(shown) < len(several):
        sheet.line(say(msg("and {count} more (-v)", count=len(several) - len(shown))), indent=4)
