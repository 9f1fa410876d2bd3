"""The sanctions of two texts side by side: the same, another one in its place, or in one text only."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import product

from msgspec.structs import replace

from enfcmp.law.sanctions.compare.equality import differing_parts, same_payer, words_key
from enfcmp.model import Sanction, SanctionRow
from enfcmp.text.bags import character_pairs
from enfcmp.text.opcodes import changes
from enfcmp.text.remembered import remembered

_MOST_PAIRS, _PIECE = 10_000, 100  # more sanctions than an article has
_RELATED = 0.3  # of the deeds: what is threatened for another deed is no other version of it

AnswersTo = Callable[[Sanction, Sanction], bool]


def side_by_side(from_: Sequence[Sanction], to: Sequence[Sanction]) -> tuple[SanctionRow, ...]:
    """A row for each sanction, in the order of the first text; two that answer to each other share one.

    What only one text has gets a row without the other side: it is threatened there alone, or the other text does not
    quote it. What both have with another amount, condition or bearer is one row that names what differs.
    """
    return tuple(_rows(from_, to, _answers(from_, to)))


def _rows(from_: Sequence[Sanction], to: Sequence[Sanction], answers: Mapping[int, int]) -> Iterator[SanctionRow]:
    only_there = _only_there(answers, len(from_), len(to))
    for at in range(len(from_) + 1):
        yield from (SanctionRow(from_=None, to=to[other]) for other in reversed(only_there[at]))
        if at in answers:
            one, other = from_[at], to[answers[at]]
            yield SanctionRow(from_=one, to=other, differs=differing_parts(one, other))
        elif at < len(from_):
            yield SanctionRow(from_=from_[at], to=None)


def _only_there(answers: Mapping[int, int], here: int, there: int) -> Mapping[int, list[int]]:
    """What only the other text has, the last first, by the place in the first that it stands before."""
    answered = {other: at for at, other in answers.items()}
    found: defaultdict[int, list[int]] = defaultdict(list)
    following = here
    for other in reversed(range(there)):
        following = answered.get(other, following)
        if other not in answered:
            found[following].append(other)
    return found


def _answers(from_: Sequence[Sanction], to: Sequence[Sanction]) -> dict[int, int]:
    """By its place in the first text, where in the other that stands which answers to a sanction.

    First those are taken that say the same, then those that differ in parts, the likelier parts first.
    """
    found = dict(_alike(from_, to)) if len(from_) * len(to) > _MOST_PAIRS else {}
    taken = set(found.values())
    for answers in (_is_same, _is_other_version, _has_other_condition, _has_other_bearer):
        free = [at for at in range(len(from_)) if at not in found]
        others = [at for at in range(len(to)) if at not in taken]
        pairs = [(at, other) for at, other in _pairs(free, others) if answers(from_[at], to[other])]
        for at, other in sorted(pairs, key=lambda pair: _rank(pair, from_, to)):
            if at not in found and other not in taken:
                found[at] = other
                taken.add(other)
    return found


def _alike(from_: Sequence[Sanction], to: Sequence[Sanction]) -> Iterator[tuple[int, int]]:
    """The places of sanctions that are printed alike and stand in one order, of texts too long to try all with all."""
    ours, theirs = ([replace(each, start=0, end=0) for each in side] for side in (from_, to))
    at = there = 0
    for start, stop, begin, end in (*changes(ours, theirs), (len(from_), 0, len(to), 0)):
        yield from zip(range(at, start), range(there, begin), strict=True)
        at, there = stop, end


def _pairs(free: Sequence[int], others: Sequence[int]) -> Iterator[tuple[int, int]]:
    """All with all; where those are too many, in pieces: the first of the one with the first of the other."""
    is_long = len(free) * len(others) > _MOST_PAIRS
    count = -(-max(len(free), len(others)) // _PIECE) if is_long else 1
    for at in range(count):
        ours, theirs = (each[at * len(each) // count : (at + 1) * len(each) // count] for each in (free, others))
        yield from product(ours, theirs)


def _rank(pair: tuple[int, int], from_: Sequence[Sanction], to: Sequence[Sanction]) -> tuple[float, ...]:
    """How likely two answer to each other, the likeliest first; of equal ones those that stand first."""
    one, two = from_[pair[0]], to[pair[1]]
    return len(differing_parts(one, two)), -_nearness(one, two), _told(one) != _told(two)


def _told(sanction: Sanction) -> tuple[bool, ...]:
    """Whether object, bearer and deed are told; what one text tells and the other does not is no difference."""
    return sanction.object is None, sanction.payer is None, sanction.offence is None


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
    ours, theirs = _letters(one.offence or ""), _letters(other.offence or "")
    if not (ours and theirs):
        return 1.0
    return 2 * len(ours & theirs) / (len(ours) + len(theirs))


_letters = remembered(128)(character_pairs)
