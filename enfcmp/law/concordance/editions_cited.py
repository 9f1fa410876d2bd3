"""Two lists that cite an instrument in two editions: the old numbers of its articles as the new ones, by both texts.

Which edition a list cites is told by the years that it prints behind the title or, where it prints none, by the day on
which it was published. Where neither tells, nothing is followed.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from enfcmp.law.concordance.followable import is_followable
from enfcmp.model import Basis, ItemList, Statute
from enfcmp.provisions_compared import Followed, NumberedArticle
from enfcmp.text.fold import narrow, title_key
from enfcmp.text.noted_day import last_noted_day

if TYPE_CHECKING:
    from enfcmp.law.statutes.library import Library

_NOTE = re.compile(r"[(〔\[][^()〔〕\[\]]*[)〕\]]")


class _Cited(NamedTuple):
    """What a list cites of one instrument: its name, the years of the editions that it prints, the articles."""

    name: str
    years: set[str]
    articles: set[tuple[int, int]]


def printed_edition(basis: Basis) -> tuple[str, str] | None:
    """The note on the edition as printed, behind a title or in its brackets, with the last year in it."""
    note = basis.edition or "".join(_NOTE.findall(narrow(basis.instrument.printed)))
    day = last_noted_day(note)
    return (note, str(day.year)) if day else None


def followed(from_list: ItemList, to_list: ItemList, library: Library) -> Followed:
    """The articles of instruments that the two lists cite in two editions, where the texts of both are at hand."""
    found: tuple[dict[NumberedArticle, NumberedArticle], dict[NumberedArticle, NumberedArticle]] = ({}, {})
    ours, theirs = _cited(from_list), _cited(to_list)
    for key in ours.keys() & theirs.keys():
        wishes = _wish(ours[key], from_list), _wish(theirs[key], to_list)
        if None in wishes or wishes[0] == wishes[1]:
            continue  # no text is opened in vain
        one, other = _edition(ours[key], wishes[0], library), _edition(theirs[key], wishes[1], library)
        if one and other and one.begins != other.begins:
            is_later = other.begins < one.begins
            found[is_later].update(_newer_numbers(key, *((other, one) if is_later else (one, other))))
    return found


def _cited(items: ItemList) -> dict[str, _Cited]:
    """By folded title."""
    found: dict[str, _Cited] = {}
    for basis in (basis for item in items.items for basis in item.bases):
        name = basis.instrument.name or basis.instrument.printed
        of = found.setdefault(title_key(name), _Cited(name, set(), set()))
        of.years.update(told[1] for told in (printed_edition(basis),) if told)
        units = (unit for citation in basis.provisions for unit in citation.units)
        of.articles.update((unit.article, unit.inserted) for unit in units if unit.article)
    return found


def _wish(cited: _Cited, items: ItemList) -> str | dt.date | None:
    """What tells the edition: the one year that is printed, else the day on which the list was published."""
    if len(cited.years) > 1 or not cited.articles:
        return None
    return next(iter(cited.years), items.published)


def _edition(cited: _Cited, wish: str | dt.date | None, library: Library) -> Statute | None:
    """The one edition that a list cites; None where it is not at hand, too long, or lacks an article that is cited."""
    if isinstance(wish, dt.date):
        told = list(filter(None, [library.find(cited.name, wish)]))
    else:
        told = [each for each in library.editions(cited.name) if str(each.begins.year) == wish]
    whole = [each for each in told if cited.articles <= {(of.number, of.inserted) for of in each.articles}]
    return whole[0] if len(told) == len(whole) == 1 and is_followable(whole[0]) else None


def _newer_numbers(key: str, old: Statute, new: Statute) -> Iterator[tuple[NumberedArticle, NumberedArticle]]:
    from enfcmp.law.concordance.concord import concord  # only where two editions are cited

    for row in concord(old, new).rows:
        if row.old is not None:
            here = key, row.old.article, row.old.inserted
            yield here, (key, row.new[0].article, row.new[0].inserted) if row.new else (key, -(here[1] or 0), here[2])
