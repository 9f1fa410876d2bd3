"""The sanctions of two texts side by side: the same, another one in its place, or in one text only."""

from __future__ import annotations

import functools
from collections import defaultdict, deque
from collections.abc import Callable, Iterator, Sequence
from itertools import product
from typing import NamedTuple

import msgspec

from enfcmp.law.sanctions.compare.equality import differing_parts, same_payer, words_key
from enfcmp.model import Sanction, SanctionRow
from enfcmp.text.bags import character_pairs

_RELATED = 0.3  # of the deeds: what is threatened for another deed is no other version of it

AnswersTo = Callable[[Sanction, Sanction], bool]


class SanctionLink(NamedTuple):
    """Which sanction of the one text answers to which of the other, by their places."""

    from_: int
    to: int


def side_by_side(from_: Sequence[Sanction], to: Sequence[Sanction]) -> tuple[SanctionRow, ...]:
    """A row for each sanction, in the order of the first text; two that answer to each other share one.

    What only one text has gets a row without the other side: it is threatened there alone, or the other text does not
    quote it. What both have with another amount, condition or bearer is one row that names what differs.
    """
    links = _linked(from_, to)
    rows = [((at, -1), SanctionRow(from_=from_[at], to=None)) for at in _free(range(len(from_)), links, 0)]
    rows += [((at, -1), _row(from_[at], to[other])) for at, other in links]
    rows += [((place, at), SanctionRow(from_=None, to=to[at])) for place, at in _only_there(links, len(from_), len(to))]
    return tuple(row for _, row in sorted(rows, key=lambda each: each[0]))


def _row(from_: Sanction, to: Sanction) -> SanctionRow:
    return SanctionRow(from_=from_, to=to, differs=differing_parts(from_, to))


def _free(places: range, links: Sequence[SanctionLink], side: int) -> list[int]:
    """The places on one side that nothing answers to."""
    taken = {link[side] for link in links}
    return [at for at in places if at not in taken]


def _only_there(links: Sequence[SanctionLink], here: int, there: int) -> Iterator[tuple[int, int]]:
    """What only the other text has, each with the place in the first that it stands behind: before what follows it."""
    answered = {link.to: link.from_ for link in links}
    following = here
    for at in reversed(range(there)):
        following = answered.get(at, following)
        if at not in answered:
            yield following - 1, at


def _linked(from_: Sequence[Sanction], to: Sequence[Sanction]) -> list[SanctionLink]:
    """First those that say the same, then those that differ in parts, the likelier parts first."""
    links = list(_identical(from_, to))
    for answers in (_is_same, _is_other_version, _has_other_condition, _has_other_bearer):
        taken, others = ({link[side] for link in links} for side in (0, 1))
        for at, other in _candidates(from_, to, links, answers):
            if at not in taken and other not in others:
                links.append(SanctionLink(at, other))
                taken.add(at)
                others.add(other)
    return links


def _identical(from_: Sequence[Sanction], to: Sequence[Sanction]) -> Iterator[SanctionLink]:
    """Those that are printed alike but for where they stand, in order; nothing has to be weighed for them."""
    waiting: defaultdict[Sanction, deque[int]] = defaultdict(deque)
    for at, each in enumerate(to):
        waiting[_nowhere(each)].append(at)
    for at, each in enumerate(from_):
        if answering := waiting.get(_nowhere(each)):
            yield SanctionLink(at, answering.popleft())


def _nowhere(sanction: Sanction) -> Sanction:
    """The sanction without its places in the text."""
    amounts = tuple(msgspec.structs.replace(each, start=0, end=0) for each in sanction.amounts)
    durations = tuple(msgspec.structs.replace(each, start=0, end=0) for each in sanction.durations)
    return msgspec.structs.replace(sanction, amounts=amounts, durations=durations, start=0, end=0)


def _candidates(
    from_: Sequence[Sanction], to: Sequence[Sanction], links: Sequence[SanctionLink], answers: AnswersTo
) -> list[tuple[int, int]]:
    """The pairs of those that are not linked yet, the likeliest first; from either side the order is the same."""
    free, others = _free(range(len(from_)), links, 0), _free(range(len(to)), links, 1)
    found = [
        (len(differing_parts(from_[at], to[other])), -_nearness(from_[at], to[other]), at + other, at, other)
        for at, other in product(free, others)
        if answers(from_[at], to[other])
    ]
    return [(at, other) for *_, at, other in sorted(found)]


def _is_same(one: Sanction, other: Sanction) -> bool:
    return one.kind == other.kind and not differing_parts(one, other)


def _is_other_version(one: Sanction, other: Sanction) -> bool:
    return (
        _is_one_kind(one, other) and same_payer(one, other) and words_key(one.condition) == words_key(other.condition)
    )


def _has_other_condition(one: Sanction, other: Sanction) -> bool:
    return _is_one_kind(one, other) and same_payer(one, other) and _says_as_much(one, other)


def _has_other_bearer(one: Sanction, other: Sanction) -> bool:
    return (
        _is_one_kind(one, other)
        and words_key(one.condition) == words_key(other.condition)
        and _says_as_much(one, other)
    )


def _is_one_kind(one: Sanction, other: Sanction) -> bool:
    """Whether two are of one kind, with a deadline or without, for one deed as far as both tell it.

    What is only 责令 is of one kind where the same is ordered.
    """
    if one.kind.replace("限期", "") != other.kind.replace("限期", ""):
        return False
    is_other_order = one.kind == "责令" and words_key(one.object) != words_key(other.object)
    return not is_other_order and _nearness(one, other) >= _RELATED


def _says_as_much(one: Sanction, other: Sanction) -> bool:
    """Whether two have the same amounts and durations, and have any: else nothing makes one a version of the other."""
    has_content = bool(one.amounts or one.durations)
    return has_content and not {"amounts", "durations"} & set(differing_parts(one, other))


def _nearness(one: Sanction, other: Sanction) -> float:
    """How near the deeds are, from 0 to 1; 1 where one text does not tell it."""
    if not (one.offence and other.offence):
        return 1.0
    ours, theirs = _letters(one.offence), _letters(other.offence)
    return 2 * len(ours & theirs) / max(1, len(ours) + len(theirs))


_letters = functools.lru_cache(maxsize=1024)(character_pairs)
