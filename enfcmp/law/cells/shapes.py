"""The shape of a text: as long as it is, every character that places are made of as a mark of its kind.

Expressions over these marks compile in a tenth of the time that such over classes of ideographs take, and every run
comes through them. The marks are control characters, which a list has none of.
"""

from __future__ import annotations

from enfcmp.text.numbers.reading import NUMERALS

NUMERAL, OPEN, CLOSE, TO, AND, ORDINAL, ARTICLE, BELOW = "\x01\x02\x03\x04\x05\x06\x07\x08"
INSERTED, CHAPTER, SEMICOLON, STOP, ANNEX, ENTRY = "\x0e\x0f\x10\x11\x12\x13"
ENCLOSED = {
    chr(first + value): f"（{value + 1}）"
    for first, count in ((0x2460, 20), (0x2474, 20), (0x3220, 10))  # ①, ⑴, ㈠
    for value in range(count)
}
"""Numbers with their brackets in one character, as they are with brackets of their own."""
_KINDS = {
    NUMERAL: NUMERALS + "壹贰貳叁叄肆伍陆柒捌玖拾佰仟" + "".join(ENCLOSED),
    OPEN: "（(〔[［【",
    CLOSE: "）)〕]］】",
    TO: "至到~～〜∼-－—–―─‐‑‒﹣﹘",
    AND: "、，,/／和及与或暨",
    ORDINAL: "第",
    ARTICLE: "条",
    BELOW: "款项目",
    INSERTED: "之",
    CHAPTER: "编章节",
    SEMICOLON: "；;",
    STOP: '。：:！!？?《》“”"',
    ANNEX: "件表录注",
    ENTRY: "点",
}
_SHAPES = {ord(char): kind for kind, chars in _KINDS.items() for char in chars}


def shape_of(text: str) -> str:
    """The shape of a text without layout."""
    return text.translate(_SHAPES)
