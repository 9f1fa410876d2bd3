"""Titles without any 《》, where they are known or say whose they are: 社会保险法第八十七条, 江苏省消防条例第五条."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from functools import cache

from enfcmp.law.cells.scan import Span, places_in
from enfcmp.law.cells.solid import Solid
from enfcmp.law.instruments.known import CITY_IN_CHENG, resolve
from enfcmp.text.fold import title_key

_BEFORE = "。；;：:！!？?”.，,、】》"
_LONGEST = 40
_LONGEST_LABEL = 12
_LAW = ("法", "法典", "条例", "规定", "办法", "细则", "规则", "决定")
_SELF = ("本法", "本条例", "本规定", "本办法", "本细则", "该法", "该条例", "该办法")
_LEAD = re.compile(
    r"(?:依据|根据|按照|依照|参照|违反|违反了|适用|见|和|及|与|[（(]?[一二三四五六七八九十0-9]{1,2}[）).、])"
)
# A place or the state, and no word of a sentence: 违反江苏省安全生产条例 names no instrument so.
_WHOSE = (
    r"(?:中华人民共和国|(?!.{0,12}(?:违反|依照|按照|根据|适用))"
    rf"(?:{CITY_IN_CHENG}(?!场|政|容)"
    r"|[\u4e00-\u9fff]{2,8}?(?:省|自治[区州县旗]|(?<!城)市(?!场|政|容))))"
    r"[^的本该]{3,30}$"
)
# What may stand between the title and its place: 【条款】第七条, ；条款号：第七条, 【第七条】.
_LABEL = re.compile(
    r"(?:[；;，,]?[【〔\[［（(]?(?:法律|所属|具体)?(?:条[款文目]|法条)[项号序数]{0,2}[】〕\]：:])?[【（(〔\[［]?$"
)
_NOTE = re.compile(r"[（(][^（）()]{2,60}[）)]$")


@cache  # few cells have a title without 《》
def _whose() -> re.Pattern[str]:
    return re.compile(_WHOSE)


def bare_titles(solid: Solid, known: Collection[str] = ()) -> Iterator[Span]:
    """The title before each place, where the registry knows it, `known` has it, folded, or it says whose it is."""
    behind = 0
    for place in places_in(solid, 0, len(solid.text)):
        span = _words_before(solid, place.start, behind)
        name = solid.text[span.start : span.end]
        is_declared = bool(known) and title_key(name) in known
        if is_declared or (
            name.endswith(_LAW) and not name.endswith(_SELF) and (_whose().match(name) or resolve(name).name)
        ):
            yield span
        behind = place.end


def _words_before(solid: Solid, at: int, behind: int) -> Span:
    """What stands between a place, or the note before it, and the mark or line break before that."""
    text = solid.text
    first = max(behind, at - _LONGEST)
    if label := _LABEL.search(text, max(first, at - _LONGEST_LABEL), at):
        at = label.start()
    if text[at - 1 : at] in {"）", ")"} and (note := _NOTE.search(text, max(0, at - 64), at)):
        at = note.start()
    start = max(max(text.rfind(char, first, at) for char in _BEFORE) + 1, solid.line_start(at - 1) if at else 0, first)
    lead = _LEAD.match(text, start, at)
    return Span(lead.end() if lead else start, at)
