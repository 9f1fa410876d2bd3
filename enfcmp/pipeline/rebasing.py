"""A list after new laws: which basis each of its items has, what goes on to apply, and which powers are new."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from enfcmp.errors import Fault, InputError
from enfcmp.message import msg
from enfcmp.model import ComparedEdition, Rebase, Statute
from enfcmp.pipeline.notes import gathering

if TYPE_CHECKING:
    from enfcmp.pipeline.workspace import Workspace


def rebase(workspace: Workspace, ref: str, laws: Sequence[str]) -> Rebase:
    """The list that `ref` names beside the new laws, each a title or a file.

    Of a title the edition that counts on the day is taken or, where none counts yet, the last at hand. Raises
    `InputError` where the list or a law is not there, or a law is too long.
    """
    from enfcmp.law.concordance.powers import powers  # only for whoever rebases a list
    from enfcmp.law.concordance.rebase_rows import rebased

    loaded = workspace.load(ref)
    texts = _texts(workspace, laws)
    held = workspace.held(loaded)
    found = rebased(loaded.items, texts, workspace.texts.library, held.standings, workspace.day)
    return Rebase(
        list=loaded.items.id,
        bureau=loaded.items.bureau,
        to=tuple(each.title for each in texts),
        as_of=workspace.day,
        texts=tuple(ComparedEdition(each.title, each.edition, each.source) for each in texts),
        rows=found.rows,
        powers=tuple(powers(loaded.items, texts, found.rows)),
    )


def _texts(workspace: Workspace, laws: Sequence[str]) -> tuple[Statute, ...]:
    """The new laws, each once; one that is not in force on the day is noted."""
    from enfcmp.law.concordance.followable import require_followable
    from enfcmp.law.statutes.two_texts import TextWish, text_of

    found: dict[str, Statute] = {}
    faults: list[Fault] = []
    for named in laws:
        with gathering(faults):
            text = text_of(workspace.texts.library, TextWish(named, workspace.day), may_be_ahead=True)
            if not text.articles:
                raise InputError.of(msg("《{title}》 has no articles", title=text.title), text.source)
            found.setdefault(text.title, require_followable(text))
    if faults:
        raise InputError(faults)
    for text in found.values():
        if text.begins > workspace.day:
            message = msg(
                "《{title}》 begins on {begins}, after {day}; name a later day with --as-of",
                title=text.title,
                begins=text.begins.isoformat(),
                day=workspace.day.isoformat(),
            )
            workspace.note(Fault(message=message, path=text.source))
    return tuple(found.values())
