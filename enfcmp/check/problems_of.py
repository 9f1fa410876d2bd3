"""What a rule says of one citation: of the place that it names, or of the words that it quotes."""

from __future__ import annotations

from enfcmp.findings.rule import Problem
from enfcmp.law.quotations.cited import Cited
from enfcmp.message import Message


def of_place(cited: Cited, message: Message, fix: Message) -> Problem:
    """Something wrong with the place as it is printed."""
    printed = cited.citation.at
    return Problem(message=message, fix=fix, spot=cited.spot("at"), provision=cited.provision, printed=printed)


def of_words(
    cited: Cited, message: Message, fix: Message, expected: str | None = None, printed: str | None = None
) -> Problem:
    """Something wrong with the quotation: what was enacted, and what is printed."""
    return Problem(
        message=message,
        fix=fix,
        spot=cited.spot("text"),
        provision=cited.provision,
        expected=expected,
        printed=printed,
    )
