"""The rows of all lists as matters: who has each, who lacks it, what most cite, who stands apart."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from enfcmp.model import ItemList, Matter, Outlier, StandingFact, SurveyCell, SurveyGroup
from enfcmp.survey.majority import Most
from enfcmp.survey.one_list import ListCell, ListRows
from enfcmp.text.fold import joined


def matters(reference: ItemList, lists: Sequence[ListRows]) -> tuple[Matter, ...]:
    """A matter for each row of the reference, in its order; the lists in the order of their ids."""
    cells = {(rows.list, cell.row): cell for rows in lists for cell in rows.cells}
    near = {(rows.list, row) for rows in lists for row in rows.near}
    near |= {place for place, cell in cells.items() if not cell.is_sure}
    ids = [rows.list for rows in lists]
    found = []
    for row in reference.items:
        of_row = [(each, cells[each, row.id]) for each in ids if (each, row.id) in cells]
        most = Most([cell.said for _list, cell in of_row])
        found.append(
            Matter(
                id=row.id,
                name=joined(row.name),
                type=row.type,
                cells=tuple(_told(each, cell, most) for each, cell in of_row),
                absent=tuple(each for each in ids if (each, row.id) not in cells and (each, row.id) not in near),
                unsure=tuple(each for each in ids if (each, row.id) in near),
                majority=most.majority,
            )
        )
    return tuple(found)


def _told(list_id: str, cell: ListCell, most: Most) -> SurveyCell:
    unlike = tuple(most.unlike(cell.said))
    return SurveyCell(
        list=list_id,
        items=cell.items,
        confidence=cell.confidence,
        rules=cell.rules,
        is_majority=not unlike,
        unlike_most=unlike,
    )


def outliers(
    found: Sequence[Matter],
    lists: Sequence[ListRows],
    groups: Sequence[SurveyGroup],
    repealed: Sequence[StandingFact] = (),
) -> tuple[Outlier, ...]:
    """Every list with how much of it is apart, the most first."""
    grouped = {item for group in groups for item in group.items}
    absent = Counter(each for matter in found for each in matter.absent)
    unsure = Counter(each for matter in found for each in matter.unsure)
    differing = Counter(cell.list for matter in found for cell in matter.cells if cell.is_differing)
    citing = Counter(each for fact in repealed for each in fact.items)
    told = (
        Outlier(
            list=rows.list,
            absent=absent[rows.list],
            unsure=unsure[rows.list],
            differing=differing[rows.list],
            ungrouped=sum(item.id not in grouped for item in rows.left),
            repealed=citing[rows.list],
        )
        for rows in lists
    )
    return tuple(sorted(told, key=lambda each: (-(each.absent + each.differing + each.ungrouped), each.list)))
