"""What changed between two passages: the print, the form, the words, or what is threatened, 款 by 款."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import accumulate

from enfcmp.law.concordance.nearness import Nearness, NearnessRow
from enfcmp.law.concordance.passages import Passage
from enfcmp.law.sanctions.compare.alignment import side_by_side
from enfcmp.law.sanctions.compare.equality import differing_parts, same_payer
from enfcmp.law.sanctions.read_sanctions import read_sanctions
from enfcmp.model import Sanction, SanctionChange, TextChange
from enfcmp.text.form import fold

_OTHER = frozenset({"kind", "payer", "optional", "amounts", "durations"})  # another object or condition is other words


def text_change(old: str, new: str, sanctions: Sequence[SanctionChange]) -> TextChange:
    """The gravest of what is not the same."""
    if old == new:
        return "same"
    if fold(old).text == fold(new).text:
        return "form"
    return "sanction" if any(map(_is_other, sanctions)) else "words"


def sanction_changes(old: Passage, new: Passage, near: Nearness) -> tuple[SanctionChange, ...]:
    """The sanctions of two passages, those of 款 that answer to each other side by side; places are in `text`."""
    ours, theirs = _by_paragraph(old), _by_paragraph(new)
    if not (ours or theirs):
        return ()  # most articles threaten nobody, and their 款 need not be compared
    return tuple(
        change
        for mine, other in _pairs(list(ours), list(theirs), near.paragraphs(old, new))
        for change in _beside(ours.get(mine, []), theirs.get(other, []))
    )


def _beside(ours: Sequence[Sanction], theirs: Sequence[Sanction]) -> Iterator[SanctionChange]:
    """Of one 款 the deed is told in other words: what is left over on both sides and of one kind is one change."""
    rows = side_by_side(ours, theirs)
    left = [row.to for row in rows if row.from_ is None and row.to is not None]
    for row in rows:
        if row.from_ is None:
            continue
        to = row.to or next((each for each in left if _is_version(row.from_, each)), None)
        if row.to is None and to is not None:
            left.remove(to)
        yield SanctionChange(row.from_, to, differing_parts(row.from_, to) if to else ())
    yield from (SanctionChange(None, each) for each in left)


def _is_version(one: Sanction, other: Sanction) -> bool:
    return one.kind == other.kind and same_payer(one, other)


def _is_other(change: SanctionChange) -> bool:
    return change.old is None or change.new is None or bool(_OTHER.intersection(change.differs))


def _by_paragraph(passage: Passage) -> dict[int, list[Sanction]]:
    """The sanctions by 款; those without any are left out."""
    if not passage.has_sanctions:
        return {}
    starts = [0, *accumulate(len(text) + 1 for text in passage.paragraphs)]
    found: defaultdict[int, list[Sanction]] = defaultdict(list)
    for each in read_sanctions(passage.text):
        found[bisect_right(starts, each.start) - 1].append(each)
    return dict(found)


def _pairs(ours: Sequence[int], theirs: Sequence[int], scores: Sequence[NearnessRow]) -> Iterator[tuple[int, int]]:
    """款 that answer to each other, the nearest first taken; -1 stands for none. In the order of the older text."""
    wanted = {*theirs}
    ranked = sorted((-score, one, other) for one in ours for other, score in scores[one].items() if other in wanted)
    answer: dict[int, int] = {}
    left = dict.fromkeys(theirs)
    for _score, one, other in ranked:
        if one not in answer and other in left:
            answer[one] = other
            del left[other]
    alone = [one for one in ours if one not in answer]  # nothing in common with any that is left
    answer |= dict(zip(alone, tuple(left), strict=False))
    yield from ((one, answer.get(one, -1)) for one in ours)
    yield from ((-1, other) for other in list(left)[len(alone) :])
