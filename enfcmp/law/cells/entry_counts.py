"""Which entry of a cell a numbering begins: 2、依据《乙条例》第五条 behind 1、《甲法》第四条 …, a further basis."""

from __future__ import annotations

import unicodedata
from typing import NamedTuple

from enfcmp.law.cells.lead_of import Lead
from enfcmp.text.numbers.reading import number

_AROUND = "（）()〔〕[]【】.．、,，:： "
_BREACHES = ("违反", "触犯")
_OPEN = ("（", "(", "〔", "[", "【")


_MARKS = ("、", ".", "．", "，", "）", ")")
_FIRST = {"1": "1", "一": "一", "(1": "1"}  # by the style


class EntryCount(NamedTuple):
    """How an entry is numbered, and with what: in figures or ideographs, in brackets, or ①."""

    style: str
    value: int

    def follows(self, other: EntryCount | None) -> bool:
        """Whether it is the next one."""
        return other is not None and self == (other.style, other.value + 1)

    def begins_in(self, words: str) -> bool:
        """Whether another count of the style begins in the words, as that of a law which is quoted may."""
        first = _FIRST.get(self.style)
        if first is None:
            return chr(int(self.style.removeprefix("from ")) + 1) in words
        return any(f"{first}{mark}" in words for mark in _MARKS)


def entry_count(text: str, lead: Lead) -> EntryCount | None:
    """What a lead counts; None where that is breaches or nothing, or is counted as laws count subparagraphs, （二）."""
    if lead.tokens and text.startswith(_BREACHES, lead.tokens[-1].start):
        return None
    numbering = next((text[token.start : token.end] for token in lead.tokens if token.kind == "numbering"), "")
    plain = numbering.strip(_AROUND)
    if len(plain) == 1 and not plain.isdecimal() and (value := unicodedata.digit(plain, None)) is not None:
        return EntryCount(f"from {ord(plain) - value}", value)
    counted = number(plain) if plain else None
    is_bracketed = numbering.startswith(_OPEN)
    if counted is None or (is_bracketed and not plain.isascii()):
        return None
    return EntryCount(("(" if is_bracketed else "") + ("1" if plain.isascii() else "一"), counted)
