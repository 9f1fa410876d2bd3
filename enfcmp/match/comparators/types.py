"""事项类型: the same kind of action says more the fewer items are of it; another one speaks against.

Lists cut the kinds finer or coarser (行政强制, 行政强制措施), and some have no such column: then the end of the name
says what the bureau does, where it says it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from enfcmp.match.comparators.comparator import Clue, Measure, Scale
from enfcmp.model import Item
from enfcmp.text.actions import broadest_type, type_said

_NEVER_ONE = {"行政处罚", "行政强制"}  # an article may give both; a measure is not the penalty
_OTHERWISE = 0.5  # of what that tells, for two other kinds: lists call one thing 行政检查 and 其他行政权力


class Types:
    """Whether two items are the same kind of action."""

    def __init__(self, items: Sequence[Item]) -> None:
        self._kinds = [kind(item) for item in items]
        scale = Scale(len(items))
        self._rarity = {each: scale(count) for each, count in Counter(self._kinds).items()}

    def compare(self, one: int, other: int) -> Measure | None:
        """1 for the same kind, 0 for another; None where that of either is not told."""
        ours, theirs = self._kinds[one], self._kinds[other]
        if ours is None or theirs is None:
            return None
        if ours == theirs:
            return Measure(1.0, tells=self._rarity[ours])
        return Measure(0.0, tells=1.0 if {ours, theirs} == _NEVER_ONE else _OTHERWISE)

    def clues(self, _index: int) -> Iterable[Clue]:
        """None: a kind of action is no trace of a matter."""
        return ()


def kind(item: Item) -> str | None:
    """The kind of action by the type, else by the end of the name; None where neither tells."""
    return type_said(item.name) if item.type is None else broadest_type(item.type)
