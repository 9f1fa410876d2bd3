"""A part of a survey: some matters, some lists. Sums stay those of the whole."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import msgspec

from enfcmp.errors import Fault, InputError
from enfcmp.message import msg
from enfcmp.model import Matter, Survey
from enfcmp.text.nearest import nearest


def sliced(survey: Survey, matters: Sequence[str] = (), lists: Sequence[str] = ()) -> Survey:
    """Only these matters, by id or number, and these lists; raises `InputError` for one that is not there."""
    if not matters and not lists:
        return survey
    ids = {each.id: each.id for each in survey.matters}
    chosen = {*_known(matters, ids | {each.partition(":")[2]: each for each in ids})} or {*ids}
    kept = {*_known(lists, {each: each for each in survey.lists})} or {*survey.lists}
    return msgspec.structs.replace(
        survey,
        matters=tuple(_of_lists(each, kept) for each in survey.matters if each.id in chosen),
        groups=tuple(
            each for each in survey.groups if not lists or any(item.partition(":")[0] in kept for item in each.items)
        ),
        outliers=tuple(each for each in survey.outliers if each.list in kept),
    )


def _of_lists(matter: Matter, kept: set[str]) -> Matter:
    return msgspec.structs.replace(
        matter,
        cells=tuple(each for each in matter.cells if each.list in kept),
        absent=tuple(each for each in matter.absent if each in kept),
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
