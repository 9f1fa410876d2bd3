"""What is asked of the tables of a survey: a file of SQL for each question, in the language that all engines share."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from importlib.resources import files
from typing import NamedTuple, Protocol

from enfcmp.survey.long_tables import LongRow

_STEPS = ("votes", "citing")  # answers that later questions ask of, in their order


class LongTables(Protocol):
    """Where the tables are."""

    def ask(self, question: str) -> Sequence[LongRow]:
        """The rows that answer a question in SQL."""

    def call(self, name: str, question: str) -> None:
        """Make the rows that answer a question a table with a name."""


class MostOf(NamedTuple):
    """How many lists cite the usual articles of a matter, how many have it, and in how many wordings they cite them."""

    citing: int
    having: int
    wordings: int


class Voted(NamedTuple):
    """What most lists say of each matter: the values of each part, as they are shown; and which lists do not say it.

    `usual` by matter and part; `unlike` the parts, by matter and list.
    """

    most: Mapping[str, MostOf]
    usual: Mapping[tuple[str, str], Sequence[str]]
    unlike: Mapping[tuple[str, str], Sequence[str]]


def voted(tables: LongTables) -> Voted:
    """The answers to all questions, in an order that no engine decides."""
    for name in _STEPS:
        tables.call(name, question(name))
    usual: dict[tuple[str, str], list[str]] = {}
    for matter, part, _value, shown in sorted(tables.ask(question("usual"))):
        usual.setdefault((matter, part), []).append(shown)
    unlike: dict[tuple[str, str], list[str]] = {}
    for matter, of_list, part in sorted(tables.ask(question("unlike"))):
        unlike.setdefault((matter, of_list), []).append(part)
    most = {matter: MostOf(*counts) for matter, *counts in tables.ask(question("most"))}
    return Voted(most, usual, unlike)


def question(name: str) -> str:
    """The SQL of a question."""
    return (files("enfcmp.survey") / "sql" / f"{name}.sql").read_text(encoding="utf-8")
