"""What has changed since an earlier survey of the same reference: lists, and cells of those that are in both."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Literal

import msgspec

from enfcmp.model import Matter, Severity, Survey, SurveyChange, SurveySince

_State = Literal["lacks", "differs", "agrees", "unsure"]
_HAS: tuple[_State, ...] = ("differs", "agrees")


class _Cell(msgspec.Struct):
    list: str
    rules: tuple[str, ...] = ()
    majority: bool = True

    @property
    def is_differing(self) -> bool:
        return bool(self.rules) or not self.majority


class _Matter(msgspec.Struct):
    id: str
    name: str
    cells: tuple[_Cell, ...]
    unsure: tuple[str, ...] = ()


class EarlierSurvey(msgspec.Struct, tag_field="schema", tag="enfcmp.survey/1"):
    """What is asked of an earlier survey."""

    reference: str
    induced: bool
    level: Severity
    lists: tuple[str, ...]
    matters: tuple[_Matter, ...]
    is_part: bool = msgspec.field(default=False, name="part")


def since_earlier(now: Survey, earlier: EarlierSurvey, name: str) -> SurveySince:
    """What became of what the earlier one told; `name` is what it is called."""
    before = {(each.id, each.name): _states(each) for each in earlier.matters}
    both = [each for each in now.lists if each in {*earlier.lists}]
    return SurveySince(
        survey=name,
        matters=tuple(each.id for each in now.matters if (each.id, each.name) not in before),
        new=tuple(each for each in now.lists if each not in {*both}),
        gone=tuple(each for each in earlier.lists if each not in {*both}),
        changes=tuple(
            change
            for matter in now.matters
            if (matter.id, matter.name) in before
            for change in _changed(matter, before[matter.id, matter.name], both)
        ),
    )


def _changed(matter: Matter, before: Mapping[str, _State], lists: list[str]) -> Iterator[SurveyChange]:
    """In the order of the lists."""
    own = _states(matter)
    for each in lists:
        was, now = before.get(each, "lacks"), own.get(each, "lacks")
        if was != now:
            yield SurveyChange(matter.id, each, "has" if now in _HAS and was not in _HAS else now)


def _states(matter: Matter | _Matter) -> dict[str, _State]:
    """What each list says of a matter; one that is not there lacks it."""
    found: dict[str, _State] = {cell.list: "differs" if cell.is_differing else "agrees" for cell in matter.cells}
    return found | dict.fromkeys(matter.unsure, "unsure")
