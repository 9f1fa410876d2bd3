"""What is printed laid beside an article as enacted: where its words stand, and what differs."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from enfcmp.law.quotations.align import align
from enfcmp.law.quotations.enacted import Enacted
from enfcmp.law.quotations.printed_quotation import Printed
from enfcmp.text.blocks import Block

_MOST_PLACES = 100


def collate(printed: Printed, official: Enacted, wanted: frozenset[int] = frozenset()) -> list[Block]:
    """The stretches in which `printed` differs from the article, in order.

    What is left out is a stretch too. Of several places where the words stand, one in a `wanted` part is taken.
    """
    spans = _in_one_place(printed, official, wanted) if len(printed.runs) == 1 else _in_order(printed, official)
    spans = spans or _whole_parts(printed, official)
    return _between(spans, official) if spans else align(printed, official, wanted)


def _in_one_place(printed: Printed, official: Enacted, wanted: frozenset[int]) -> list[tuple[int, int]]:
    """The best of the places where all the words stand in a row."""
    length = len(printed.text)
    if not length:
        return []
    starts = {sentence.start for sentence in official.sentences}
    stops = {sentence.stop for sentence in official.sentences}
    found: list[tuple[bool, bool, bool, int]] = []
    first = min((official.parts[one].start for one in wanted), default=0)
    for at in {*_some(printed.text, official.text, 0), *_some(printed.text, official.text, max(0, first - length + 1))}:
        is_wanted = any(official.parts[one].start < at + length and at < official.parts[one].stop for one in wanted)
        found.append((is_wanted, at in starts, at + length in stops, -at))
    return [(-max(found)[-1], length - max(found)[-1])] if found else []


def _in_order(printed: Printed, official: Enacted) -> list[tuple[int, int]]:
    """Where the words between the ellipses stand, one behind the other; the last where a sentence ends with them."""
    found: list[tuple[int, int]] = []
    behind = 0
    stops = {sentence.stop for sentence in official.sentences}
    for start, stop in printed.runs:
        words = printed.text[start:stop]
        at = official.text.find(words, behind)
        if at < 0:
            return []
        if stop == len(printed.text):
            at = next((each for each in _some(words, official.text, behind) if each + stop - start in stops), at)
        behind = at + stop - start
        found.append((at, behind))
    return found


def _some(words: str, text: str, behind: int) -> Iterator[int]:
    """The first places from `behind` on; in a text that repeats itself there are as many as characters."""
    at = text.find(words, behind)
    for _ in range(_MOST_PLACES):
        if at < 0:
            return
        yield at
        at = text.find(words, at + 1)


def _whole_parts(printed: Printed, official: Enacted) -> list[tuple[int, int]]:
    """The whole 款 and 项 that the words consist of, where they consist of nothing else."""
    found: list[tuple[int, int]] = []
    behind = 0
    for part in official.parts:
        if part.start < part.stop and printed.text.startswith(official.text[part.start : part.stop], behind):
            found.append((part.start, part.stop))
            behind += part.stop - part.start
    return found if behind == len(printed.text) else []


def _between(spans: Sequence[tuple[int, int]], official: Enacted) -> list[Block]:
    found: list[Block] = []
    behind = at = 0
    for start, stop in (*spans, (len(official.text), len(official.text))):
        if start > behind:
            found.append(Block(behind, start, at, at))
        at += stop - start
        behind = stop
    return found
