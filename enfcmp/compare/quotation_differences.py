"""Two quotations of one provision: the same words, another part of them, or other words."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from enfcmp.law.cells.scan import place_at
from enfcmp.law.quotations.editorial import without_notes
from enfcmp.text.blocks import Block
from enfcmp.text.differences import parted
from enfcmp.text.fold import joined
from enfcmp.text.form import Folded, fold

_ENDS = frozenset("。；：;:！？!?…⋯")  # what stands at the ends of a part that may be left out as a whole
_MARK = re.compile(r"(?<!\s)\s*(?:[（(][一二三四五六七八九十0-9]{1,3}[)）]|[0-9]{1,2}[.．、]|[①-⒛])\s*$")  # of an entry
_LOOKED_AT = 200  # characters beside a stretch
_LINE = 80  # characters of a change that are told in a sentence
_LAYOUT = re.compile(r"&[a-z]{2,6};|<br */?>")
_RELATED = 0.4  # share of the shorter text that both say; below it they are two parts of the provision


class WordChange(NamedTuple):
    """Words of one text and what the other has in their place; one of them may be empty.

    `here` and `there` are their places in the two texts.
    """

    before: str
    after: str
    here: tuple[int, int]
    there: tuple[int, int]


class Outcome(NamedTuple):
    """How two quotations differ: in words, and in what only one of them quotes; both empty where they say the same.

    `is_same_print` tells the same words in the same form from those in another; `changes` and the texts are as printed.
    `silent` has what is left out between words that both quote, without an ellipsis.
    """

    before: str
    after: str
    is_same_print: bool = False
    changes: tuple[WordChange, ...] = ()
    only_from: tuple[str, ...] = ()
    only_to: tuple[str, ...] = ()
    silent: tuple[str, ...] = ()
    is_disjoint: bool = False

    @property
    def is_extent(self) -> bool:
        """Whether one quotes what the other leaves out."""
        return bool(self.only_from or self.only_to)

    def as_parts(self) -> Outcome:
        """The same of two quotations that are both as enacted: where words part, either quotes another part."""
        ours = tuple(each.before for each in self.changes if each.before)
        theirs = tuple(each.after for each in self.changes if each.after)
        return self._replace(
            changes=(), only_from=(*self.only_from, *ours), only_to=(*self.only_to, *theirs), is_disjoint=True
        )

    @property
    def is_equal(self) -> bool:
        """Whether both say the same, in form perhaps not."""
        return not self.changes and not self.is_extent


def compare_quotations(before: str, after: str) -> Outcome:
    """How `after` differs from `before`.

    >>> compare_quotations("骗取的社会保险金，处", "骗取的社会保险基金，处").changes
    (WordChange(before='社会保险金', after='社会保险基金', here=(3, 8), there=(3, 9)),)
    """
    plain = _plain(before, after), _plain(after, before)
    ours, theirs = map(fold, plain)
    if ours.text == theirs.text:
        return Outcome(before, after, is_same_print=before == after)
    blocks = parted(*plain)
    if len(ours.text) - sum(block.stop - block.start for block in blocks) < _RELATED * min(
        len(ours.text), len(theirs.text)
    ):
        return Outcome(before, after, only_from=(before,), only_to=(after,), is_disjoint=True)
    sides = _Side(before, ours), _Side(after, theirs)
    parts = [_sorted(block, sides) for block in blocks]
    return Outcome(
        before,
        after,
        changes=tuple(part for part in parts if isinstance(part, WordChange)),
        only_from=tuple(part[0] for part in parts if not isinstance(part, WordChange) and part[0]),
        only_to=tuple(part[1] for part in parts if not isinstance(part, WordChange) and part[1]),
        silent=tuple(_silent(blocks, parts, sides)),
    )


def _plain(text: str, other: str) -> str:
    """A quotation as long as it was, what the makers of the list added to it as blanks."""
    plain = without_notes(_LAYOUT.sub(lambda match: " " * len(match[0]), text), other)
    start = len(plain) - len(plain.lstrip())
    end = place_at(plain, start)
    if end is None or other.lstrip().startswith(plain[start:end]):
        return plain
    return " " * end + plain[end:]  # the number of the article, printed once more


class _Side(NamedTuple):
    printed: str
    folded: Folded

    def words(self, start: int, stop: int) -> str:
        begin, end = self.folded.span(start, stop)
        return self.printed[begin:end]

    def is_whole(self, start: int, stop: int) -> bool:
        """Whether a stretch begins and ends where a sentence or an entry of an enumeration does."""
        begin, end = self.folded.span(start, stop)
        above = _MARK.sub("", self.printed[max(0, begin - _LOOKED_AT) : begin]).rstrip()
        below = self.printed[end : end + _LOOKED_AT].lstrip()
        before = not above or above[-1] in _ENDS or start == 0
        after = stop == len(self.folded.text) or below[:1] in _ENDS or self.printed[end - 1 : end] in _ENDS
        return before and after


def _sorted(block: Block, sides: tuple[_Side, _Side]) -> WordChange | tuple[str, str]:
    """A stretch as other words or, where an ellipsis or the end of the other text stands for it, as left out."""
    spans = (block.start, block.stop), (block.begin, block.end)
    texts = [side.folded.text[start:stop] for side, (start, stop) in zip(sides, spans, strict=True)]
    words = [side.words(*span) for side, span in zip(sides, spans, strict=True)]
    bare = [text.replace("…", "") for text in texts]
    if bare[0] == bare[1]:
        return "", ""
    for here in (0, 1):
        is_marked = "…" in texts[1 - here]
        is_less = bare[here].startswith(bare[1 - here]) or bare[here].endswith(bare[1 - here])
        if (is_marked and is_less) or (not bare[1 - here] and sides[here].is_whole(*spans[here])):
            return (words[0], "") if here == 0 else ("", words[1])
    places = [side.folded.span(*span) for side, span in zip(sides, spans, strict=True)]
    return WordChange(words[0], words[1], places[0], places[1])


def _silent(
    blocks: Iterable[Block], parts: Iterable[WordChange | tuple[str, str]], sides: tuple[_Side, _Side]
) -> Iterator[str]:
    ends = tuple(len(side.folded.text) for side in sides)
    for block, part in zip(blocks, parts, strict=True):
        is_inside = block.start > 0 and block.begin > 0 and block.stop < ends[0] and block.end < ends[1]
        is_marked = (
            "…" in sides[0].folded.text[block.start : block.stop] + sides[1].folded.text[block.begin : block.end]
        )
        if is_inside and not is_marked and not isinstance(part, WordChange):
            yield part[0] or part[1]


def listed(changes: Iterable[tuple[str, str]]) -> str:
    """Words of both sides, an empty one as –: 侵占 | 占用；个人 | –."""
    return "；".join(f"{_short(before)} | {_short(after)}" for before, after in changes)


def _short(words: str) -> str:
    """Words in one line, cut where they are longer than anybody reads in a sentence."""
    line = joined(words)
    return (line if len(line) <= _LINE else f"{line[: _LINE // 2]}……{line[-_LINE // 2 :]}") or "–"
