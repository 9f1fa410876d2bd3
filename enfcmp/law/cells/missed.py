"""What looks like a basis in the words of a quotation and could not be read as one: 笫六条：, 如《乙办法》第四条."""

from __future__ import annotations

import re

from enfcmp.law.cells.solid import Solid

_ENDS = "。；;！!？?”…"
_LONGEST_LEAD = 24
# A number that is none, or a title with a place, before a colon or where all ends: so no law refers to another.
_MISREAD = re.compile(
    r"(?:[笫弟苐第][^，。；：:《》]{0,8}条|(?<!\w)[0-9一二三四五六七八九十百]{1,6}条|《[^《》]{1,100}》[^，。；：:《》]{1,40}条)"
    r"(?:第[^，。；：:《》]{1,12}[款项])?(?=[：:]|$)"
)
# All that stands behind a place, and a name with a place of its own: 某条例第五十条.
_NAMED = re.compile(
    r"(?:(?!违反|依照|按照|根据|适用)[^，。；：:《》]){1,40}(?<![本该])(?:法|条例|规定|办法|细则|规则|决定)(?:[（(][^（）()]{2,60}[）)])?"
)


def missed_basis(solid: Solid, start: int, end: int) -> int:
    """Where in the words from `start` to `end` a basis may begin that could not be read; `end` where none may."""
    for match in _MISREAD.finditer(solid.text, start, end):
        first = _beginning(solid, match.start(), start)
        if first is not None:
            return first
    return end


def _beginning(solid: Solid, at: int, low: int) -> int | None:
    """Where the line or sentence begins of which few words stand before `at`; None where it is one of the quotation."""
    text = solid.text
    mark = max(text.rfind(mark, max(low, at - _LONGEST_LEAD), at) for mark in _ENDS)
    start = max(mark + 1, solid.line_start(at))
    if start <= low and _NAMED.fullmatch(text, low, at):
        return low
    is_begin = max(low, at - _LONGEST_LEAD) < start and (solid.begins_line(start) or text[start - 1] in _ENDS)
    return start if is_begin and "，" not in text[start:at] else None
