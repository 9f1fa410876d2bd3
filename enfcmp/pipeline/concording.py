"""Two official texts, article by article."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from enfcmp.errors import Fault
from enfcmp.message import msg
from enfcmp.model import Concordance, Statute

if TYPE_CHECKING:
    from enfcmp.pipeline.workspace import Workspace

_SHOWN = 10  # numbers of articles in one sentence


def concordance(
    workspace: Workspace,
    old: str,
    new: str,
    old_as_of: dt.date | None = None,
    new_as_of: dt.date | None = None,
) -> Concordance:
    """What became of the articles of `old` in `new`, each a title or a file; see `two_texts`.

    Raises `InputError` where one of them is not at hand or too long. Holes in the numbers of a text are noted.
    """
    from enfcmp.law.concordance.concord import concord  # only for whoever follows articles
    from enfcmp.law.concordance.followable import require_followable
    from enfcmp.law.statutes.two_texts import TextWish, two_texts

    texts = two_texts(workspace.texts.library, TextWish(old, old_as_of), TextWish(new, new_as_of))
    for text in map(require_followable, texts):
        _note_holes(workspace, text)
    return concord(*texts)


def _note_holes(workspace: Workspace, text: Statute) -> None:
    """A copy that lacks numbers has mostly glued these articles to the ones before: they have no row of their own."""
    numbers = {each.number for each in text.articles}
    holes = [number for number in range(1, max(numbers)) if number not in numbers]
    if holes:
        shown = ", ".join(map(str, holes[:_SHOWN])) + ("…" if len(holes) > _SHOWN else "")
        message = msg(
            "《{title}》 has no articles {numbers} in this copy; their words may stand in the article before",
            title=text.title,
            numbers=shown,
        )
        workspace.note(Fault(message=message, path=text.source))
