"""事项类型: the same kind of action says more the fewer items are of it; another one speaks against.

Lists cut the kinds finer or coarser (行政强制, 行政强制措施), and some have no such column: then the end of the name
says what the bureau does, where it says it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from enfcmp.match.comparators.base import Clue, Measure, Scale
from enfcmp.model import Item
from enfcmp.text.fold import joined
from enfcmp.text.simplified import simplified

_KINDS = {"行政强制措施": "行政强制", "行政强制执行": "行政强制", "行政监督": "行政检查"}
_OPEN = frozenset({"其他行政权力", "其他行政职权", "其他"})  # may be anything
_SAID = (  # by the end of a name
    ("处罚", "行政处罚"),
    ("检查", "行政检查"),
    ("监督管理", "行政检查"),
    ("稽核", "行政检查"),
    ("奖励", "行政奖励"),
    ("表彰", "行政奖励"),
    ("给付", "行政给付"),
    ("查封", "行政强制"),
    ("扣押", "行政强制"),
    ("封存", "行政强制"),
    ("许可", "行政许可"),
    ("审批", "行政许可"),
    ("核发", "行政许可"),
    ("备案", "行政备案"),
)


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
        return Measure(1.0, tells=self._rarity[ours]) if ours == theirs else Measure(0.0)

    def clues(self, _index: int) -> Iterable[Clue]:
        """None: a kind of action is no trace of a matter."""
        return ()


def kind(item: Item) -> str | None:
    """The kind of action by the type, else by the end of the name; None where neither tells."""
    if item.type is not None:
        return None if item.type in _OPEN else _KINDS.get(item.type, item.type)
    name = simplified(joined(item.name)).rstrip("。；;）)")
    return next((said for ending, said in _SAID if name.endswith(ending)), None)
