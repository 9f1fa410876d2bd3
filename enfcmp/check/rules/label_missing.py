"""label-missing."""

from __future__ import annotations

from collections.abc import Iterator

from enfcmp.check.base import Context, Problem, rules
from enfcmp.message import msg
from enfcmp.model import ItemList, RuleExample, Spot


@rules.add("label_missing")
class LabelMissing:
    """A basis without a level tag in a list that has them."""

    id = "label-missing"
    severity = "warning"
    sort = "list"
    needs_texts = False
    title = msg("Level tag missing")
    summary = msg("A basis has no level tag, and the others of the list have one.")
    reason = msg(
        "A reader takes the tag of the basis above for this one, "
        "and the level of an instrument decides what it may set."
    )
    examples = (
        RuleExample(
            msg("the second basis has no tag"),
            "- {number: '1', name: 甲, bases: [{instrument: 《甲法》, label: 【法律】}, {instrument: 《乙法》}]}\n"
            "- {number: '2', name: 乙, bases: [{instrument: 《丙法》, label: 【法律】}]}",
            1,
        ),
        RuleExample(
            msg("no tags at all"), "- {number: '1', name: 甲, bases: [{instrument: 《甲法》}, {instrument: 《乙法》}]}"
        ),
    )

    def check(self, thing: ItemList, context: Context) -> Iterator[Problem]:
        """Where at least half of the bases of a list have a tag, the others should."""
        bases = [(item, index, basis) for item in thing.items for index, basis in enumerate(item.bases)]
        if 2 * sum(basis.label is not None for _, _, basis in bases) < len(bases):
            return
        for item, index, basis in bases:
            if basis.label is None:
                level = basis.instrument.level
                yield Problem(
                    message=msg("{instrument} has no level tag", instrument=basis.instrument.printed),
                    mend=msg("print 【{level}】 before it", level=level) if level else None,
                    spot=Spot(item.number, "instrument", index),
                    after=basis.instrument.printed,
                )
