"""Official texts."""

from __future__ import annotations

import datetime as dt
from typing import Literal

import msgspec

from enfcmp.model.standing import Standing


class Subparagraph(msgspec.Struct, frozen=True):
    """项 of a paragraph as enacted; `text` has its mark, （一）."""

    number: int
    text: str


class Paragraph(msgspec.Struct, frozen=True):
    """款 of an article as enacted: its own words, and its 项."""

    text: str
    subparagraphs: tuple[Subparagraph, ...] = ()

    @property
    def whole(self) -> str:
        """The paragraph with its 项, as one text."""
        return self.text + "".join(each.text for each in self.subparagraphs)


class Article(msgspec.Struct, frozen=True):
    """条 as enacted, without the 第…条 before it; `inserted` is the 一 of 第二十条之一, else 0."""

    number: int
    paragraphs: tuple[Paragraph, ...]
    inserted: int = 0

    @property
    def whole(self) -> str:
        """The article as one text."""
        return "".join(paragraph.whole for paragraph in self.paragraphs)


DefectKind = Literal["article-joined", "article-lacking", "break-inside", "heading-inside", "table-inside"]


class TextDefect(msgspec.Struct, frozen=True):
    """What is not as printed in a copy of a text, and the articles where it is.

    An article joined to the one before is told apart, a sentence that a break divides is made whole, a heading or a
    table in an article is left out; an article that is lacking stays so.
    """

    kind: DefectKind
    articles: tuple[str, ...]


class StatuteEntry(msgspec.Struct, frozen=True):
    """An edition of an instrument whose text is at hand, known without reading it; `source` is a path, as shown."""

    title: str
    edition: dt.date | None
    source: str


class _Edition(msgspec.Struct, frozen=True, kw_only=True):
    """What is known of one edition of an instrument besides its words. What the source does not tell is None.

    `edition` is the day of its last revision or, where it has none, of its issue; `status` is what the source says of
    it, in its own words: 现行有效, 已废止.
    """

    title: str
    level: str | None = None
    edition: dt.date | None = None
    issued: dt.date | None = None
    revised: dt.date | None = None
    in_force: dt.date | None = None
    status: str | None = None
    source: str


class ArticleWithEdition(_Edition, frozen=True, kw_only=True):
    """One article, the edition it is of, and the standing of the instrument on a day."""

    article: Article
    as_of: dt.date
    standing: Standing


class Statute(_Edition, frozen=True, kw_only=True):
    """One edition of an instrument with its text; `defects` say where the copy at hand is not as printed."""

    articles: tuple[Article, ...]
    defects: tuple[TextDefect, ...] | msgspec.UnsetType = msgspec.UNSET

    @property
    def begins(self) -> dt.date:
        """The first day on which this edition is known to be the one that counts; the first of all where none is."""
        return max(filter(None, (self.edition, self.issued, self.revised, self.in_force)), default=dt.date.min)

    @property
    def is_whole(self) -> bool:
        """Whether there are articles, from 1 without a hole: an excerpt lacks articles that the instrument has."""
        numbers = {article.number for article in self.articles}
        return bool(numbers) and numbers == set(range(1, len(numbers) + 1))

    def article(self, number: int, inserted: int = 0) -> Article | None:
        """The article of this number, None where there is none."""
        return next((each for each in self.articles if (each.number, each.inserted) == (number, inserted)), None)

    def with_standing(self, standing: Standing, as_of: dt.date) -> StatuteOfTheDay:
        """It with what is known of its standing on a day."""
        known = {name: getattr(self, name) for name in self.__struct_fields__}
        return StatuteOfTheDay(**known, as_of=as_of, standing=standing)

    def alone(self, article: Article, standing: Standing, as_of: dt.date) -> ArticleWithEdition:
        """One of its articles, with what is known of the edition and of its standing on a day."""
        known = {name: getattr(self, name) for name in _Edition.__struct_fields__}
        return ArticleWithEdition(**known, article=article, as_of=as_of, standing=standing)


class StatuteOfTheDay(Statute, frozen=True, kw_only=True):
    """The edition that counts on a day, with the standing of the instrument on that day."""

    as_of: dt.date
    standing: Standing
