"""How long official texts may be whose articles are followed: each takes time for every character."""

from __future__ import annotations

from enfcmp.errors import InputError
from enfcmp.message import msg
from enfcmp.model import Statute

_MOST = 1_000_000  # characters


def is_followable(text: Statute) -> bool:
    """Whether its articles can be followed into another text."""
    return sum(len(article.whole) for article in text.articles) <= _MOST


def require_followable(text: Statute) -> Statute:
    """The text; raises `InputError` where it is too long."""
    if not is_followable(text):
        message = msg(
            "《{title}》 is too long: articles are followed in texts of at most {most} characters; take a part of it",
            title=text.title,
            most=f"{_MOST:,}",
        )
        raise InputError.of(message, text.source)
    return text
