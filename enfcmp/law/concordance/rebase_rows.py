"""Each citation of a list beside the new laws: what took it over, what changed, and whether it goes on to apply."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from msgspec.structs import replace

from enfcmp.law.concordance.actions_kept import keeps_action
from enfcmp.law.concordance.changes import sanction_changes, text_change
from enfcmp.law.concordance.citing_passages import CitingPassage, citing_passages
from enfcmp.law.concordance.kept import kept, subsidiary_clauses
from enfcmp.law.concordance.method import REBASING
from enfcmp.law.concordance.nearness import Nearness
from enfcmp.law.concordance.passages import Passage, passages
from enfcmp.law.concordance.stated import Successor, succession
from enfcmp.law.standing.standings import Standings
from enfcmp.law.statutes.library import Library
from enfcmp.model import ItemList, Provision, RebaseRow, Statute, Unit
from enfcmp.text.words import words

_WORD = 2  # characters of a word that tells a matter
_BEGINS = re.compile(r"^本[^，。]{1,6}自[^，。]{2,20}起施行")


class NewPassage(NamedTuple):
    """An article of a new law, ready for comparing."""

    law: Statute
    unit: Unit
    passage: Passage

    def place(self, paragraph: int | None = None) -> Provision:
        """The article, or a 款 of it."""
        return Provision(self.law.title, self.unit.article, paragraph, inserted=self.unit.inserted)


class Rebased(NamedTuple):
    """The rows, and what they were made of, for who looks for what nothing was compared with."""

    rows: tuple[RebaseRow, ...]
    cited: tuple[CitingPassage, ...]
    new: tuple[NewPassage, ...]
    near: Nearness
    found: tuple[Successor, ...]


def rebased(items: ItemList, laws: Sequence[Statute], library: Library, standings: Standings, day: dt.date) -> Rebased:
    """Every citation of the list in its order."""
    cited = tuple(citing_passages(items, library, day))
    new = new_passages(laws)
    near = Nearness(tuple(each.passage for each in cited), tuple(each.passage for each in new))
    found = tuple(
        _with_its_action(each, successor, new)
        for each, successor in zip(cited, succession(near, [one.provision for one in cited], REBASING), strict=True)
    )
    clauses = subsidiary_clauses(laws)
    whole = {law.title: "".join(article.whole for article in law.articles) for law in laws}
    rows: list[RebaseRow] = []
    for each, successor in zip(cited, found, strict=True):
        of_laws = {new[at].law.title for at in successor.nearest[:1]} or {law.title for law in laws}
        spoken = [clause for clause in clauses if clause.law in of_laws]
        known = kept(each.basis.instrument, standings, day, spoken)
        row = RebaseRow(
            item=each.item.id,
            name=each.item.name,
            type=each.item.type,
            provision=each.provision,
            at=each.citation.at,
            standing=known.standing,
            since=known.since,
            still_applies=known.still_applies,
            reason=known.reason,
            old_text=each.passage.text or None,
            fingerprint=each.fingerprint,
        )
        compared = _compared(row, each.passage, successor, new, near)
        rows.append(replace(compared, words_gone=_gone(compared, whole)))
    return Rebased(tuple(rows), cited, new, near, found)


def _with_its_action(cited: CitingPassage, found: Successor, new: Sequence[NewPassage]) -> Successor:
    """What is stated, where the new article still does what the item is."""
    if found.stated is None or keeps_action(cited.item.type, cited.passage.text, new[found.stated].passage.text):
        return found
    return found._replace(stated=None)


def new_passages(laws: Sequence[Statute]) -> tuple[NewPassage, ...]:
    """The articles of all new laws but the last clause, from when it is in force and what it repeals."""
    return tuple(
        NewPassage(law, Unit(article.number, inserted=article.inserted), passage)
        for law in laws
        for article, passage in zip(law.articles, passages(law.articles, REBASING.referred), strict=True)
        if not _BEGINS.search(article.whole)
    )


def _compared(row: RebaseRow, old: Passage, found: Successor, new: Sequence[NewPassage], near: Nearness) -> RebaseRow:
    """The row with what is stated and what is possible."""
    others = [_nearest_part(old, new[at], near) for at in found.nearest if at != found.stated]
    row = replace(
        row,
        possible=tuple(place for place, _ in others),
        possible_texts=tuple(part.text for _, part in others),
    )
    if found.stated is None:
        return row
    place, part = _nearest_part(old, new[found.stated], near)
    sanctions = sanction_changes(old, part, near)
    return replace(
        row,
        new=(place,),
        change=text_change(old.text, part.text, sanctions),
        new_text=part.text,
        sanctions=sanctions,
    )


def _nearest_part(old: Passage, new: NewPassage, near: Nearness) -> tuple[Provision, Passage]:
    """The 款 of an article that is the nearest; the article where it has but one."""
    if len(new.passage.paragraphs) == 1:
        return new.place(), new.passage
    scores = near.to_paragraphs(old, new.passage)
    at = max(range(len(scores)), key=lambda each: (scores[each], -each))
    return new.place(at + 1), Passage((new.passage.paragraphs[at],))


def _gone(row: RebaseRow, whole: Mapping[str, str]) -> tuple[str, ...]:
    """Words of the name that the old text has and the new law, whose whole text that is, does not."""
    if not row.new or row.old_text is None:
        return ()
    new = whole[row.new[0].instrument]
    found = (word for word in words(row.name) if len(word) >= _WORD and word in row.old_text and word not in new)
    return tuple(dict.fromkeys(found))
