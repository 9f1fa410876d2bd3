"""What has changed since an earlier survey of the same reference: lists, and cells of those that are in both."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from enfcmp.model import Survey, SurveyChange, SurveySince

_Cells = dict[tuple[str, str], bool]


class _Cell(msgspec.Struct):
    list: str
    rules: tuple[str, ...] = ()
    majority: bool = True


class _Matter(msgspec.Struct):
    id: str
    cells: tuple[_Cell, ...]


class EarlierSurvey(msgspec.Struct, tag_field="schema", tag="enfcmp.survey/1"):
    """What is asked of an earlier survey; an older version may have told less of the rest."""

    reference: str
    lists: tuple[str, ...]
    matters: tuple[_Matter, ...]

    @property
    def cells(self) -> _Cells:
        """By matter and list: whether something else is said."""
        return {
            (matter.id, cell.list): bool(cell.rules) or not cell.majority
            for matter in self.matters
            for cell in matter.cells
        }


def since_earlier(now: Survey, earlier: EarlierSurvey, name: str) -> SurveySince:
    """What became of what the earlier one told; `name` is what it is called."""
    both, matters = {*now.lists} & {*earlier.lists}, {matter.id for matter in earlier.matters}
    return SurveySince(
        survey=name,
        new=tuple(each for each in now.lists if each not in both),
        gone=tuple(each for each in earlier.lists if each not in both),
        changes=tuple(each for each in _changed(now, earlier.cells) if each.list in both and each.matter in matters),
    )


def _changed(now: Survey, before: _Cells) -> Iterator[SurveyChange]:
    """In the order of the matters, then of the lists."""
    for matter in now.matters:
        own = {cell.list: cell.is_differing for cell in matter.cells}
        for each in now.lists:
            was, differed = (matter.id, each) in before, before.get((matter.id, each))
            if each in own and not was:
                yield SurveyChange(matter.id, each, "has")
            elif was and each not in own:
                yield SurveyChange(matter.id, each, "lacks")
            elif was and own[each] != differed:
                yield SurveyChange(matter.id, each, "differs" if own[each] else "agrees")
