"""The rows of all lists as matters: who has each, who lacks it, what most cite, who stands apart."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from enfcmp.model import ItemList, Majority, Matter, Outlier, Provision, SurveyCell, SurveyGroup
from enfcmp.provisions_compared import Key, place_key, whole_article
from enfcmp.survey.one_list import ListCell, ListRows
from enfcmp.text.fold import joined

_FEW = 3  # lists from which on one can speak of most
_RARE = 0.2  # of the lists: what fewer cite is not what most cite in another way


def matters(reference: ItemList, lists: Sequence[ListRows]) -> tuple[Matter, ...]:
    """A matter for each row of the reference, in its order; the lists in the order of their ids."""
    cells = {(rows.list, cell.row): cell for rows in lists for cell in rows.cells}
    ids = [rows.list for rows in lists]
    found = []
    for row in reference.items:
        of_row = [(each, cells[each, row.id]) for each in ids if (each, row.id) in cells]
        counts = Counter(article for _list, cell in of_row for article in _articles(cell))
        majority = _majority([cell for _list, cell in of_row], counts)
        found.append(
            Matter(
                id=row.id,
                name=joined(row.name),
                type=row.type,
                cells=tuple(_told(each, cell, majority, counts) for each, cell in of_row),
                absent=tuple(each for each in ids if (each, row.id) not in cells),
                majority=majority,
            )
        )
    return tuple(found)


def _told(list_id: str, cell: ListCell, majority: Majority | None, counts: Mapping[Key, int]) -> SurveyCell:
    """A list cites otherwise where it lacks what most cite and has in its place what few lists cite."""
    usual, of = ({_article(each) for each in majority.provisions}, majority.of) if majority else (set(), 0)
    own = _articles(cell)
    is_other = bool(usual - own) and any(counts[each] <= max(1, _RARE * of) for each in own - usual)
    return SurveyCell(
        list=list_id, items=cell.items, confidence=cell.confidence, rules=cell.rules, is_majority=not is_other
    )


def _majority(cells: Sequence[ListCell], counts: Mapping[Key, int]) -> Majority | None:
    """The articles that more than half of the lists cite, as the first of them does; None where there are none."""
    usual = {each for each, count in counts.items() if 2 * count > len(cells)}
    if not usual or len(cells) < _FEW:
        return None
    whole = [cell for cell in cells if usual <= _articles(cell)]
    citing = whole or [cell for cell in cells if usual & _articles(cell)]
    shown = {_article(each): each for cell in reversed(citing) for each in cell.provisions if _article(each) in usual}
    in_order = (shown[each] for each in sorted(shown, key=str))
    return Majority(tuple(in_order), len(citing), len(cells), len({cell.wording for cell in citing}))


def _articles(cell: ListCell) -> set[Key]:
    return {_article(each) for each in cell.provisions}


def _article(provision: Provision) -> Key:
    """Parts of an article are the article: lists cite it more or less closely."""
    return whole_article(place_key(provision))


def outliers(found: Sequence[Matter], lists: Sequence[ListRows], groups: Sequence[SurveyGroup]) -> tuple[Outlier, ...]:
    """Every list with how much of it is apart, the most first."""
    grouped = {item for group in groups for item in group.items}
    absent = Counter(each for matter in found for each in matter.absent)
    differing = Counter(cell.list for matter in found for cell in matter.cells if cell.is_differing)
    told = (
        Outlier(
            rows.list,
            absent[rows.list],
            differing[rows.list],
            sum(item.id not in grouped for item in rows.left),
        )
        for rows in lists
    )
    return tuple(sorted(told, key=lambda each: (-(each.absent + each.differing + each.ungrouped), each.list)))
