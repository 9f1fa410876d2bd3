"""What the items quote: neighbouring characters in common, the rare ones counting more.

An article that a later edition has renumbered has the same words.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from enfcmp.match.comparators.comparator import Clue, Measure
from enfcmp.model import Item
from enfcmp.text.bags import Bags, character_pairs

_CLUES = 24  # a quotation has hundreds of pairs; what is rarest finds those that quote the same


class Quotations:
    """Rare pairs of characters in common, by the whole and by the shorter."""

    def __init__(self, items: Sequence[Item]) -> None:
        self._bags = Bags([quoted(item) for item in items], character_pairs)

    def compare(self, one: int, other: int) -> Measure | None:
        """How near the quotations are, and how much of the shorter is in the longer; None where either has none."""
        if not self._bags[one] or not self._bags[other]:
            return None
        together, coverage = self._bags.overlap(one, other)
        return Measure((together + coverage) / 2, coverage=coverage)

    def __getitem__(self, index: int) -> frozenset[str]:
        """The pairs of neighbouring characters of what an item quotes."""
        return self._bags[index]

    def rarity(self, pair: str) -> int:
        """How rare a pair is in the quotations; that of one item for what no quotation has."""
        return self._bags.rarity(pair)

    def clues(self, index: int) -> Iterable[Clue]:
        """The rarest pairs, by their ranks."""
        return self._bags.rarest(index, _CLUES)


def quoted(item: Item) -> str:
    """All that an item quotes."""
    return "\n".join(citation.text or "" for basis in item.bases for citation in basis.provisions)
