"""The survey of all rows: independent of the order in which the lists came."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from enfcmp.model import ItemList, Survey, SurveyCounts
from enfcmp.survey.leftovers import leftovers
from enfcmp.survey.matters import matters, outliers
from enfcmp.survey.one_list import ListRows


def assemble(
    reference: ItemList,
    rows: Iterable[ListRows],
    names: Mapping[str, str],
    apart: Iterable[str] = (),
    domain: str | None = None,
) -> Survey:
    """What all lists say of the reference; `names` are what they are called, `apart` those that are not compared."""
    lists = sorted(rows, key=lambda each: each.list)
    found = matters(reference, lists)
    groups = leftovers([each.left for each in lists], reference)
    standing = outliers(found, lists, groups)
    cells = [cell for matter in found for cell in matter.cells]
    return Survey(
        reference=reference.id,
        induced=False,
        domain=domain,
        lists=tuple(each.list for each in lists),
        names=dict(sorted(names.items())),
        matters=found,
        groups=groups,
        outliers=standing,
        apart=tuple(sorted(apart)),
        summary=SurveyCounts(
            lists=len(lists),
            matters=len(found),
            cells=len(cells),
            absent=sum(len(matter.absent) for matter in found),
            differing=sum(cell.is_differing for cell in cells),
            groups=len(groups),
            ungrouped=sum(each.ungrouped for each in standing),
        ),
    )
