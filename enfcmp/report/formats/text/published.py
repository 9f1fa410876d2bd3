"""`show` as text."""

from __future__ import annotations

from enfcmp.i18n import _, say
from enfcmp.message import msg
from enfcmp.model import Basis, Item, ItemList
from enfcmp.report.formats.text.sheet import TextSheet
from enfcmp.report.wording import jurisdiction


def draw(result: ItemList | Item, sheet: TextSheet) -> None:
    """A list, or one item whole."""
    if isinstance(result, ItemList):
        _draw_list(result, sheet)
    else:
        _draw_item(result, sheet)


def _draw_list(items: ItemList, sheet: TextSheet) -> None:
    """The head of a list, and one row an item."""
    sheet.line(items.title, style="bold")
    sheet.line(say(msg("{one} ({other})", one=items.bureau, other=jurisdiction(items.jurisdiction))))
    if items.published:
        sheet.line(say(msg("Published: {date}", date=items.published.isoformat())))
    if items.source and items.source.note:
        sheet.line(say(msg("Source: {note}", note=items.source.note)))
    sheet.line()
    rows = [[item.number, item.type or "", item.name, _bases(item)] for item in items.items]
    sheet.table([_("No."), _("Type"), _("Item"), _("Basis")], rows, narrow=(0, 1))
    sheet.line()
    sheet.line(say(msg("Items: {count}", count=len(items.items))))


def _bases(item: Item) -> str:
    """The titles and places as printed; the raw cell where nothing could be read in it."""
    comma = _(", ")
    lines = [
        _title(basis) + (basis.edition or "") + comma.join(each.at for each in basis.provisions if each.at)
        for basis in item.bases
    ]
    return "\n".join(lines) or _raw(item)


def _title(basis: Basis) -> str:
    """As printed; where only a place is, the instrument that is named elsewhere, if one is."""
    return basis.instrument.printed or basis.instrument.name or ""


def _raw(item: Item) -> str:
    return item.basis_text.strip() if isinstance(item.basis_text, str) else ""


def _draw_item(item: Item, sheet: TextSheet) -> None:
    """One item, whole, with its quotations."""
    sheet.line(f"{item.id}  {item.name}", style="bold")
    for label, value in (
        (_("Type"), item.type),
        (_("Responsible body"), item.responsible_body),
        (_("Implementing body"), item.implementing_body),
        (_("Remarks"), item.remarks),
        (_("Under"), " / ".join(item.under) if isinstance(item.under, tuple) else None),
        *(item.extra.items() if isinstance(item.extra, dict) else ()),
    ):
        if value is not None:
            sheet.line(say(msg("{label}: {value}", label=label, value=value)))
    for basis in item.bases:
        _draw_basis(basis, sheet)
    if not item.bases and _raw(item):
        sheet.heading(_("Basis, as published; no citation could be read in it"))
        sheet.line(_raw(item), indent=2)
    elif not item.bases:
        sheet.line(_("No basis is printed."))


def _draw_basis(basis: Basis, sheet: TextSheet) -> None:
    known = basis.instrument
    title = known.printed or _("(no instrument is printed before the place)")
    sheet.heading("".join(filter(None, (basis.label, title, basis.edition))))
    if known.name is None and not known.printed:
        sheet.line(_("Which instrument is meant is not told; the place is not compared."), style="dim", indent=2)
    elif known.name is None:
        sheet.line(_("Not in the registry; its level is not known."), style="dim", indent=2)
    else:
        level = known.level or _("level not known")
        sheet.line(say(msg("{one} ({other})", one=known.name, other=level)), style="dim", indent=2)
    for citation in basis.provisions:
        if citation.at:
            sheet.line(citation.at, indent=2)
        if citation.text:
            sheet.line(citation.text, indent=4)
