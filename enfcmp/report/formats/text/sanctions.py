"""Sanctions side by side, each as it is printed, and what of them is not the same."""

from __future__ import annotations

from collections.abc import Iterable

from enfcmp.i18n import _
from enfcmp.model import SanctionRow, SanctionTable
from enfcmp.report.formats.text.sheet import StyledText, TextSheet
from enfcmp.report.sanction_words import sanction_cells


def draw_table(table: SanctionTable, names: tuple[str, str], sheet: TextSheet) -> None:
    """A row a sanction."""
    draw_sanctions(table.rows, (table.before, table.after), names, sheet)


def draw_sanctions(
    found: Iterable[SanctionRow], texts: tuple[str, str], names: tuple[str, str], sheet: TextSheet
) -> None:
    """A row a sanction, its places in the two texts."""
    rows: list[list[str | StyledText]] = []
    for row in found:
        *words, verdict = sanction_cells(row, texts)
        rows.append([*words, (verdict, "" if row.is_same else "bold red")])
    sheet.table([_("Sanction"), *names, _("Not the same")], rows, narrow=(0,), indent=4)
