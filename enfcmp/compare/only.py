"""What one side has and the other does not, asked from either side: each kind of it has its mirror."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from enfcmp.compare.compared import DiffContext, Gathered
from enfcmp.compare.pair_examples import resting
from enfcmp.compare.renumbered import in_two_editions, renumbered
from enfcmp.findings.rule import Divergence
from enfcmp.message import msg
from enfcmp.model import Item, Provision
from enfcmp.provisions_compared import Apart, cited, meet, place_key, printed
from enfcmp.text.form import fold
from enfcmp.text.likeness import likeness

A_PART_IS_THE_ARTICLE = resting(
    msg("a part of the article is the article"), "对医疗救助的监督检查", "《甲法》第八条", "《甲法》第八条第二款"
)
_SAME_WORDS = 0.85  # from here on two quotations are one text under two numbers


def only_here(thing: Gathered, context: DiffContext) -> Iterator[Divergence]:
    """What an item cites and none of its counterparts does; nothing where none of theirs could be read."""
    other_list = context.from_list.id if thing.side else context.to_list.id
    theirs = [provision for other in thing.counterparts for provision in other.provisions]
    told: set[tuple[object, ...]] = {
        place_key(each.ours) for other in thing.counterparts for each in renumbered(thing.item, other)
    }
    told |= _followed(thing, context)
    quoted = dict(_quoted(thing.item))
    for provision in lacking(thing.item.provisions, theirs, context.apart) if theirs else ():
        if place_key(provision) in told or place_key(provision)[:3] in told:
            continue  # it is another edition that differs
        text = quoted.get(place_key(provision))
        message = msg("{list} does not cite it for this matter", list=other_list)
        if place := _renumbered(text, thing.counterparts) if text else None:
            message = msg("{words}; it quotes these words as {place}", words=message, place=place)
        before, after = (None, text) if thing.side else (text, None)
        yield Divergence(message=message, items=thing.ids, provision=provision, ours=before, theirs=after)


def lacking(ours: Iterable[Provision], theirs: Iterable[Provision], parted: Apart) -> list[Provision]:
    """Those of `ours` that none of `theirs` is, is a part of, or has as a part."""
    others = cited(theirs)
    return [one for place, one in cited(ours).items() if not any(meet(place, other, parted) for other in others)]


def _quoted(item: Item) -> Iterator[tuple[tuple[object, ...], str]]:
    for basis in item.bases:
        for citation in basis.provisions:
            for unit in citation.units:
                if citation.text:
                    yield place_key(Provision.of(basis.instrument, unit)), citation.text


def _followed(thing: Gathered, context: DiffContext) -> set[tuple[object, ...]]:
    """The articles that a counterpart cites under their numbers in another edition."""
    numbers = context.followed[thing.side], context.followed[1 - thing.side]
    pairs = (each for other in thing.counterparts for each in in_two_editions(thing.item, other, numbers))
    return {place_key(each.ours)[:3] for each in pairs}


def _renumbered(text: str, counterparts: tuple[Item, ...]) -> str | None:
    """The place under which a counterpart quotes these words."""
    words = fold(text).text
    for other in counterparts:
        for basis in other.bases:
            for citation in basis.provisions:
                if citation.text and likeness(words, fold(citation.text).text) >= _SAME_WORDS and citation.units:
                    return f"{basis.instrument.printed}{printed(citation.units[0])}"
    return None
