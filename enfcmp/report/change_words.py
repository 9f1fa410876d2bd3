"""What became of an article, in words and in marked texts."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import PurePath

from enfcmp.i18n import _, say
from enfcmp.message import msg
from enfcmp.model import ComparedEdition, Provision, Sanction, SanctionChange
from enfcmp.report.document import Cell, Run
from enfcmp.report.wording import place, title
from enfcmp.text.stretches import stretches

TEXT_CHANGES = {
    "same": msg("unchanged"),
    "form": msg("other form only"),
    "words": msg("other words"),
    "sanction": msg("other sanctions"),
}


def places(provisions: Iterable[Provision]) -> str:
    """Places of one text in one line."""
    return _(", ").join(map(place, provisions))


def dated_title(text: ComparedEdition) -> str:
    """Title, edition and file."""
    edition = str(text.edition) if text.edition else _("edition not known")
    file = PurePath(text.source).name
    return say(msg("{title} ({edition}), from {file}", title=title(text.name), edition=edition, file=file))


def marked_cells(old: str | None, new: str | None) -> tuple[Cell, Cell]:
    """Two texts of which one replaces the other: what is dropped is struck, what is new is bold; as they are alone."""
    if not old or not new:
        return Cell.of(old or ""), Cell.of(new or "")
    both = stretches(old, new)
    ours = (Run(each.from_, "" if each.same else "struck") for each in both if each.from_)
    theirs = (Run(each.to, "" if each.same else "bold") for each in both if each.to)
    return Cell(tuple(ours)), Cell(tuple(theirs))


def sanction_lines(changes: Iterable[SanctionChange], old_text: str, new_text: str) -> Iterator[str]:
    """What is threatened on either side, where that is not the same."""
    for each in changes:
        if each.old is None or each.new is None or each.differs:
            old, new = _threat(each.old, old_text), _threat(each.new, new_text)
            yield say(msg("{old} → {new}", old=old, new=new))


def _threat(sanction: Sanction | None, text: str) -> str:
    """When and for whom, and the sanction, as printed."""
    if sanction is None:
        return "–"
    may = "可以" if sanction.optional else ""
    when = f"{sanction.condition}，" if sanction.condition else ""
    return f"{when}{sanction.who or ''}{may}{text[sanction.start : sanction.end]}"
