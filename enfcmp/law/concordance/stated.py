"""Which passage of a newer text took over one of an older one: what can be stated, and what a person should look at."""

from __future__ import annotations

from collections.abc import Hashable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from heapq import nsmallest
from typing import NamedTuple

from enfcmp.law.concordance.method import METHOD, Method
from enfcmp.law.concordance.nearness import Nearness, NearnessRow


class Successor(NamedTuple):
    """What became of one passage, by places in the newer text.

    `stated` took it over; `possible` are for a person, the nearest first. `score` is that of the nearest of all, and
    `nearest` are the nearest of all, stated or not.
    """

    stated: int | None
    possible: tuple[int, ...]
    score: float
    nearest: tuple[int, ...] = ()


def succession(near: Nearness, provisions: Sequence[Hashable] = (), method: Method = METHOD) -> tuple[Successor, ...]:
    """For each old passage what became of it; `provisions` names what each is of: those of one are no rivals."""
    table = near.table(method.other_kind)
    own = provisions or range(len(table))
    nearest = _nearest_old(table)
    return tuple(
        _successor(row, {new for new in row if own[nearest[new]] == mine}, method)
        for row, mine in zip(table, own, strict=True)
    )


def _nearest_old(table: Sequence[NearnessRow]) -> Mapping[int, int]:
    """The old passage that is the nearest to each new one; the first of several."""
    found: dict[int, int] = {}
    for old, row in enumerate(table):
        for new, score in row.items():
            if new not in found or score > table[found[new]][new]:
                found[new] = old
    return found


def _successor(row: NearnessRow, own: AbstractSet[int], method: Method) -> Successor:
    """`own` are the new passages to which no passage of another provision is nearer."""
    ranked = nsmallest(2 * method.candidates, row, key=lambda new: (-row[new], new))
    if not ranked:
        return Successor(None, (), 0.0)
    best, score = ranked[0], row[ranked[0]]
    near = tuple(new for new in ranked[: method.candidates] if row[new] >= method.least)
    is_apart = len(ranked) == 1 or row[ranked[1]] <= method.apart * score
    if score >= method.alone or (best in own and is_apart and score >= method.mutual):
        least = max(method.part, method.share * score)
        parts = [new for new in ranked[1:] if new in own and row[new] >= least]
        return Successor(best, tuple(parts[: method.candidates]), score, near)
    return Successor(None, near, score, near)
