"""What a survey found as a whole: the matrix, its items, shares of provinces, how many lists differ in what."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from enfcmp.i18n import _
from enfcmp.model import Survey
from enfcmp.report.survey_tables import SurveyTable
from enfcmp.report.survey_words import kind_parts, signs


def called_by_place(found: Survey, lists: Sequence[str]) -> dict[str, str]:
    """What lists are called where ids are not asked for: their places, where no two are of one place."""
    names = {each: found.names[each].removeprefix(found.provinces.get(each, "")) or each for each in lists}
    return names if len({*names.values()}) == len(names) else {}


def matrix_table(found: Survey, lists: Sequence[str], called: Mapping[str, str]) -> SurveyTable:
    """A row a matter, a column a list, with signs that need no colour."""
    rows = []
    for matter in found.matters:
        told = signs(matter)
        rows.append([matter.id, matter.name, *(told.get(each, "") for each in lists)])
    head = (_("Matter"), _("Name"), *(called.get(each, each) for each in lists))
    return SurveyTable("matrix", _("Matrix"), "", head, (3, 9, *[1] * len(lists)), rows)


def answers_table(found: Survey) -> SurveyTable:
    """A row a matter, with the items of all lists that answer to it."""
    rows = [
        [matter.id, matter.name, _(", ").join(item for cell in matter.cells for item in cell.items)]
        for matter in found.matters
        if matter.cells
    ]
    head, question = (_("Matter"), _("Name"), _("Their items")), _("Which items of the lists answer to each matter.")
    return SurveyTable("pairs", _("Counterparts"), question, head, (3, 8, 13), rows, key=1)


def province_table(found: Survey, lists: Mapping[str, Sequence[str]]) -> SurveyTable:
    """A row a matter, a column a province, with how many of its lists have it."""
    rows = []
    for matter in found.matters:
        lacking = {*matter.absent, *matter.unsure}
        shares = (f"{sum(each not in lacking for each in of)}/{len(of)}" for of in lists.values())
        rows.append([matter.id, matter.name, *shares])
    head, question = (_("Matter"), _("Name"), *lists), _("How many lists of each province have a matter.")
    return SurveyTable("provinces", _("Provinces"), question, head, (3, 9, *[2] * len(lists)), rows)


def kinds_table(found: Survey) -> SurveyTable:
    """In what cells say something else, the commonest first: how many do, and of how many lists."""
    told = [(part, cell.list) for matter in found.matters for cell in matter.cells for part in kind_parts(cell)]
    cells, lists = Counter(part for part, _list in told), Counter(part for part, _list in {*told})
    rows = [
        [part, str(count), str(lists[part])] for part, count in sorted(cells.items(), key=lambda one: (-one[1], one[0]))
    ]
    head = (_("In what"), _("Cells"), _("Lists"))
    return SurveyTable("kinds", _("In what lists say something else"), "", head, (8, 2, 2), rows, (1, 2))
