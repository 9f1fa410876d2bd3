"""`show` as text."""

from __future__ import annotations

from enfcmp.i18n import _, say
from enfcmp.message import msg
from enfcmp.model import Basis, ItemList, ItemPage
from enfcmp.report.formats.text.sheet import Sheet
from enfcmp.report.words import by_instrument, jurisdiction


def draw(result: ItemList | ItemPage, sheet: Sheet) -> None:
    """A list, or one item whole."""
    if isinstance(result, ItemList):
        _draw_list(result, sheet)
    else:
        _draw_item(result, sheet)


def _draw_list(items: ItemList, sheet: Sheet) -> None:
    """The head of a list, and one row an item."""
    sheet.line(items.title, style="bold")
    sheet.line(_(", ").join((items.bureau, jurisdiction(items.jurisdiction))))
    if items.published:
        sheet.line(say(msg("Published: {date}", date=items.published.isoformat())))
    if items.source and items.source.note:
        sheet.line(say(msg("Source: {note}", note=items.source.note)))
    sheet.line()
    rows = [
        [item.number, item.type or "", item.name, "\n".join(by_instrument(item.provisions))] for item in items.items
    ]
    sheet.table([_("No."), _("Type"), _("Item"), _("Basis")], rows, narrow=(0, 1))
    sheet.line()
    sheet.line(say(msg("Items: {count}", count=len(items.items))))


def _draw_item(item: ItemPage, sheet: Sheet) -> None:
    """One item, whole, with its quotations."""
    sheet.line(f"{item.id}  {item.name}", style="bold")
    for label, value in (
        (_("Type"), item.type),
        (_("Responsible body"), item.responsible_body),
        (_("Implementing body"), item.implementing_body),
        (_("Remarks"), item.remarks),
    ):
        if value is not None:
            sheet.line(say(msg("{label}: {value}", label=label, value=value)))
    for basis in item.bases:
        _draw_basis(basis, sheet)
    if not item.bases:
        sheet.line(_("No basis is printed."))


def _draw_basis(basis: Basis, sheet: Sheet) -> None:
    sheet.heading("".join(filter(None, (basis.label, basis.instrument.printed, basis.edition))))
    known = basis.instrument
    if known.name is None:
        sheet.line(_("This instrument is not in the registry."), style="dim", indent=2)
    else:
        sheet.line(_(", ").join(filter(None, (known.name, known.level))), style="dim", indent=2)
    for citation in basis.provisions:
        if citation.at:
            sheet.line(citation.at, indent=2)
        if citation.text:
            sheet.line(citation.text, indent=4)
