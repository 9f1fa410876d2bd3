"""One item of a list that is several in the other, asked from either side."""

from __future__ import annotations

from collections.abc import Iterator

from enfcmp.compare.compared import DiffContext, Gathered
from enfcmp.findings.rule import Divergence
from enfcmp.message import msg


def several(thing: Gathered, _context: DiffContext) -> Iterator[Divergence]:
    """The item with all that answer to it, where more than one does."""
    if len(thing.counterparts) > 1:
        yield Divergence(
            message=msg(
                "{item} is {others} in the other list",
                item=thing.item.id,
                others="、".join(each.id for each in thing.counterparts),
            ),
            items=thing.ids,
        )
