"""`import` of a folder as text: which documents became which lists, and which failed and why."""

from __future__ import annotations

from pathlib import PurePath

from enfcmp.i18n import _, say
from enfcmp.message import msg
from enfcmp.model import FolderImport
from enfcmp.report.formats.text.sheet import TextSheet


def draw(found: FolderImport, sheet: TextSheet) -> None:
    """What failed last, where it is seen."""
    if found.imported:
        head = [_("Document"), _("List"), _("Items"), _("Doubtful"), _("Changes")]
        rows = [[each.file, each.id, str(each.items), str(each.doubts), str(each.changes)] for each in found.imported]
        sheet.table(head, rows, narrow=(2, 3, 4))
    if found.failed:
        sheet.heading(say(msg("Not imported: {count}", count=len(found.failed))))
        failed = [[PurePath(each.file).name, "\n".join(map(say, each.reasons))] for each in found.failed]
        sheet.table([_("Document"), _("Why")], failed)
