"""What `missing` compared, in numbers."""

from __future__ import annotations

from collections.abc import Iterator

from enfcmp.i18n import say
from enfcmp.message import msg
from enfcmp.model import Gaps
from enfcmp.report.item_names import BY_ID, ItemIds


def gap_counts(gaps: Gaps, called: ItemIds = BY_ID) -> Iterator[str]:
    """The items that could not be compared, then how many were, and with what result."""
    counts = gaps.summary
    if gaps.not_compared:
        yield say(msg("Without a provision that could be compared: {ids}.", ids=called.items(gaps.not_compared)))
    yield say(
        msg(
            "Items compared: {items}. Covered: {covered}; covered in part: {partial}; "
            "without a counterpart: {missing}, {open} of them with a candidate to look at first.",
            items=counts.items,
            covered=counts.covered,
            partial=counts.partial,
            missing=counts.missing,
            open=counts.missing - counts.sure,
        )
    )
