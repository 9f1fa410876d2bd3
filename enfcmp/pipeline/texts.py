"""The official texts that are at hand."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from enfcmp.model import ArticlePage, StatutePage, StatuteShelf

if TYPE_CHECKING:
    from enfcmp.pipeline.workspace import Workspace


def statutes(
    workspace: Workspace, law: str | None = None, article: str | None = None
) -> StatuteShelf | StatutePage | ArticlePage:
    """The official texts that are at hand, or the edition of a law that counts on the day, or one article of it."""
    from enfcmp.law.statutes import ask  # only for whoever needs a text

    library = workspace.texts.library
    if law is None:
        return StatuteShelf(statutes=library.entries())
    statute = ask.law(library, law, workspace.day)
    known = msgspec.structs.asdict(statute)
    if article is None:
        return StatutePage(**known)
    del known["articles"]
    return ArticlePage(**known, article=ask.article(statute, article))
