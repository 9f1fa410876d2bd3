"""Every citation of a list beside the official text it cites, as far as that is at hand."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from enfcmp.law.quotations.editorial import without_notes
from enfcmp.law.quotations.quotation import Reading, compare
from enfcmp.law.quotations.quotation_kinds import FAITHFUL
from enfcmp.law.quotations.run_on import apart
from enfcmp.law.statutes.library import Library
from enfcmp.model import Article, Basis, Citation, Item, ItemList, Provision, Spot, Statute, Unit

_NOT_THE_WORDS = ("misworded", "cut", "other-article", "unrelated")


class Cited(NamedTuple):
    """One citation of an item, with all that it stands in."""

    item: Item
    basis: Basis
    citation: Citation
    basis_index: int
    citation_index: int
    statute: Statute | None
    reading: Reading | None
    other_edition: Statute | None = None  # one whose words are quoted, where those of the day are not

    @property
    def provision(self) -> Provision:
        """The first place that is cited; the whole instrument where none could be read."""
        return Provision.of(self.basis.instrument, self.citation.units[0] if self.citation.units else Unit())

    @property
    def is_quoted(self) -> bool:
        """Whether the list quotes the instrument: under a place or, of a text without articles, under its title."""
        if self.citation.at or self.statute is None or self.statute.articles:
            return bool(self.citation.text)
        from enfcmp.law.cells.citations import words_without_place

        words = words_without_place(self.item.basis_text or "")[self.basis_index :]
        return bool(words and words[0])

    def spot(self, field: str) -> Spot:
        """Where `field` of this citation stands."""
        return Spot(self.item.number, field, self.basis_index, self.citation_index)


def cite(items: ItemList, library: Library, as_of: dt.date) -> Iterator[Cited]:
    """The citations of all items in order; opens only the texts of what is cited."""
    for item in items.items:
        for basis_index, basis in enumerate(item.bases):
            statute = _statute(basis, library, as_of)
            for index, citation in _quoted_apart(basis.provisions, statute):
                reading = _reading(citation, statute, library)
                other = None
                if statute and reading and reading.kind in _NOT_THE_WORDS:
                    other = _quoted_edition(citation, statute, library)
                if other is not None:
                    reading = None  # the words are those of the law, only of another day
                yield Cited(item, basis, citation, basis_index, index, statute, reading, other)


class CitedList(NamedTuple):
    """A list held against the law: its citations in order, those of a quotation that runs on each for itself."""

    items: ItemList
    cited: tuple[Cited, ...]

    @property
    def texts(self) -> tuple[Statute, ...]:
        """The texts that are cited, each once."""
        return tuple({id(each.statute): each.statute for each in self.cited if each.statute}.values())

    def readings(self) -> dict[tuple[str, int, int], Reading | None]:
        """How each citation reads, by the id of the item and the numbers of the basis and of the citation in it."""
        found: dict[tuple[str, int, int], Reading | None] = {}
        for each in self.cited:
            found.setdefault((each.item.id, each.basis_index, each.citation_index), each.reading)
        return found


def _quoted_apart(citations: Iterable[Citation], statute: Statute | None) -> Iterator[tuple[int, Citation]]:
    """The citations, numbered; where a quotation runs on into another article, each article with its own words."""
    for index, citation in enumerate(citations):
        if statute is None or not citation.text:
            yield index, citation
            continue
        for part in apart(citation, statute):
            yield index, part


def _quoted_edition(citation: Citation, of_the_day: Statute, library: Library) -> Statute | None:
    """The edition that the words are quoted from, where it is not that of the day."""
    for edition in library.editions(of_the_day.title):
        if edition != of_the_day and (reading := _reading(citation, edition, library)) and reading.kind in FAITHFUL:
            return edition
    return None


def _statute(basis: Basis, library: Library, as_of: dt.date) -> Statute | None:
    """The edition of the day, by the canonical name or, where the registry does not know one, by the printed title."""
    return library.find(basis.instrument.name or basis.instrument.printed, as_of)


def _reading(citation: Citation, statute: Statute | None, library: Library) -> Reading | None:
    """How the quotation reads; None where there is none, no text, or no such article."""
    if statute is None or not citation.text or not citation.units:
        return None
    found = [statute.article(unit.article or 0, unit.inserted) for unit in citation.units]
    articles = [article for article in dict.fromkeys(found) if article is not None]
    if not articles:
        return None
    unit = citation.units[0] if len(citation.units) == 1 else None
    article = _joined(articles)
    return compare(without_notes(citation.text, article.whole), article, unit, statute.articles, library.enacted)


def _joined(articles: list[Article]) -> Article:
    """Several cited articles under one quotation, as one."""
    paragraphs = tuple(paragraph for article in articles for paragraph in article.paragraphs)
    return Article(articles[0].number, paragraphs, articles[0].inserted)
