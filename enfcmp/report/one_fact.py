"""Findings of one fact, which people read as one block with its items; in JSON each keeps its own entry."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from enfcmp.message import Message
from enfcmp.model import Finding


class OneFact(NamedTuple):
    """One or several findings that say the same, each of its items; the first stands for all."""

    findings: tuple[Finding, ...]

    @property
    def first(self) -> Finding:
        """The first of them."""
        return self.findings[0]

    @property
    def items(self) -> tuple[str, ...]:
        """The items of all of them, in their order, each once."""
        return tuple(dict.fromkeys(item for each in self.findings for item in each.items))

    @property
    def fixes(self) -> tuple[Message, ...]:
        """What would help, each once: it may be told item by item."""
        found = {str(each.fix): each.fix for each in self.findings if each.fix}
        return tuple(found.values())


def one_facts(findings: Iterable[Finding]) -> list[OneFact]:
    """The findings by fact, in the order in which the first of each stands."""
    found: dict[tuple[object, ...], list[Finding]] = {}
    for each in findings:
        key = each.rule, each.severity, str(each.message), each.provision, each.before, each.after
        found.setdefault(key, []).append(each)
    return [OneFact(tuple(several)) for several in found.values()]


def short_ids(items: Sequence[str]) -> list[str]:
    """Ids of which those that follow one of the same list leave out its name: a:1, 2, b:1."""
    shown: list[str] = []
    last = ""
    for item in items:
        name, colon, number = item.partition(":")
        shown.append(number if colon and name == last else item)
        last = name if colon else ""
    return shown
