"""The official texts that are at hand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from enfcmp.model import ArticleWithEdition, Statute, StatuteEntry

if TYPE_CHECKING:
    from enfcmp.pipeline.workspace import Workspace


def statutes(
    workspace: Workspace, law: str | None = None, article: str | None = None
) -> tuple[StatuteEntry, ...] | Statute | ArticleWithEdition:
    """The official texts that are at hand, or the edition of a law that counts on the day, or one article of it."""
    from enfcmp.law.statutes import ask  # only for whoever needs a text

    library = workspace.texts.library
    if law is None:
        return library.entries()
    statute = ask.law_named(library, law, workspace.day)
    return statute if article is None else statute.alone(ask.article_named(statute, article))
