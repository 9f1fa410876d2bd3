"""A place with the brackets around it and the separator behind it, and whether it is cited there or only mentioned."""

from __future__ import annotations

import re
from typing import NamedTuple

from enfcmp.law.cells.lead_of import SENTENCE_END, Lead
from enfcmp.law.cells.leads import read_words
from enfcmp.law.cells.scan import Span, place_behind_title, places_in
from enfcmp.law.cells.solid import Solid
from enfcmp.text.numbers.reading import NUMERALS

_LONGEST_TAIL = 40
BRACKETS = {"【": "】", "[": "]", "［": "］", "〔": "〕", "（": "）", "(": ")"}
_CLOSING = frozenset(BRACKETS.values())
_CONNECTION = re.compile(r"(?:中的?|里的?|规定的?|[的之]|罚则(?:部分)?|总则|法律责任)?[，,、·\-—]{0,2}")
_LONGEST_HEADING = 16
_HEADINGS = frozenset({"open", "heading", "basis", "mark", "filler"})
# Behind a place: （节选）, （原第五条）, but no entry （一）; then what says that its words follow.
_NOTE = re.compile(
    rf"(?:[（(](?![{NUMERALS}]{{1,4}}[）)])(?:(?:节[选录]|摘[录要]|部分|原|略)[^（）()]{{0,40}}[）)]|[^（）()《》]{{1,40}}[）)](?=[：:、，,；;。/]|$|《|第)))?"
)
# Who keeps the words in a column of their own prints its head before them: ；条文内容：, 【法条原文】.
_LABEL = "(?:法律|法规|设定|实施|处罚|依据|[条法][条款文]|具体){0,3}"
_STATES = re.compile(
    r"等?[中里的之]?(?:有关|相关|明确|也|还|均)?(?:规定|指出)(?:如下)?(?:[：:，,]|(?=[“\"「『]))|(?:明确|要求)?[：:]"
    rf"|[；;，,。]?{_LABEL}(?:内容为?|原文|全文|正文|条文|摘[录要]|规定)(?:如下)?[：:]"
    rf"|[【〔\[［（(]{_LABEL}(?:内容|原文|全文|正文|条文|摘[录要]|规定)[】〕\]］）)][：:]?"
)
_REFERENCE = re.compile(
    r"[中里]?[的之]?(?:规定|情形|所[列称述]|以外|行为|要求|处罚|处理|予以|另有)|[的所]|等[^，。；：]{0,6}规定[的处予给]"
)
# …第三条规定的，…第三条的，: what an action is measured by, even where a basis may stand.
_CLAUSE = re.compile(r"[中里]?[的之]?(?:有关|相关)?(?:规定)?(?:的[^规有相]|情形|所[列称述]|行为)|[的之]?规定[处予给应]")


class PlaceFound(NamedTuple):
    """A place from the bracket before it to the separator behind it; `is_separated` by a colon or by 规定：."""

    start: int
    span: Span
    end: int
    is_separated: bool


def place_from(solid: Solid, at: int) -> PlaceFound | None:
    """The place that stands directly behind a title and its notes, perhaps as a tag or behind a heading."""
    text = solid.text
    for first in (at, *(match.end() for match in [_CONNECTION.match(text, at)] if match)):
        start = first + (text[first : first + 1] in BRACKETS)
        end = place_behind_title(solid, start)
        if end is not None:
            return _with_separator(text, Span(start, end), at)
    headed = next(places_in(solid, at, at + 2 * _LONGEST_HEADING), None)
    words = read_words(text, at, headed.start, is_title=False) if headed else None
    is_headed = words is not None and {word.kind for word in words} <= _HEADINGS and words[-1].kind == "heading"
    return _with_separator(text, headed, at) if headed and is_headed else None


def place_alone(solid: Solid, span: Span) -> PlaceFound:
    """A place without a title before it, with its bracket."""
    start = span.start - (solid.text[span.start - 1 : span.start] in BRACKETS) if span.start else 0
    return _with_separator(solid.text, span, start)


def _with_separator(text: str, span: Span, start: int) -> PlaceFound:
    end = span.end
    is_bracketed = start < span.start and text[span.start - 1] in BRACKETS
    has_close = text[end : end + 1] in _CLOSING  # of a bracket before the title too
    if has_close:
        end += 1
    elif is_bracketed and text.startswith("规定", end) and text[end + 2 : end + 3] in _CLOSING:
        end += 3
    elif is_bracketed:
        start = span.start
    note = _NOTE.match(text, end)
    states = _STATES.match(text, note.end()) if note else None
    behind = states.end() if states else note.end() if note else end
    return PlaceFound(start, span, behind, is_separated=bool(states))


_REFERS = re.compile("依据|根据|参[照见考阅]|详?见|引用|[我本]|现行|新|原|旧|该|同")
_JOINING = frozenset({"mark", "join", "filler", "numbering", "heading", "basis", "tag", "same"})
_LABELS = frozenset({"mark", "numbering", "heading", "basis", "tag"})


def is_cited(solid: Solid, place: PlaceFound, lead: Lead, *, is_next: bool) -> bool:
    """Whether the place behind a title is cited, and is not the one of a running sentence: …第八条的规定处罚.

    `is_next`: the lead has the number behind that of the basis before it.
    """
    if place.is_separated or (lead.is_listed and (not lead.has_verb or lead.start == 0)):
        return True
    if lead.is_listed:
        return not _CLAUSE.match(solid.text, place.end)
    if _REFERENCE.match(solid.text, place.end):
        return False
    if lead.has_verb and not (is_next and lead.is_sure):  # 违反《甲法》第三条； is an entry of a quotation
        return _ends(solid, place.end) and bool(_REFERS.match(solid.text, lead.tokens[-1].start))
    return lead.is_sure or solid.has_blank(place.end)


def opens(solid: Solid, place: PlaceFound, lead: Lead, behind: int) -> bool:
    """Whether a place without a title is the next one that is cited: joined to the last, or where a sentence begins."""
    kinds = {token.kind for token in lead.tokens}
    is_mentioned = not place.is_separated and bool(_REFERENCE.match(solid.text, place.end))
    if lead.is_listed and lead.start:
        is_joined = kinds <= _JOINING or (kinds <= _JOINING | {"verb"} and not kinds.isdisjoint({"mark", "join"}))
        return is_joined and (not is_mentioned or is_tail(solid, place.end))
    if is_mentioned or not kinds <= _LABELS or _is_repeated(solid.text, place, lead, behind):
        return False
    has_separator = place.is_separated or solid.has_blank(place.end) or bool(kinds) or place.start < place.span.start
    return not lead.start or solid.text[lead.start - 1] in SENTENCE_END or (has_separator and lead.is_sure)


def _is_repeated(text: str, place: PlaceFound, lead: Lead, behind: int) -> bool:
    """Whether it is the number of the article before it, printed once more behind the colon."""
    return 0 < lead.start == behind and text[place.span.start : place.span.end] in text[max(0, behind - 40) : behind]


def is_tail(solid: Solid, at: int) -> bool:
    """Whether 等规定, 的规定执行 and the like are all that stands from `at` to the end of the line."""
    line = next((start for start in solid.lines if start >= at), len(solid.text))
    return line - at <= _LONGEST_TAIL and read_words(solid.text, at, line, is_title=False) is not None


def _ends(solid: Solid, at: int) -> bool:
    """Whether nothing goes on at `at`: the cell, the line or the sentence ends."""
    return solid.text[at : at + 1] in {"", "。", "；", ";"} or solid.begins_line(at)
