"""Two texts, article by article: the rows of a concordance."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec.structs import replace

from enfcmp.law.concordance.changes import sanction_changes, text_change
from enfcmp.law.concordance.method import METHOD
from enfcmp.law.concordance.nearness import Nearness
from enfcmp.law.concordance.passages import passages
from enfcmp.law.concordance.stated import Successor, succession
from enfcmp.model import ComparedEdition, Concordance, ConcordanceRow, Provision, Statute

_DECIMALS = 3


def concord(old: Statute, new: Statute) -> Concordance:
    """What became of every article of the older text, and which of the newer one took over none."""
    near = Nearness(passages(old.articles, METHOD.referred), passages(new.articles, METHOD.referred))
    return Concordance(
        old=ComparedEdition(old.title, old.edition, old.source),
        new=ComparedEdition(new.title, new.edition, new.source),
        rows=tuple(_rows(old, new, near)),
    )


def _rows(old: Statute, new: Statute, near: Nearness) -> Iterator[ConcordanceRow]:
    ours, theirs = _places(old), _places(new)
    found = succession(near)
    for at, each in enumerate(found):
        row = ConcordanceRow(
            old=ours[at],
            possible=tuple(theirs[other] for other in each.possible),
            score=round(each.score, _DECIMALS),
            old_text=near.old[at].text,
        )
        yield _compared(row, near, at, each, theirs)
    taken = {each.stated for each in found}
    for at, place in enumerate(theirs):
        if at not in taken:
            yield ConcordanceRow(old=None, new=(place,), new_text=near.new[at].text)


def _compared(
    row: ConcordanceRow, near: Nearness, at: int, found: Successor, theirs: tuple[Provision, ...]
) -> ConcordanceRow:
    """The row with what took over, where that can be stated."""
    if found.stated is None:
        return row
    one, other = near.old[at], near.new[found.stated]
    sanctions = sanction_changes(one, other, near)
    change = text_change(one.text, other.text, sanctions)
    return replace(row, new=(theirs[found.stated],), change=change, new_text=other.text, sanctions=sanctions)


def _places(statute: Statute) -> tuple[Provision, ...]:
    return tuple(Provision(statute.title, each.number, inserted=each.inserted) for each in statute.articles)
