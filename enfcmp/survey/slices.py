"""A part of a survey: some matters, some lists. Sums stay those of the whole."""

from __future__ import annotations

from collections.abc import Iterable

import msgspec
from msgspec import UNSET, UnsetType

from enfcmp.errors import Fault, InputError
from enfcmp.message import msg
from enfcmp.model import Matter, StandingFact, Survey, SurveyGroup, SurveySince
from enfcmp.text.nearest import nearest


class SurveyPart(msgspec.Struct, frozen=True):
    """What is asked for: rows of the reference by id or number, lists, and provinces; all of what is not named."""

    matters: tuple[str, ...] = ()
    lists: tuple[str, ...] = ()
    provinces: tuple[str, ...] = ()


def sliced(survey: Survey, part: SurveyPart) -> Survey:
    """Only these matters and lists; raises `InputError` for what is not there."""
    if part == SurveyPart():
        return survey
    ids = {each.id: each.id for each in survey.matters}
    numbers = {each.partition(":")[2]: each for each in ids}
    chosen = {*_known(part.matters, ids | numbers)} or {*ids}
    kept = _lists_of(survey, part)
    is_whole = kept == {*survey.lists}
    return msgspec.structs.replace(
        survey,
        matters=tuple(_of_lists(each, kept) for each in survey.matters if each.id in chosen),
        groups=tuple(each for each in survey.groups if is_whole or not kept.isdisjoint(_lists_in(each))),
        outliers=tuple(each for each in survey.outliers if each.list in kept),
        repealed=tuple(_cited_by(each, kept) for each in survey.repealed if not kept.isdisjoint(each.items)),
        is_part=True,
        since=_since(survey.since, chosen, kept),
    )


def _since(since: SurveySince | UnsetType, matters: set[str], lists: set[str]) -> SurveySince | UnsetType:
    if since is UNSET:
        return since
    return SurveySince(
        survey=since.survey,
        matters=tuple(each for each in since.matters if each in matters),
        new=tuple(each for each in since.new if each in lists),
        gone=since.gone,
        changes=tuple(each for each in since.changes if each.matter in matters and each.list in lists),
    )


def _lists_of(survey: Survey, part: SurveyPart) -> set[str]:
    """The lists that are named and in a province that is named."""
    named = {*_known(part.lists, {each: each for each in survey.lists})} or {*survey.lists}
    there = {each: each for each in sorted({survey.provinces[one] for one in survey.lists if one in survey.provinces})}
    provinces = {*_known(part.provinces, there)}
    found = {each for each in named if not provinces or survey.provinces.get(each) in provinces}
    if not found:
        names = ", ".join(part.provinces)
        message = msg("none of these lists is in {provinces}; leave out --list or --province", provinces=names)
        raise InputError.of(message)
    return found


def _lists_in(group: SurveyGroup) -> set[str]:
    return {item.partition(":")[0] for item in group.items}


def _cited_by(fact: StandingFact, kept: set[str]) -> StandingFact:
    return msgspec.structs.replace(fact, items={each: items for each, items in fact.items.items() if each in kept})


def _of_lists(matter: Matter, kept: set[str]) -> Matter:
    return msgspec.structs.replace(
        matter,
        cells=tuple(each for each in matter.cells if each.list in kept),
        absent=tuple(each for each in matter.absent if each in kept),
        unsure=tuple(each for each in matter.unsure if each in kept),
    )


def _known(asked: Iterable[str], ids: dict[str, str]) -> list[str]:
    faults = [
        Fault(
            msg(
                "there is no `{id}` in this survey; near it: {near}",
                id=each,
                near=", ".join(nearest(each, ids) or [*ids][:5]),
            )
        )
        for each in asked
        if each not in ids
    ]
    if faults:
        raise InputError(faults)
    return [ids[each] for each in asked]
