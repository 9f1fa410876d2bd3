"""An article as enacted, made ready for comparing: its folded words, and where its 款, 项 and sentences begin."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from itertools import islice, pairwise, takewhile
from typing import NamedTuple

from enfcmp.model import Article, Unit
from enfcmp.text.form import Folded, fold, joined_folds
from enfcmp.text.remembered import remembered
from enfcmp.text.words import words

_SENTENCE_END = re.compile(r"[。！？!?][”’」』）)]*")


class Sentence(NamedTuple):
    """A sentence: its folded characters from `start` up to `stop`, and the number of the part it belongs to."""

    start: int
    stop: int
    part: int


class EnactedPart(NamedTuple):
    """The own words of a 款, or a 项: its folded characters, its printed text, and its place in the article."""

    start: int
    stop: int
    printed: str
    paragraph: int
    subparagraph: int | None


class Enacted(NamedTuple):
    """The words of an article; `breaks` are the folded characters that punctuation stands before."""

    article: Article
    printed: str
    folded: Folded
    parts: tuple[EnactedPart, ...]
    sentences: tuple[Sentence, ...]
    breaks: frozenset[int]

    @property
    def text(self) -> str:
        """The folded words."""
        return self.folded.text

    def sentences_in(self, start: int, stop: int) -> Iterator[Sentence]:
        """Those that have something of these folded characters."""
        first = bisect_right(self.sentences, start, key=lambda each: each.stop)
        return takewhile(lambda each: each.start < stop, islice(self.sentences, first, None))

    def words(self, sentence: Sentence) -> list[str]:
        """The words of one sentence."""
        return list(_words(self.text[sentence.start : sentence.stop]))

    def slice(self, start: int, stop: int) -> str:
        """What is printed for these folded characters."""
        begin, end = self.folded.span(start, stop)
        return self.printed[begin:end]

    def place(self, parts: Sequence[EnactedPart]) -> Unit:
        """The smallest place that has all of `parts`; the 款 of an article with only one is not counted."""
        article = self.article
        paragraphs = {part.paragraph for part in parts}
        listed = {part.subparagraph for part in parts if part.subparagraph}
        if len(paragraphs) != 1:
            return Unit(article.number, inserted=article.inserted)
        paragraph = paragraphs.pop() if len(article.paragraphs) > 1 else None
        return Unit(article.number, paragraph, listed.pop() if len(listed) == 1 else None, article.inserted)


def enacted(article: Article) -> Enacted:
    """The article, ready for comparing."""
    texts = list(_texts(article))
    raw_at = folded_at = 0
    folded: list[Folded] = []
    parts: list[EnactedPart] = []
    sentences: list[Sentence] = []
    for text, paragraph, subparagraph in texts:
        piece = fold(text)
        length = len(piece.text)
        ends = [bisect_left(piece.origin, match.end()) for match in _SENTENCE_END.finditer(text)]
        stops = sorted({0, *ends, length})
        sentences += (Sentence(folded_at + a, folded_at + b, len(parts)) for a, b in pairwise(stops))
        parts.append(EnactedPart(folded_at, folded_at + length, text, paragraph, subparagraph))
        folded.append(piece.shifted(raw_at))
        raw_at += len(text)
        folded_at += length
    whole = joined_folds(folded)
    breaks = whole.breaks.union(part.start for part in parts)
    return Enacted(article, "".join(text for text, *_ in texts), whole, tuple(parts), tuple(sentences), breaks)


def _texts(article: Article) -> Iterator[tuple[str, int, int | None]]:
    for number, paragraph in enumerate(article.paragraphs, 1):
        if paragraph.text:
            yield paragraph.text, number, None
        for each in paragraph.subparagraphs:
            yield each.text, number, each.number


@remembered(4096)
def _words(text: str) -> tuple[str, ...]:
    return tuple(words(text))
