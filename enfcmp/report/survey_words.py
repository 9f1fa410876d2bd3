"""What is said of a survey, in cells: the tables that the terminal and files have in common."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from enfcmp.i18n import _, say
from enfcmp.message import msg
from enfcmp.model import Matter, Survey
from enfcmp.report.wording import by_instrument, kind_name

_SIGNS = {"certain": "●", "likely": "◐", "doubtful": "?"}  # of a cell, readable without colour
_OTHER, _ABSENT = "≠", "–"


def survey_counts(found: Survey) -> Iterator[str]:
    """The sums, and what is said of the reference."""
    counts = found.summary
    yield say(
        msg(
            "{lists} lists against {reference} with {matters} matters: {cells} cells filled, {absent} empty, "
            "{differing} saying something else; {groups} groups in no matter.",
            reference=found.reference,
            lists=counts.lists,
            matters=counts.matters,
            cells=counts.cells,
            absent=counts.absent,
            differing=counts.differing,
            groups=counts.groups,
        )
    )
    if found.induced:
        yield _("The reference was made of what the lists share: a proposal, and no catalogue that anybody published.")
    if found.domain:
        yield say(msg("Field of work: {domain}.", domain=found.domain))
    if found.apart:
        yield say(
            msg(
                "Not compared, since of another field of work: {lists}. If one is of this field, say so with domain: "
                "in its list file.",
                lists=_(", ").join(found.apart),
            )
        )


class SurveyTable(NamedTuple):
    """A question and its answer: `widths` are the shares of the columns."""

    id: str
    title: str
    head: tuple[str, ...]
    widths: tuple[int, ...]
    rows: list[list[str]]


def survey_tables(found: Survey) -> tuple[SurveyTable, ...]:
    """Who lacks what, who says something else, what is in no matter, which lists stand apart."""
    matter, name, lists, items = _("Matter"), _("Name"), _("Lists"), _("Items")
    return (
        SurveyTable(
            "absent",
            _("Who lacks what others have"),
            (matter, name, lists, _("Lacking in")),
            (3, 8, 2, 9),
            _absent(found),
        ),
        SurveyTable(
            "differing",
            _("Who says something else"),
            (matter, _("List"), items, _("In what"), _("What most cite")),
            (3, 3, 4, 5, 9),
            _differing(found),
        ),
        SurveyTable(
            "groups",
            _("In no matter, and in several lists: candidates"),
            (name, lists, items),
            (8, 2, 9),
            [[each.name, str(each.count), _(", ").join(each.items)] for each in found.groups],
        ),
        SurveyTable(
            "apart",
            _("Which lists stand apart"),
            (_("List"), _("Place"), _("Lacking"), _("Something else"), _("In no matter")),
            (3, 4, 2, 3, 3),
            [
                [each.list, found.names.get(each.list, ""), str(each.absent), str(each.differing), str(each.ungrouped)]
                for each in found.outliers
            ],
        ),
    )


def matrix_table(found: Survey) -> SurveyTable:
    """A row a matter, a column a list, with signs that need no colour."""
    lists = _shown_lists(found)
    widths = (3, 9, *[2] * len(lists))
    return SurveyTable("matrix", _("Matrix"), (_("Matter"), _("Name"), *lists), widths, _matrix(found, lists))


def _absent(found: Survey) -> list[list[str]]:
    """Id, name, how many have it, who lacks it: first what nearly all others have."""
    total = len(found.lists)
    ranked = sorted(found.matters, key=lambda each: len(each.absent))
    return [
        [each.id, each.name, f"{total - len(each.absent)}/{total}", _(", ").join(each.absent)]
        for each in ranked
        if each.absent
    ]


def _differing(found: Survey) -> list[list[str]]:
    """Cells that say something else: matter, list, items, in what, and what most cite."""
    return [
        [
            each.id,
            cell.list,
            _(", ").join(cell.items),
            _kinds(cell.rules, is_majority=cell.is_majority),
            "" if cell.is_majority else majority_words(each),
        ]
        for each in found.matters
        for cell in each.cells
        if cell.is_differing
    ]


def _kinds(rules: tuple[str, ...], *, is_majority: bool) -> str:
    words = [kind_name(each) for each in rules]
    return _(", ").join([*words, *([] if is_majority else [_("other than most")])])


def majority_words(matter: Matter) -> str:
    """What most lists cite, how many of how many, and in how many wordings."""
    most = matter.majority
    if most is None:
        return ""
    return say(
        msg(
            "{provisions} ({count} of {of} lists, {wordings} wordings)",
            provisions=_("; ").join(by_instrument(most.provisions)),
            count=most.count,
            of=most.of,
            wordings=most.wordings,
        )
    )


def _matrix(found: Survey, lists: Sequence[str]) -> list[list[str]]:
    rows = []
    for matter in found.matters:
        signs = dict.fromkeys(matter.absent, _ABSENT)
        signs |= {cell.list: _SIGNS[cell.confidence] + (_OTHER if cell.is_differing else "") for cell in matter.cells}
        rows.append([matter.id, matter.name, *(signs.get(each, "") for each in lists)])
    return rows


def _shown_lists(found: Survey) -> list[str]:
    """The lists that are in a slice."""
    there = {each for matter in found.matters for each in (*matter.absent, *(cell.list for cell in matter.cells))}
    return [each for each in found.lists if each in there]


def keys() -> str:
    """What the signs of the matrix mean."""
    return _("● has it; ◐ likely; ? doubtful, a person should look; ≠ says something else; – lacks it.")
