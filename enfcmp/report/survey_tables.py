"""What is said of a survey, in cells: the tables that the terminal and files have in common."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

import msgspec

from enfcmp.i18n import _, say
from enfcmp.message import msg
from enfcmp.model import Outlier, StandingFact, Survey, SurveyCell, SurveySince
from enfcmp.report.standing_words import state_name
from enfcmp.report.survey_words import kind_parts, majority_words
from enfcmp.report.wording import title

_GRAVE = frozenset({"provision-only-to", "sanction-differs", "type-differs", "no-common-provision"})


class SurveyTable(NamedTuple):
    """A question and its answer: `widths` are the shares of the columns, `numbers` those with numbers.

    The first `key` columns name a row, 0 where nothing has to lead to it. A screen has no room for the column `spare`,
    nor for all `lists` and `items` that the cells of these columns name.
    """

    id: str
    title: str
    question: str
    head: tuple[str, ...]
    widths: tuple[int, ...]
    rows: list[list[str]]
    numbers: tuple[int, ...] = ()
    key: int = 0
    spare: int | None = None
    lists: tuple[int, ...] = ()
    items: tuple[int, ...] = ()


def survey_tables(found: Survey, called: Mapping[str, str]) -> Iterator[SurveyTable]:
    """Who lacks what, who says something else, what is in no matter, what is repealed, which lists stand apart.

    `called` is what lists are called, by their ids; one that is not in it has its id.
    """
    matter, name, lists, items, one = _("Matter"), _("Name"), _("Lists"), _("Their items"), _("List")
    if found.since is not msgspec.UNSET:
        yield SurveyTable(
            "since",
            _("Changes"),
            say(msg("What has changed since {survey}.", survey=found.since.survey)),
            (matter, name, one, _("Now")),
            (3, 8, 3, 5),
            list(_changes(found.since, {each.id: each.name for each in found.matters}, called)),
        )
    yield SurveyTable(
        "absent",
        _("Gaps"),
        _("Who lacks which matter, first what nearly all have."),
        (matter, name, _("Have it"), _("Lacking in"), _("To be looked at")),
        (3, 8, 2, 7, 4),
        _absent(found, called),
        key=1,
        lists=(3, 4),
    )
    yield SurveyTable(
        "differing",
        _("Disagreements"),
        _("Who says something else about the same matter, than the reference or than most lists."),
        (matter, one, name, items, _("In what"), _("What most say")),
        (3, 3, 6, 4, 6, 8),
        _differing(found, called),
        key=2,
        spare=2,
        items=(3,),
    )
    yield SurveyTable(
        "groups",
        _("Outside the catalogue"),
        _("In several lists and in no matter, or perhaps in one: candidates for a person, no facts."),
        (name, lists, items),
        (8, 2, 9),
        [[each.name, str(each.count), _(", ").join(each.items)] for each in found.groups],
        (1,),
        items=(2,),
    )
    yield SurveyTable(
        "repealed",
        _("Repealed bases"),
        _("Instruments that lists cite and that are not the law any more on this day, as far as that is known."),
        (one, _("Instrument"), _("State"), _("Since"), items),
        (3, 8, 3, 3, 6),
        [row for each in found.repealed for row in _repealed(each, called)],
        items=(4,),
    )
    yield SurveyTable(
        "lists",
        _("All lists"),
        _("How far each list stands apart, the farthest first."),
        (one, _("Place"), _("Lacking"), _("To be looked at"), _("Something else"), _("In no matter"), _("Repealed")),
        (3, 4, 2, 2, 2, 2, 2),
        [_list(each, found) for each in found.outliers],
        (2, 3, 4, 5, 6),
    )


def _changes(since: SurveySince, names: Mapping[str, str], called: Mapping[str, str]) -> Iterator[list[str]]:
    """Lists that are new or gone, rows of the reference that are new, then cells."""
    yield from (["", "", called.get(each, each), _("was not in it")] for each in since.new)
    yield from (["", "", called.get(each, each), _("is not in this one")] for each in since.gone)
    yield from ([each, names.get(each, ""), "", _("is new, or another matter")] for each in since.matters)
    words = {
        "has": _("has it"),
        "lacks": _("lacks it"),
        "differs": _("says something else"),
        "agrees": _("no longer says something else"),
        "unsure": _("to be looked at"),
    }
    for each in since.changes:
        yield [each.matter, names.get(each.matter, ""), called.get(each.list, each.list), words[each.now]]


def _absent(found: Survey, called: Mapping[str, str]) -> list[list[str]]:
    total, comma = len(shown_lists(found)), _(", ")
    ranked = sorted(found.matters, key=lambda each: (len({*each.absent, *each.unsure}), len(each.absent)))
    return [
        [
            each.id,
            each.name,
            f"{total - len({*each.absent, *each.unsure})}/{total}",
            comma.join(called.get(one, one) for one in each.absent),
            comma.join(called.get(one, one) for one in each.unsure),
        ]
        for each in ranked
        if each.absent or each.unsure
    ]


def _differing(found: Survey, called: Mapping[str, str]) -> list[list[str]]:
    """First what is not what most say, then other articles and fines, then all else."""
    cells = [(each, cell) for each in found.matters for cell in each.cells if cell.is_differing]
    return [
        [
            each.id,
            called.get(cell.list, cell.list),
            each.name,
            _(", ").join(cell.items),
            _("; ").join(kind_parts(cell)),
            majority_words(each.majority, cell.unlike_most) if cell.unlike_most else "",
        ]
        for each, cell in sorted(cells, key=lambda one: _grade(one[1]))
    ]


def _grade(cell: SurveyCell) -> int:
    return 0 if cell.unlike_most else 1 if _GRAVE.intersection(cell.rules) else 2


def _repealed(fact: StandingFact, called: Mapping[str, str]) -> Iterator[list[str]]:
    since = fact.day.isoformat() if fact.day else ""
    for each, items in sorted(fact.items.items()):
        yield [called.get(each, each), title(fact.instrument), state_name(fact.state), since, _(", ").join(items)]


def _list(each: Outlier, found: Survey) -> list[str]:
    province, name = found.provinces.get(each.list, ""), found.names.get(each.list, "")
    counts = each.absent, each.unsure, each.differing, each.ungrouped, each.repealed
    return [each.list, f"{province}{name.removeprefix(province)}", *map(str, counts)]


def shown_lists(found: Survey) -> Sequence[str]:
    """The lists that are in a slice."""
    there = {each.list for each in found.outliers}
    return [each for each in found.lists if each in there]
