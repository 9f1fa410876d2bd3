"""Which passage of a newer text took over one of an older one: what can be stated, and what a person should look at."""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from heapq import nsmallest
from typing import NamedTuple

from enfcmp.law.concordance.method import METHOD, Method
from enfcmp.law.concordance.nearness import Nearness


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
    nearest = [own[max(range(len(table)), key=lambda old: table[old][new])] for new in range(len(near.new)) if table]
    return tuple(
        _successor(row, [each == mine for each in nearest], method) for row, mine in zip(table, own, strict=True)
    )


def _successor(row: Sequence[float], is_its_nearest: Sequence[bool], method: Method) -> Successor:
    """`is_its_nearest` tells of each new passage whether none is nearer to it than this old one."""
    ranked = nsmallest(2 * method.candidates, range(len(row)), key=lambda new: (-row[new], new))
    if not ranked:
        return Successor(None, (), 0.0)
    best, score = ranked[0], row[ranked[0]]
    near = tuple(new for new in ranked[: method.candidates] if row[new] >= method.least)
    is_apart = len(ranked) == 1 or row[ranked[1]] <= method.apart * score
    if score >= method.alone or (is_its_nearest[best] and is_apart and score >= method.mutual):
        least = max(method.part, method.share * score)
        parts = [new for new in ranked[1:] if is_its_nearest[new] and row[new] >= least]
        return Successor(best, tuple(parts[: method.candidates]), score, near)
    return Successor(None, near, score, near)
