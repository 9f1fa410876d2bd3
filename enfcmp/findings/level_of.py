"""How grave it is what a link, or a row of two texts, says: the level that --level asks for where no rule found it."""

from __future__ import annotations

from enfcmp.model import ConcordanceRow, Link, RebaseRow, Severity


def link_level(link: Link) -> Severity:
    """A link is worth knowing; a person has to look at one that is doubtful."""
    return "warning" if link.confidence == "doubtful" else "info"


def article_level(row: ConcordanceRow) -> Severity:
    """Grave is what is threatened otherwise, and what only one text has, whichever; a person has to look at words."""
    if row.old is None or row.change in {None, "sanction"}:
        return "error"
    return "warning" if row.change == "words" or row.possible else "info"


def basis_level(row: RebaseRow) -> Severity:
    """Grave is a basis that no longer applies, or whose sanctions changed; a person has to look at other words.

    So at candidates, at words of the name that the new law does not have, and at what is to be confirmed. A basis that
    goes on to apply where nothing of the new law is near it is no gap.
    """
    if not row.still_applies or row.change == "sanction":
        return "error"
    is_to_judge = row.change == "words" or (row.change is None and row.possible) or row.words_gone
    return "warning" if is_to_judge or row.standing == "unknown" else "info"
