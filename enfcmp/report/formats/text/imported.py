"""`import` as text: how columns were taken, what is doubtful, what was left out, and the proof that nothing is lost."""

from __future__ import annotations

from itertools import groupby

from enfcmp.document_places import said_place
from enfcmp.i18n import _, say
from enfcmp.message import msg
from enfcmp.model import ColumnField, ImportChange, ImportReport, LeftOut
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
_CHANGES = {
    "replaced": msg("corrected by hand, and overtaken by the document"),
    "kept": msg("corrected by hand, and kept"),
    "kept-item": msg("put in by hand, and kept"),
    "left-out": msg("taken out by hand, and left out"),
    "read": msg("changed in the document"),
    "added": msg("new in the document"),
    "gone": msg("no longer in the document"),
}
_FIELDS = {
    "number": msg("number"),
    "name": msg("item name"),
    "type": msg("action type"),
    "responsible_body": msg("responsible body"),
    "implementing_body": msg("implementing body"),
    "remarks": msg("remarks"),
    "basis_text": msg("basis"),
    "under": msg("headings over it"),
    "extra": msg("further column"),
    "skip": msg("left out"),
}
_SHOWN = ("name", "type", "under", "responsible_body", "implementing_body", "remarks", "basis_text")
_BEFORE = 12  # characters before those that differ
_MOST = 5  # of a kind, where no more is asked for


def draw(report: ImportReport, sheet: TextSheet) -> None:
    """What was understood first, then what a person has to look at."""
    sheet.line(say(msg("{file}: {count} items", file=report.file, count=report.items)), style="bold")
    sheet.heading(_("Columns"))
    rows = [[str(each.table), each.head, _named(each.field)] for each in report.columns]
    sheet.table([_("Table"), _("Head"), _("Field")], rows, narrow=(0,))
    _draw_first(report, sheet)
    sheet.heading(say(msg("Doubtful: {count}", count=len(report.doubts))))
    for doubt in report.doubts:
        where = say(msg("{label}: {value}", label=said_place(doubt.place), value=doubt.message))
        item = say(msg("item {number}", number=doubt.item)) + _(", ") if doubt.item else ""
        sheet.line(item + where, style="yellow", indent=2)
    sheet.heading(say(msg("Left out: {count}", count=len(report.left_out))))
    for kind, several in groupby(sorted(report.left_out, key=lambda each: each.kind), key=lambda each: each.kind):
        _draw_left(kind, list(several), sheet)
    _draw_changes(report, sheet)
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


def _named(field: ColumnField) -> str:
    """What a column is taken for, and how an option and the map call that."""
    words = say(_FIELDS[field])
    return words if words == field else say(msg("{words} ({field})", words=words, field=field))


def _draw_first(report: ImportReport, sheet: TextSheet) -> None:
    """The first items as they were read, field by field."""
    for item in report.first_items or ():
        sheet.heading(say(msg("item {number}", number=item.number)))
        for field in _SHOWN:
            text = getattr(item, field)
            if text:
                words = " / ".join(text) if isinstance(text, tuple) else _short(text)
                sheet.line(say(msg("{label}: {value}", label=say(_FIELDS[field]), value=words)), indent=2)


def _draw_changes(report: ImportReport, sheet: TextSheet) -> None:
    """What becomes of a list that is there, what a person had corrected first."""
    if not report.changes:
        return
    sheet.heading(say(msg("Changes of the list that is there: {count}", count=len(report.changes))))
    for kind, words in _CHANGES.items():
        several = [each for each in report.changes if each.kind == kind]
        if several:
            sheet.line(say(msg("{label}: {value}", label=words, value=len(several))), indent=2)
        for each in several if sheet.page.verbose else several[:_MOST]:
            sheet.line(_changed(each), indent=4)
        if len(several) > _MOST and not sheet.page.verbose:
            sheet.line(say(msg("and {count} more (-v)", count=len(several) - _MOST)), indent=4)


def _changed(change: ImportChange) -> str:
    item = say(msg("item {number}", number=change.item))
    if change.field is None:
        return say(msg("{label}: {value}", label=item, value=_short(change.new or change.old)))
    where = say(msg("{item}, {field}", item=item, field=say(_FIELDS[change.field])))
    old, new = (" ".join((text or "–").split()) for text in (change.old, change.new))
    begin = max(0, _alike(old, new) - _BEFORE)
    return say(msg("{where}: {old} → {new}", where=where, old=_from(old, begin), new=_from(new, begin)))


def _alike(one: str, other: str) -> int:
    """How many characters two texts have in common before they part."""
    return next((at for at, both in enumerate(zip(one, other, strict=False)) if both[0] != both[1]), 0)


def _from(text: str, begin: int) -> str:
    return ("……" if begin else "") + _short(text[begin:])


def _short(text: str | None) -> str:
    words = " ".join((text or "–").split())
    return words if len(words) <= _LONGEST else words[:_LONGEST] + "……"


def _draw_left(kind: str, several: list[LeftOut], sheet: TextSheet) -> None:
    sheet.line(say(msg("{label}: {value}", label=_KINDS[kind], value=len(several))), indent=2)
    shown = several if sheet.page.verbose else several[:_MOST]
    for each in shown:
        sheet.line(say(msg("{label}: {value}", label=said_place(each.place), value=_short(each.text))), indent=4)
    if len(shown) < len(several):
        sheet.line(say(msg("and {count} more (-v)", count=len(several) - len(shown))), indent=4)
