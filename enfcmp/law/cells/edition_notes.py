"""Notes on the edition behind a title: （2018年修正）, 国务院令第765号, 1995年…通过，根据…《…的决定》修正."""

from __future__ import annotations

import re

from enfcmp.law.cells.scan import closing, place_behind_title, places_in
from enfcmp.law.cells.solid import Solid

_LONGEST_NOTE = 800  # with all decisions that amended it, by their names
_BRACKETS = ("（(〔[［【", "）)〕]］】")
_ANY = "（("  # in other brackets stand tags too
_SAYS_EDITION = re.compile(
    r"(?:19|20)\d\d|[〇零一二三四五六七八九]{4}年|\d号|修[正订改]|[简统合下]称|通过|公布|[施试]行|废止|失效|有效"
)
_NO_NOTE = re.compile(
    r"[（(〔\[［【](?:第|[一二三四五六七八九十\d]{1,3}[）)〕\]］】]|(?:法律|所属|具体)?(?:条[款文目]|法条)[项号序数]{0,2}[：:])"
)
_ORDER = re.compile(
    r"(?:(?:依据)?(?:发文)?[文令字]号[：:])?[^。；：，《》第]{0,30}(?:令|公告)[（(]?第?\d{1,4}号[）)]?|第\d{1,4}号令"
)
_YEAR = re.compile(
    r"(?:19|20)\d\d年?(?:\d{1,2}月(?:\d{1,2}日)?)?(?:第?[一二三四五六七八九]次)?(?:修[正订改]|版)[版本]{0,2}|修[正订]本"
)
_TITLE = re.compile("(?<=[^，,；;、。])《[^《》]{1,150}》(?!$)")
_CLAUSES = re.compile("[，,；;、。]")
_CLAUSE_END = re.compile(
    r"(?:修[正订改][版本]{0,2}|通过|[公颁发]布|[施实执]行|生效|[批核]准|号|[主部府]令|印发|废止|[年月日])[）)]?$"
)
_NO_CLAUSE = re.compile("[的应须处罚禁责《》]|不得|可以|附件")


def editions_end(solid: Solid, at: int) -> int:
    """Behind the notes that follow a title which ends at `at`."""
    text = solid.text
    end = at
    while (note_end := _note_end(text, end)) is not None:
        end = note_end
    if end == at:
        end = _unbracketed(solid, at)
    if end > at and text.startswith("。", end) and place_behind_title(solid, end + 1):
        end += 1
    return end


def _note_end(text: str, at: int) -> int | None:
    if text[at : at + 1] not in {*_BRACKETS[0]} or _NO_NOTE.match(text, at):
        return None
    end = closing(text, at, _BRACKETS, _LONGEST_NOTE)
    is_note = end is not None and (text[at] in _ANY or _SAYS_EDITION.search(text, at, end))
    return end if is_note else None


def _unbracketed(solid: Solid, at: int) -> int:
    text = solid.text
    if text[at : at + 1] in {"", "第", "：", ":", "《", "。", "；", "、"}:
        return at
    for expression in (_YEAR, _ORDER):
        if match := expression.match(text, at):
            return _long(solid, at) or match.end()
    return _long(solid, at) or at


def _long(solid: Solid, at: int) -> int | None:
    """Up to the place that follows, where nothing but clauses on the edition stands before it."""
    place = next(places_in(solid, at, at + _LONGEST_NOTE), None)
    if place is None or place.start == at:
        return None
    clauses = [each for each in _CLAUSES.split(_TITLE.sub("", solid.text[at : place.start])) if each]
    is_note = all(_CLAUSE_END.search(each) and not _NO_CLAUSE.search(each) for each in clauses)
    return place.start if clauses and is_note else None
