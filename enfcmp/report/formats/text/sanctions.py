"""Sanctions side by side, each as it is printed, and what of them is not the same."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from enfcmp.i18n import _, say
from enfcmp.message import msg
from enfcmp.model import Sanction, SanctionRow, SanctionTable
from enfcmp.report.formats.text.sheet import StyledText, TextSheet

_PARTS = {
    "kind": msg("kind"),
    "object": msg("what"),
    "payer": msg("who"),
    "condition": msg("when"),
    "optional": msg("may or shall"),
    "amounts": msg("amount"),
    "durations": msg("duration"),
}


def draw_table(table: SanctionTable, names: tuple[str, str], sheet: TextSheet) -> None:
    """A row a sanction."""
    draw_sanctions(table.rows, (table.before, table.after), names, sheet)


def draw_sanctions(
    found: Iterable[SanctionRow], texts: tuple[str, str], names: tuple[str, str], sheet: TextSheet
) -> None:
    """A row a sanction, its places in the two texts."""
    rows: list[list[str | StyledText]] = [
        [
            row.kind,
            _words(row.from_, texts[0]),
            _words(row.to, texts[1]),
            (_verdict(row), "" if row.is_same else "bold red"),
        ]
        for row in found
    ]
    sheet.table([_("Sanction"), *names, _("Not the same")], rows, narrow=(0,), indent=4)


def _words(sanction: Sanction | None, text: str) -> str:
    """For whom and when, and the sanction, as printed."""
    if sanction is None:
        return "–"
    return "\n".join(_lines(sanction, text))


def _lines(sanction: Sanction, text: str) -> Iterator[str]:
    if sanction.condition:
        yield sanction.condition
    if sanction.who:
        yield sanction.who
    yield ("可以" if sanction.optional else "") + text[sanction.start : sanction.end]


def _verdict(row: SanctionRow) -> str:
    if row.from_ is None or row.to is None:
        return _("on one side only")
    return _(", ").join(say(_PARTS[part]) for part in row.differs) or _("the same")
