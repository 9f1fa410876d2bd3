"""Two sanctions beside each other: each as it is printed, and what of them is not the same."""

from __future__ import annotations

from collections.abc import Iterator

from enfcmp.i18n import _, say
from enfcmp.message import msg
from enfcmp.model import Sanction, SanctionRow

_PARTS = {
    "kind": msg("kind"),
    "object": msg("what"),
    "payer": msg("who"),
    "condition": msg("when"),
    "optional": msg("may or shall"),
    "amounts": msg("amount"),
    "durations": msg("duration"),
}


def sanction_cells(row: SanctionRow, texts: tuple[str, str]) -> tuple[str, str, str, str]:
    """The kind, either side in the text that it stands in, and what is not the same."""
    return row.kind, _words(row.from_, texts[0]), _words(row.to, texts[1]), _verdict(row)


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
