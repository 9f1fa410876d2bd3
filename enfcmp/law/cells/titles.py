"""Titles in text without layout."""

from __future__ import annotations

import re
from collections.abc import Iterator

from enfcmp.law.cells.edition_notes import editions_end
from enfcmp.law.cells.scan import Span, closing, place_behind_title
from enfcmp.law.cells.solid import Solid

_LONGEST_TITLE = 150
_BEFORE = "。；;：:，,、】》）)〕]"  # what a title does not begin before whose first bracket is lost
_UNBRACKETED_ENDINGS = ("若干规定", "实施细则", "实施办法", "规定", "办法", "细则", "条例")
_CARRIES_OUT = "实施"
_LONGEST_PLACE = 14
_VERB = "(?:依据|根据|[按依参]照|违反|适用)"
_WHOSE = re.compile(
    rf"(?:(?<![\u4e00-\u9fff])|{_VERB})(?P<place>(?!{_VERB})[\u4e00-\u9fff]{{2,10}}(?:省|自治[区州县旗]|市))$"
)
_BRACKET = re.compile("[《》]")
_CHAIN = re.compile("(?:[、和及与]?(?:《[^《》]{1,100}》))*")
_LAW = "(?:法典?|条例|规定|办法|细则|规则|决定|解释|通知|意见|规程|规范|标准|批复|公告|方案|修正案|章程|命令|目录|纲要)"
_OTHER_BRACKETS = re.compile(
    rf"[〈<﹤＜«][^〈〉<>《》﹤﹥＜＞«»。；：]{{1,60}}?{_LAW}[〉>﹥＞»]"
    rf"|[「『“\"【〖\[［〔][^「」『』“”\"【】〖〗\[\]［］〔〕《》。；：]{{1,60}}?{_LAW}[」』”\"】〗\]］〕]"
)
_ENDS_AS_LAW = re.compile(rf"{_LAW}(?:[（(〈<][^《》]{{1,30}}[）)〉>])?[》〉>”」』】\"\]］〗]*$")
_COUNT = re.compile(
    r"^(?:第?[（(]?[一二三四五六七八九十0-9]{1,3}(?:[）)、.．]|部分[：:]?))"
    r"|[（(]?共?[0-9一二三四五六七八九十百]{1,4}[项条][）)]?$|[：:]$"
)
_UNCLOSED = re.compile(
    rf"《[^《》。；：，（()）第\d]{{0,40}}(?:〈[^〈〉]{{1,60}}〉[^《》。；：，（()）第\d]{{0,40}})?{_LAW}(?=[（(第\d])"
)


def titles(solid: Solid) -> Iterator[Span]:
    """Every title in 《》 with the titles inside it; also 实施《…》若干规定, whose own brackets are not printed.

    A title whose first bracket is lost (社会保险法》第八条) begins where its sentence does; one whose last bracket is
    lost (《社会保险法第八条) ends before its place.
    """
    text = solid.text
    behind = 0
    for bracket in _BRACKET.finditer(text):
        at = bracket.start()
        span = None if at < behind else _opened(solid, at) if bracket[0] == "《" else _closed(solid, at, behind)
        if span:
            yield span
            behind = span.end


def titles_in_other_brackets(solid: Solid) -> Iterator[Span]:
    """Titles in 〈〉, “” or 【】, only where a place follows."""
    for match in _OTHER_BRACKETS.finditer(solid.text):
        if _has_place(solid, match.end()):
            yield Span(*match.span())


def without_count(heading: str) -> str:
    """A heading without its numbering and the number of its items: 一、安全生产法（共12项）."""
    return _COUNT.sub("", heading)


def is_named_as_law(text: str, title: Span) -> bool:
    """Whether a title ends as those of instruments do; a 《许可证》 is none."""
    return bool(_ENDS_AS_LAW.search(text, title.start, title.end))


def titles_end(text: str, at: int) -> int:
    """Behind all titles that stand one behind the other from `at` on."""
    match = _CHAIN.match(text, at)
    return match.end() if match else at


def _opened(solid: Solid, at: int) -> Span | None:
    text = solid.text
    end = closing(text, at, ("《", "》"), _LONGEST_TITLE)
    cut = _UNCLOSED.match(text, at)
    if cut and _has_place(solid, cut.end()):
        return Span(*cut.span())
    return _with_outer_words(solid, Span(at, end)) if end else None


def _closed(solid: Solid, at: int, behind: int) -> Span | None:
    """A title without its first bracket, where a place follows."""
    text = solid.text
    start = at
    while start > max(behind, at - _LONGEST_TITLE) and text[start - 1] not in _BEFORE:
        start -= 1
    return Span(start, at + 1) if start < at and place_behind_title(solid, at + 1) else None


def _has_place(solid: Solid, at: int) -> bool:
    return place_behind_title(solid, editions_end(solid, at)) is not None


def _with_outer_words(solid: Solid, title: Span) -> Span:
    """《…》 with the 实施 before it and the 若干规定 behind it, where both are there, and whose rules they are."""
    text, start = solid.text, title.start - len(_CARRIES_OUT)
    suffix = next((word for word in _UNBRACKETED_ENDINGS if text.startswith(word, title.end)), None)
    if not suffix or not text.endswith(_CARRIES_OUT, 0, title.start):
        return title
    low = max(start - _LONGEST_PLACE, solid.line_start(start))
    whose = _WHOSE.search(text[low:start])
    return Span(low + whose.start("place") if whose else start, title.end + len(suffix))
