"""What a person is asked in a review: lapsed decisions, doubtful links, near misses, then the rest; each pair once."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Literal

from enfcmp.match.table import ScoreTable
from enfcmp.match.verdicts import IdPair
from enfcmp.model import Candidate, CommonQuotation, Item, Matching, PairDecision, Provision, Question
from enfcmp.provisions_compared import agree, place_key
from enfcmp.text.stretches import stretches

_NEAR = 0.1  # least score of a near miss: below it a person would be asked about everything
_OTHERS, _NOTHING = 3, 0.05  # other candidates that are shown of each item, and their least score


def questions(
    table: ScoreTable, matching: Matching, stale: Iterable[PairDecision] = (), *, everything: bool = False
) -> tuple[Question, ...]:
    """What is to be asked, in order; `everything` asks about the links too that are not doubtful."""
    found: dict[IdPair, Question] = {}
    for question in (
        *_lapsed(table, matching, stale),
        *_links(matching, "doubtful"),
        *_near(table, matching),
        *(_links(matching, "rest") if everything else ()),
    ):
        found.setdefault(question.pair, question)
    return tuple(found.values())


def quoted_by_both(one: Item, other: Item) -> Iterator[CommonQuotation]:
    """The provisions that both quote, each with the first quotation on either side."""
    theirs = list(_quoted(other))
    for provision, text in _quoted(one):
        words = next((found for place, found in theirs if agree(place_key(provision), place_key(place))), None)
        if words:
            yield CommonQuotation(provision=provision, words=stretches(text, words))


def _quoted(item: Item) -> Iterator[tuple[Provision, str]]:
    for basis in item.bases:
        for citation in basis.provisions:
            if citation.text and citation.units:
                yield Provision.of(basis.instrument, citation.units[0]), citation.text


def others(table: ScoreTable, question: Question) -> tuple[Candidate, ...]:
    """The best other candidates of both items, the best first, as far as anything speaks for them."""
    cell = table.cell(question.pair)
    found = {
        other: table.item(1 - side, other[1 - side]).name
        for side in (0, 1)
        for other in table.of(side, cell[side])[: _OTHERS + 1]
        if other != cell and table.score(other) >= _NOTHING
    }
    return tuple(
        Candidate(
            from_=table.item(0, other[0]).id, to=table.item(1, other[1]).id, score=table.score(other), name=found[other]
        )
        for other in sorted(found, key=table.order)
    )


def _lapsed(table: ScoreTable, matching: Matching, stale: Iterable[PairDecision]) -> Iterator[Question]:
    links = {(link.from_, link.to): link for link in matching.pairs.links}
    for decision in stale:
        cell = table.cell((decision.from_, decision.to))
        link = links.get((decision.from_, decision.to))
        yield Question(
            from_=table.item(0, cell[0]),
            to=table.item(1, cell[1]),
            why="stale",
            score=table.score(cell),
            evidence=table.evidence(cell),
            doubts=link.doubts if link else (),
            before=decision,
        )


def _links(matching: Matching, why: Literal["doubtful", "rest"]) -> Iterator[Question]:
    items = _items(matching)
    for link in matching.pairs.links:
        if link.source == "matched" and (link.confidence == "doubtful") == (why == "doubtful"):
            yield Question(
                from_=items[0][link.from_],
                to=items[1][link.to],
                why=why,
                score=link.score,
                evidence=link.evidence,
                doubts=link.doubts,
            )


def _near(table: ScoreTable, matching: Matching) -> Iterator[Question]:
    """The nearest candidates of what was left over on both sides, the nearest first; none that a person gave away."""
    items = _items(matching)
    unlinked = matching.pairs.unlinked
    pairs = [((one, near.id), near) for one, near in zip(unlinked.from_, matching.nearest_from, strict=True) if near]
    pairs += [((near.id, other), near) for other, near in zip(unlinked.to, matching.nearest_to, strict=True) if near]
    for (one, other), near in sorted(pairs, key=lambda each: -each[1].score):
        cell = table.cell((one, other))
        is_taken = any(cell[side] == taken[side] for taken in table.same for side in (0, 1))
        if near.score >= _NEAR and not is_taken:
            yield Question(
                from_=items[0][one], to=items[1][other], why="near", score=near.score, evidence=near.evidence
            )


def _items(matching: Matching) -> tuple[dict[str, Item], dict[str, Item]]:
    return {item.id: item for item in matching.from_list.items}, {item.id: item for item in matching.to_list.items}
