"""`lists` as text."""

from __future__ import annotations

from enfcmp.i18n import _
from enfcmp.model import ListSummary
from enfcmp.report.formats.text.sheet import TextSheet
from enfcmp.report.shelf import Shelf
from enfcmp.report.wording import jurisdiction


def draw(shelf: Shelf[ListSummary], sheet: TextSheet) -> None:
    """One row a list."""
    if not shelf.content:
        sheet.line(_("No list is at hand; name a folder with --data."))
        return
    paths = sheet.page.verbose
    head = [_("List"), _("Jurisdiction"), _("Bureau"), _("Items"), _("By action type"), *([_("File")] if paths else [])]
    no_type = _("no type")
    rows = []
    for each in shelf.content:
        types = _(", ").join(f"{name or no_type} {count}" for name, count in each.types.items())
        path = [each.path] if paths else []
        rows.append([each.id, jurisdiction(each.jurisdiction), each.bureau, str(each.items), types, *path])
    sheet.table(head, rows, narrow=(0, 3))
