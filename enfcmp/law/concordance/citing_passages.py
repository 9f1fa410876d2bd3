"""The citations of a list with the words that are compared: its own quotations, else the official text."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from typing import NamedTuple

from enfcmp.law.concordance.passages import Passage, passages
from enfcmp.law.statutes.library import Library
from enfcmp.model import Basis, Citation, Item, ItemList, Provision, Unit
from enfcmp.text.fingerprint import fingerprint

_NAME = 1.0  # the weight of an item's name beside its quotation: the right article is first in .76 without it, .85 with


class CitingPassage(NamedTuple):
    """A citation of an item, and the words that it stands for."""

    item: Item
    basis: Basis
    citation: Citation
    passage: Passage

    @property
    def provision(self) -> Provision:
        """The first place that is cited; the whole instrument where none could be read."""
        return Provision.of(self.basis.instrument, self.citation.units[0] if self.citation.units else Unit())

    @property
    def fingerprint(self) -> str:
        """What a decision on it names: of the item and the words."""
        return fingerprint(self.item.id, self.provision.instrument, self.citation.at or "", self.passage.text)


def citing_passages(items: ItemList, library: Library, day: dt.date) -> Iterator[CitingPassage]:
    """Every citation of the list in its order; one without any words at hand is empty."""
    for item in items.items:
        for basis in item.bases:
            for citation in basis.provisions:
                text = citation.text or _official(basis, citation, library, day)
                lines = tuple(filter(None, text.splitlines()))
                yield CitingPassage(item, basis, citation, Passage(lines, ((item.name, _NAME),) if lines else ()))


def _official(basis: Basis, citation: Citation, library: Library, day: dt.date) -> str:
    """What the law itself says there; empty where no text is at hand."""
    statute = library.find(basis.instrument.name or basis.instrument.printed, day)
    unit = citation.units[0] if citation.units else Unit()
    article = statute.article(unit.article or 0, unit.inserted) if statute else None
    if article is None:
        return ""
    (whole,) = passages((article,), 0)
    at = (unit.paragraph or 0) - 1
    return whole.paragraphs[at] if 0 <= at < len(whole.paragraphs) else whole.text
