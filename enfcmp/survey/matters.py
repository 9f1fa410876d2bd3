"""The rows of all lists as matters: who has each, who lacks it, what most cite, who stands apart."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

import msgspec

from enfcmp.model import ItemList, Majority, Matter, Outlier, Provision, StandingFact, SurveyCell, SurveyGroup
from enfcmp.survey.one_list import ListCell, ListRows
from enfcmp.survey.voting import Voted
from enfcmp.text.fold import joined

# The kind of divergence that each part is, as `diff` calls it.
_KINDS = {"article": "provision-only-to", "fine": "sanction-differs", "type": "type-differs", "body": "body-differs"}


def matters(reference: ItemList, lists: Sequence[ListRows], votes: Voted) -> tuple[Matter, ...]:
    """A matter for each row of the reference, in its order; the lists in the order of their ids."""
    cells = {(rows.list, cell.row): cell for rows in lists for cell in rows.cells}
    near = {(rows.list, row) for rows in lists for row in rows.near}
    near |= {place for place, cell in cells.items() if not cell.is_sure}
    ids = [rows.list for rows in lists]
    found = []
    for row in reference.items:
        of_row = [(each, cells[each, row.id]) for each in ids if (each, row.id) in cells]
        found.append(
            Matter(
                id=row.id,
                name=joined(row.name),
                type=row.type,
                cells=tuple(_told(each, cell, votes.unlike.get((row.id, each), ())) for each, cell in of_row),
                absent=tuple(each for each in ids if (each, row.id) not in cells and (each, row.id) not in near),
                unsure=tuple(each for each in ids if (each, row.id) in near),
                majority=_majority(row.id, votes),
            )
        )
    return tuple(found)


def _told(list_id: str, cell: ListCell, parts: Sequence[str]) -> SurveyCell:
    return SurveyCell(
        list=list_id,
        items=cell.items,
        confidence=cell.confidence,
        rules=cell.rules,
        is_majority=not parts,
        unlike_most=tuple(kind for part, kind in _KINDS.items() if part in parts),
    )


def _majority(row: str, votes: Voted) -> Majority | None:
    """With how many lists cite it, in how many wordings; None where there is nothing that most say."""
    most = votes.most.get(row)
    if most is None:
        return None
    cited = (msgspec.json.decode(each, type=Provision) for each in votes.usual.get((row, "article"), ()))
    fines, types, bodies = (tuple(votes.usual.get((row, part), ())) for part in ("fine", "type", "body"))
    return Majority(tuple(cited), most.citing, most.having, most.wordings, fines, types, bodies)


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
