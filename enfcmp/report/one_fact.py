"""Findings of one fact, which people read as one block with its items; in JSON each keeps its own entry."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

import msgspec

from enfcmp.findings.rulebook import is_of_instrument
from enfcmp.message import Message, msg
from enfcmp.model import Finding, Provision
from enfcmp.report.item_names import ItemIds


class OneFact(NamedTuple):
    """One or several findings that say the same, each of its items; the first stands for all."""

    findings: tuple[Finding, ...]

    @property
    def first(self) -> Finding:
        """The first of them, of the whole instrument where they are of several articles."""
        first = self.findings[0]
        if first.provision is None or all(each.provision == first.provision for each in self.findings):
            return first
        return msgspec.structs.replace(first, provision=Provision(first.provision.instrument))

    @property
    def places(self) -> dict[str, list[Provision]]:
        """The articles, by the items that cite them; empty where all are one."""
        found: dict[str, list[Provision]] = {}
        for each in self.findings:
            if each.provision and each.provision not in found.setdefault(each.items[0] if each.items else "", []):
                found[each.items[0] if each.items else ""].append(each.provision)
        return found if len({str(each) for some in found.values() for each in some}) > 1 else {}

    @property
    def items(self) -> tuple[str, ...]:
        """The items of all of them, in their order, each once."""
        return tuple(dict.fromkeys(item for each in self.findings for item in each.items))

    @property
    def is_of_several(self) -> bool:
        """Whether it is said of several items, not of several places in one, or of two items that are compared."""
        return len(self.findings) > 1 and len(self.items) > 1

    @property
    def printed(self) -> tuple[str, ...]:
        """What the list prints in these places, each once."""
        return tuple(dict.fromkeys(each.after for each in self.findings if each.after))

    def fixes(self, called: ItemIds) -> Iterator[str]:
        """What would help, in words; where it is not the same for all items, each fix names those that it is for."""
        found = self._items_of_fixes()
        for fix, items in found.items():
            if items == self.items:
                yield called.said(msg("fix: {fix}", fix=fix))
            else:
                yield called.said(msg("fix: {fix} ({items})", fix=fix, items=called.items(items)))

    def _items_of_fixes(self) -> dict[Message, tuple[str, ...]]:
        """The items by fix; a general one is not for those that are told what to cite."""
        found: dict[Message, dict[str, None]] = {}
        for each in self.findings:
            if each.fix:
                found.setdefault(each.fix, {}).update(dict.fromkeys(each.items))
        told = {item for fix, items in found.items() if fix.values for item in items}
        kept = {fix: items.keys() - (set() if fix.values else told) for fix, items in found.items()}
        return {fix: tuple(filter(items.__contains__, self.items)) for fix, items in kept.items() if items or not told}


def one_facts(findings: Iterable[Finding], *, by_text: bool = False, by_place: bool = True) -> list[OneFact]:
    """The findings by fact, in the order in which the first of each stands.

    With `by_text` both texts are part of the fact, as where two lists are compared; without `by_place` what is said of
    several articles in the same words is one fact.
    """
    found: dict[tuple[object, ...], list[Finding]] = {}
    for each in findings:
        key = *_fact(each), _place(each) if by_place else None, each.after if by_text else None
        found.setdefault(key, []).append(each)
    return [OneFact(tuple(several)) for several in found.values()]


def _fact(finding: Finding) -> tuple[object, ...]:
    """What is said. What is printed is part of it only where it is held against something; a whole list has no item."""
    return (
        finding.rule,
        finding.severity,
        str(finding.message),
        finding.before,
        finding.after if finding.before is not None else None,
        None if finding.items else finding.location,
    )


def _place(finding: Finding) -> Provision | None:
    provision = finding.provision
    return Provision(provision.instrument) if provision and is_of_instrument(finding.rule) else provision
