"""Folding of form: what two texts may differ in without saying anything else.

Without regular expressions where every run comes through: a character class with ideographs takes longer to compile
than these functions take to run.
"""

from __future__ import annotations

import functools
import re

from enfcmp.text.simplified import simplified

_WIDE = {code: chr(code - 0xFEE0) for code in range(0xFF01, 0xFF5F)}
_WITHOUT_WIDTH = frozenset("\u200b\u200c\u200d\u2060\ufeff")
_NO_WIDTH = dict.fromkeys(map(ord, _WITHOUT_WIDTH))
_BRACKETS = dict.fromkeys(map(ord, "<>《》〈〉「」“”"))
_EDITION = ("修订", "修正", "修改", "通过", "公布")
_NO_EDITION = ("草案", "征求意见", "送审")


def joined(text: str) -> str:
    """`text` without layout: line breaks, indents, blanks, characters without width, HTML tags."""
    if "&" in text or "<" in text:
        text = re.sub(r"&[en][mb]sp;|</?[A-Za-z][^<>]{0,100}>", "", text)
    text = "".join(text.split())
    return text if _WITHOUT_WIDTH.isdisjoint(text) else text.translate(_NO_WIDTH)


def narrow(text: str) -> str:
    """`text` with full-width forms as ASCII: （2019） → (2019), ： → :."""
    return text.translate(_WIDE)


@functools.lru_cache(maxsize=65536)  # titles of two long lists
def title_key(title: str) -> str:
    """What two ways of printing one title have in common.

    Brackets, blanks, width, traditional characters, 中华人民共和国 and an edition at the end, as in
    《社会救助暂行办法（2019 修订）》, go; （试行） is part of a title and stays.
    """
    key = simplified(narrow(joined(title)).translate(_BRACKETS))
    stem, bracket, note = key.removesuffix(")").rpartition("(")
    is_edition = any(word in note for word in _EDITION)
    if key.endswith(")") and bracket and is_edition and not any(word in note for word in _NO_EDITION):
        key = stem
    return key.replace("中华人民共和国", "")
