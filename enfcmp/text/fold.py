"""Folding of form: what two texts may differ in without saying anything else.

Without regular expressions where every run comes through: a character class with ideographs takes longer to compile
than these functions take to run.
"""

from __future__ import annotations

import re

from enfcmp.text.remembered import remembered
from enfcmp.text.simplified import Translation, simplified

_WIDE = Translation({code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)})
_INVISIBLE = (0x00AD, 0x180E, *range(0x200B, 0x2010), *range(0x202A, 0x202F), *range(0x2060, 0x2070), 0xFEFF)
INVISIBLE = frozenset(map(chr, (*_INVISIBLE, *range(0xE000, 0xF900))))
"""What shows nothing, or nothing that is known: no width, a soft hyphen, the direction of writing, private use."""
_BRACKETS = dict.fromkeys(map(ord, "<>《》〈〉「」“”"))
_YEAR = 4  # digits
_LAWS = ("法", "法典", "条例", "规定", "办法", "细则", "规则")
_EDITION = ("修订", "修正", "修改", "通过", "公布")
_NO_EDITION = ("草案", "征求意见", "送审")


def joined(text: str) -> str:
    """`text` without layout: line breaks, indents, blanks, characters without width, HTML tags."""
    return visible("".join(without_markup(text).split()))


def without_markup(text: str) -> str:
    """`text` without the tags and blanks that HTML left in it; its other entities are the characters they name."""
    if "&" not in text and "<" not in text:
        return text
    import html  # milliseconds that hardly a list needs

    return html.unescape(re.sub(r"&[en][mb]sp;|</?[A-Za-z][^<>]{0,100}>", "", text))


def visible(text: str) -> str:
    """`text` without what shows nothing."""
    if text.isprintable() or INVISIBLE.isdisjoint(text):  # nearly all texts are, and to tell takes a tenth of the time
        return text
    return "".join(char for char in text if char not in INVISIBLE)


def narrow(text: str) -> str:
    """`text` with full-width forms as ASCII: （2019） → (2019), ： → :."""
    return text.translate(_WIDE)


@remembered(65536)  # titles of two long lists
def title_key(title: str) -> str:
    """What two ways of printing one title have in common.

    Brackets, blanks, width, traditional characters, 中华人民共和国 and an edition at the end, as in
    《社会救助暂行办法（2019 修订）》, go; （试行） is part of a title and stays.
    """
    key = simplified(narrow(joined(title)).translate(_BRACKETS))
    stem, bracket, note = key.removesuffix(")").rpartition("(")
    if key.endswith(")") and bracket and _is_edition(note, stem):
        key = stem
    return _without_edition_behind(key).replace("中华人民共和国", "")


def _is_edition(note: str, stem: str) -> bool:
    """Whether a note behind a title names an edition: 2018年修正, and behind a law 2018年10月26日, 2018; no draft does.

    工作要点（2023年） is another document than that of 2024.
    """
    day = note.rstrip("版本").replace("年", "-").replace("月", "-").replace("日", "").rstrip("-")
    year, *rest = day.split("-")
    is_day = stem.endswith(_LAWS) and len(year) == _YEAR and all(part.isdecimal() for part in (year, *rest))
    is_named = any(word in note for word in _EDITION)
    return (is_day or is_named) and not any(word in note for word in _NO_EDITION)


def _without_edition_behind(key: str) -> str:
    """A title without the edition that stands behind it without a bracket: 水污染防治法2017修正."""
    for word in _EDITION[:3]:
        stem = key.removesuffix("版").removesuffix("本").removesuffix(word).removesuffix("年")
        if key.rstrip("版本").endswith(word) and stem[-_YEAR:].isdecimal():
            return stem[:-_YEAR]
    return key
