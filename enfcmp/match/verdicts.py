"""审定: what persons have decided on pairs of items, held against the items as they are today."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

import msgspec

from enfcmp.errors import Fault, InputError
from enfcmp.message import msg
from enfcmp.model import Item, ItemList, Location, PairDecision

IdPair = tuple[str, str]
"""The ids of an item of the from list and of one of the to list."""


class Verdicts(NamedTuple):
    """Pairs that were accepted, whole or as parts, and pairs that were rejected; links are made to agree with them."""

    same: frozenset[IdPair] = frozenset()
    part: frozenset[IdPair] = frozenset()
    rejected: frozenset[IdPair] = frozenset()

    @property
    def all(self) -> frozenset[IdPair]:
        """Every pair that was decided."""
        return self.same | self.part | self.rejected


NONE = Verdicts()


class PlacedDecision(NamedTuple):
    """A decision and where it stands."""

    decision: PairDecision
    location: Location | None = None

    @property
    def pair(self) -> IdPair:
        """The two ids."""
        return self.decision.from_, self.decision.to


class Sorted(NamedTuple):
    """Decisions that count; those whose items have changed, or are not there; how many are on these lists at all."""

    verdicts: Verdicts
    stale: tuple[PairDecision, ...] = ()
    gone: tuple[PairDecision, ...] = ()
    on_these: int = 0


def item_fingerprint(item: Item) -> str:
    """Twelve hexadecimal digits over what pairing looks at, its form folded away."""
    from enfcmp.text.fingerprint import fingerprint  # 7 ms that only decisions need
    from enfcmp.text.form import fold

    parts = [fold(item.name).text, item.type or ""]
    for basis in item.bases:
        parts.append(basis.instrument.name or basis.instrument.printed)
        for each in basis.provisions:
            parts += [fold(each.at or "").text, fold(each.text or "").text]
    return fingerprint(*parts)


def sort_out(placed: Sequence[PlacedDecision], from_list: ItemList, to_list: ItemList) -> Sorted:
    """What the decisions say on two lists, whichever of the two was named first when they were made.

    Raises `InputError` where a pair was decided in two ways, or twice in one file: that is for persons to settle.
    """
    items = ({item.id: item for item in from_list.items}, {item.id: item for item in to_list.items})
    about = list(_turned(placed, from_list.id, to_list.id))
    there = [each for each in about if each.pair[0] in items[0] and each.pair[1] in items[1]]
    current = [each for each in there if _is_current(each.decision, items[0][each.pair[0]], items[1][each.pair[1]])]
    _check_agreement(current)
    decided = {each.pair for each in current}
    return Sorted(
        verdicts=Verdicts(
            same=frozenset(each.pair for each in current if _said(each) == ("accept", "same")),
            part=frozenset(each.pair for each in current if _said(each) == ("accept", "part")),
            rejected=frozenset(each.pair for each in current if _said(each) == ("reject", "")),
        ),
        stale=tuple(each.decision for each in there if each.pair not in decided),
        gone=tuple(each.decision for each in about if each not in there),
        on_these=len(about),
    )


def _turned(placed: Iterable[PlacedDecision], from_id: str, to_id: str) -> Iterator[PlacedDecision]:
    """The decisions on these two lists, in their direction."""
    for each in placed:
        lists = each.decision.from_.partition(":")[0], each.decision.to.partition(":")[0]
        if lists == (from_id, to_id):
            yield each
        elif lists == (to_id, from_id):
            yield PlacedDecision(mirrored(each.decision), each.location)


def mirrored(decision: PairDecision) -> PairDecision:
    """The same decision, seen from the other list."""
    return msgspec.structs.replace(
        decision,
        from_=decision.to,
        to=decision.from_,
        from_fingerprint=decision.to_fingerprint,
        to_fingerprint=decision.from_fingerprint,
    )


def _is_current(decision: PairDecision, from_item: Item, to_item: Item) -> bool:
    now = item_fingerprint(from_item), item_fingerprint(to_item)
    return now == (decision.from_fingerprint, decision.to_fingerprint)


def _check_agreement(current: Iterable[PlacedDecision]) -> None:
    first: dict[IdPair, PlacedDecision] = {}
    faults = []
    for each in current:
        before = first.setdefault(each.pair, each)
        if before is not each and (_said(before) != _said(each) or _file(before) == _file(each)):
            faults.append(_conflict(before, each))
    if faults:
        raise InputError(faults)


def _said(placed: PlacedDecision) -> tuple[str, str]:
    decision = placed.decision
    return decision.verdict, decision.relation if decision.verdict == "accept" else ""


def _file(placed: PlacedDecision) -> str | None:
    return placed.location.file if placed.location else None


def _conflict(before: PlacedDecision, each: PlacedDecision) -> Fault:
    where, here = before.location, each.location
    message = msg(
        "{from_item} and {to_item} are decided twice, first in {place}; keep one decision",
        from_item=each.decision.from_,
        to_item=each.decision.to,
        place=f"{where.file}:{where.line}" if where else "–",
    )
    return Fault(message, here.file, here.line, here.column) if here else Fault(message)
