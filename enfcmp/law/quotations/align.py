"""Words that differ from the article: laid beside its sentences, word by word, where they fit best."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, islice, pairwise, takewhile

from enfcmp.law.quotations.enacted import Enacted, Sentence
from enfcmp.law.quotations.printed_quotation import Printed
from enfcmp.text.blocks import Block, Hints
from enfcmp.text.differences import differences

# A sentence of which less is printed, and no longer stretch, is taken as left out: it shares common words only.
_ABSENT_SHARE, _ABSENT_RUN = 0.4, 8
_EDGE, _SHARE = 8, 6  # what is left out before and behind an excerpt counts as no more: it is one cut
_GOOD, _THIRD = 12, 3  # characters that differ, and a third of all: what has no more needs no second look
_MOST_PARAGRAPHS = 24
_AT_ONCE, _MOST_STEPS = 64, 150_000  # a second look at a text that is longer would take too long
_NEAR = 6  # characters between a window and the mark that it is widened to


def align(printed: Printed, official: Enacted, wanted: frozenset[int]) -> list[Block]:
    """The stretches that differ, against the sentences beside which least does."""
    found = [_aligned(printed, official, scope) for scope in _scopes(printed, official, wanted)]
    best = min(found, key=lambda blocks: _costs(blocks, printed, official))
    if _costs(best, printed, official) <= min(_GOOD, len(printed.text) // _THIRD):
        return best
    beside = [_aligned(printed, official, scope) for scope in _windows(printed, official)]
    return min([best, *beside], key=lambda blocks: _costs(blocks, printed, official))


def _costs(blocks: Sequence[Block], printed: Printed, official: Enacted) -> int:
    return sum(_cost(block, printed, official) for block in blocks)


def _scopes(printed: Printed, official: Enacted, wanted: frozenset[int]) -> Iterator[tuple[Sentence, ...]]:
    """The sentences that may be quoted: of the cited part, of each 款, of all.

    All alone would not do: words that two 款 have in common would be found in the wrong one.
    """
    by_paragraph: dict[int, list[Sentence]] = {}
    for sentence in official.sentences:
        by_paragraph.setdefault(official.parts[sentence.part].paragraph, []).append(sentence)
    if wanted:
        yield tuple(sentence for sentence in official.sentences if sentence.part in wanted)
    if len(by_paragraph) > 1:
        yield from _likeliest(map(tuple, by_paragraph.values()), printed, official)
    yield official.sentences


def _likeliest(
    scopes: Iterable[tuple[Sentence, ...]], printed: Printed, official: Enacted
) -> list[tuple[Sentence, ...]]:
    """The 款 in their order; of more than articles have, those that have most neighbouring characters of the print."""
    found = list(scopes)
    if len(found) <= _MOST_PARAGRAPHS:
        return found
    wanted = set(pairwise(printed.text))
    texts = (official.text[scope[0].start : scope[-1].stop] for scope in found)
    common = [len(wanted.intersection(pairwise(text))) for text in texts]
    return [found[at] for at in sorted(sorted(range(len(found)), key=lambda at: -common[at])[:_MOST_PARAGRAPHS])]


def _windows(printed: Printed, official: Enacted) -> Iterator[tuple[Sentence, ...]]:
    """The sentences, or what is beside the print of each, where its words between the ellipses stand best.

    Of a long sentence a short excerpt would be found nowhere: it is a small share of it.
    """
    from rapidfuzz.fuzz import partial_ratio_alignment

    if len(official.text) * (len(printed.runs) + len(printed.text) // _AT_ONCE) > _MOST_STEPS:
        return
    found: list[Sentence] = []
    behind = 0
    for start, stop in printed.runs:
        rest = official.text[behind:]
        place = partial_ratio_alignment(printed.text[start:stop], rest) if stop - start < len(rest) else None
        if place is None:
            return
        first = _break_before(behind + place.dest_start, official)
        behind = _break_behind(behind + place.dest_end, official)
        found += _clipped(official.sentences, first, behind)
    yield tuple(found)


def _clipped(sentences: Iterable[Sentence], first: int, last: int) -> Iterator[Sentence]:
    for each in sentences:
        start, stop = max(each.start, first), min(each.stop, last)
        if start < stop:
            yield Sentence(start, stop, each.part)


def _break_before(at: int, official: Enacted) -> int:
    """The mark before a place in the article, where one is near."""
    return max((each for each in official.breaks if at - _NEAR <= each <= at), default=at)


def _break_behind(at: int, official: Enacted) -> int:
    return min((each for each in official.breaks if at <= each <= at + _NEAR), default=at)


def _cost(block: Block, printed: Printed, official: Enacted) -> int:
    if block.begin < block.end:
        return max(block.end - block.begin, block.stop - block.start)
    dropped = sum(stop - start for start, stop in left_out_in_silence(block, printed, official))
    is_outside = block.begin in {0, len(printed.text)}
    return min(dropped, _EDGE, len(printed.text) // _SHARE) if is_outside else dropped


def left_out_in_silence(gap: Block, printed: Printed, official: Enacted) -> Iterator[tuple[int, int]]:
    """What may not be left out without ……: not whole sentences before and behind, not whole 款 and 项."""
    if gap.begin in printed.ellipses:
        return
    is_outside = gap.begin in {0, len(printed.text)}
    pending: tuple[int, int] | None = None
    for sentence in official.sentences_in(gap.start, gap.stop):
        start, stop = max(sentence.start, gap.start), min(sentence.stop, gap.stop)
        part = official.parts[sentence.part]
        is_whole = (start, stop) == (sentence.start, sentence.stop)
        is_whole_part = gap.start <= part.start and gap.stop >= part.stop
        if start >= stop or (is_whole and (is_outside or is_whole_part)):
            continue
        if pending and pending[1] == start:
            start = pending[0]
        elif pending:
            yield pending
        pending = start, stop
    if pending:
        yield pending


def _aligned(printed: Printed, official: Enacted, scope: Sequence[Sentence]) -> list[Block]:
    """By words; first against all sentences of `scope`, then against those of which something is printed."""
    first = _differences(printed, official, scope)
    kept = [sentence for sentence in scope if not _is_absent(sentence, first)]
    return first if len(kept) == len(scope) else _differences(printed, official, kept)


def _differences(printed: Printed, official: Enacted, kept: Sequence[Sentence]) -> list[Block]:
    places = [at for sentence in kept for at in range(sentence.start, sentence.stop)]
    text = "".join(official.text[sentence.start : sentence.stop] for sentence in kept)
    breaks = {at for at, place in enumerate(places) if place in official.breaks}
    hints = Hints(frozenset({*breaks, len(text)}), printed.ellipses)
    found = differences(text, printed.text, hints, _words(official, kept))
    return sorted([*(_put_back(block, places) for block in found), *_absent(places, found, len(official.text))])


def _words(official: Enacted, sentences: Iterable[Sentence]) -> list[str]:
    return list(chain.from_iterable(map(official.words, sentences)))


def _is_absent(sentence: Sentence, blocks: Sequence[Block]) -> bool:
    """Whether what the sentence has in common with the print is no more than common words."""
    runs = list(_common(sentence, blocks))
    return sum(runs) < _ABSENT_SHARE * (sentence.stop - sentence.start) and max(runs, default=0) < _ABSENT_RUN


def _common(sentence: Sentence, blocks: Sequence[Block]) -> Iterator[int]:
    """The lengths of the stretches of a sentence that are printed as they are."""
    at = sentence.start
    first = bisect_right(blocks, at, key=lambda block: block.stop)
    for block in takewhile(lambda block: block.start < sentence.stop, islice(blocks, first, None)):
        if block.start > at:
            yield block.start - at
        at = block.stop
    if at < sentence.stop:
        yield sentence.stop - at


def _put_back(block: Block, places: Sequence[int]) -> Block:
    """A block of the kept sentences as one of the article."""
    stop = places[block.stop - 1] + 1 if block.stop else places[0] if places else 0
    start = places[block.start] if block.start < block.stop else stop
    return Block(start, stop, block.begin, block.end)


def _absent(places: Sequence[int], blocks: Sequence[Block], length: int) -> Iterator[Block]:
    """What lies between the kept sentences, as left out, unless a block spans it."""
    borders = [-1, *places, length]
    number = longer = 0
    for at, (last, place) in enumerate(pairwise(borders)):
        if place == last + 1:
            continue
        while number < len(blocks) and blocks[number].stop <= at:
            start, stop, begin, end = blocks[number]
            longer += (end - begin) - (stop - start)
            number += 1
        if number == len(blocks) or blocks[number].start >= at:
            yield Block(last + 1, place, at + longer, at + longer)
