"""The survey of all rows: independent of the order in which the lists came."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

import msgspec

from enfcmp.model import ItemList, StandingFact, Survey, SurveyCounts, SurveyGroup
from enfcmp.survey.leftovers import leftovers
from enfcmp.survey.list_place import ListPlace
from enfcmp.survey.matters import matters, outliers
from enfcmp.survey.one_list import ListRows
from enfcmp.survey.voting import Voted


class Surroundings(msgspec.Struct, frozen=True):
    """What is known of the lists beside their rows: where they are, which are apart, what they cite and is repealed.

    `domains` are the fields of work of those that tell theirs, `domain` is that of the reference.
    """

    places: dict[str, ListPlace]
    domains: dict[str, str]
    domain: str | None = None
    apart: tuple[str, ...] = ()
    repealed: tuple[StandingFact, ...] = ()


def assemble(reference: ItemList, rows: Iterable[ListRows], votes: Voted, beside: Surroundings) -> Survey:
    """What all lists say of the reference; `votes` is what most of them say."""
    lists = sorted(rows, key=lambda each: each.list)
    found = matters(reference, lists, votes)
    groups = _groups(reference, lists, beside.domains)
    standing = outliers(found, lists, groups, beside.repealed)
    cells = [cell for matter in found for cell in matter.cells]
    places = sorted(beside.places.items())
    return Survey(
        reference=reference.id,
        induced=False,
        level="warning",
        domain=beside.domain,
        lists=tuple(each.list for each in lists),
        names={each: place.name for each, place in places},
        provinces={each: place.province for each, place in places if place.province},
        domains=dict(sorted(beside.domains.items())),
        matters=found,
        groups=groups,
        outliers=standing,
        repealed=beside.repealed,
        apart=tuple(sorted(beside.apart)),
        summary=SurveyCounts(
            lists=len(lists),
            matters=len(found),
            cells=len(cells),
            absent=sum(len(matter.absent) for matter in found),
            unsure=sum(len(matter.unsure) for matter in found),
            differing=sum(cell.is_differing for cell in cells),
            groups=len(groups),
            ungrouped=sum(each.ungrouped for each in standing),
            repealed=len(beside.repealed),
        ),
    )


def _groups(reference: ItemList, lists: Sequence[ListRows], domains: Mapping[str, str]) -> tuple[SurveyGroup, ...]:
    """The groups of what is in no row, with items that a person has to look at first: they may be of them, or of a row.

    A row takes the same deed on another thing where a list lacks the row itself; a list that has both leaves it in no
    row. A group without such an item may well be the row in other words, and is none.
    """
    left = {item.id for each in lists for item in each.left}
    found = leftovers([(*each.left, *each.doubted) for each in lists], reference, domains)
    return tuple(each for each in found if not left.isdisjoint(each.items))
