"""The marks of 项 in a quotation, against those that were enacted: words of item two under （三）."""

from __future__ import annotations

import re
from collections.abc import Iterator

from enfcmp.law.quotations.enacted import Enacted, EnactedPart
from enfcmp.text.form import fold
from enfcmp.text.numbers.reading import number

_MARK = re.compile(r"[（(〔]\s*([一二三四五六七八九十]{1,3}|[0-9]{1,2})\s*[)）〕]")
_LEAST, _COMPARED = 4, 12  # characters of the words behind a mark

ItemMark = tuple[str, str]
"""As enacted, and as printed."""


def item_marks(raw: str, official: Enacted) -> Iterator[ItemMark]:
    """The marks that stand before the words of another 项 than theirs."""
    listed = [part for part in official.parts if part.subparagraph]
    marks = list(_MARK.finditer(raw)) if listed else []
    ends = [*(match.start() for match in marks[1:]), len(raw)]
    for match, end in zip(marks, ends, strict=False):
        words = fold(raw[match.end() : end]).text[:_COMPARED]
        found = [part for part in listed if _begins(part, words, official)]
        if len(words) >= _LEAST and len(found) == 1 and number(match[1]) != found[0].subparagraph:
            enacted = _MARK.match(found[0].printed.strip())
            yield enacted[0] if enacted else f"（{found[0].subparagraph}）", match[0]


def _begins(part: EnactedPart, words: str, official: Enacted) -> bool:
    return official.text[part.start : part.stop].startswith(words)
