"""Whether a basis may begin before a title or a place, and what leads to it there."""

from __future__ import annotations

import re
from typing import NamedTuple

from enfcmp.law.cells.leads import LeadWord, read_words
from enfcmp.law.cells.solid import Solid

SENTENCE_END = "。；;！!？?”…"
SEPARATORS = "：:"
_BOUNDARIES = SENTENCE_END + SEPARATORS
_LONGEST = 64  # characters of a lead, an issuer being the longest
_LONGEST_HEADING = 16
_LABELS = frozenset({"basis", "heading", "tag", "numbering"})
_FIRST = frozenset({"words", "open"})  # only before all others
_LOOSE = frozenset({"verb", "issuer", "same"})  # which may begin the words of a law too
# What a broken line ends in, so that the next one goes on with its sentence: 依照, 违反本法.
_GOES_ON = re.compile(
    r"(?:照|据|违反|适用|符合|属于|执行|对照|以及|或者|[和及与或、，,的由对以除按为在被将向从即至到《（(之]|第[^条款项]{0,8}"
    r"|[本该](?:法|条例|办法|规定|细则))$"
)


class Lead(NamedTuple):
    """What stands before a title or a place that begins a basis.

    `is_listed`: the first thing in the cell, or joined to the basis before it. Not `is_sure`: it only begins a line, or
    a verb alone leads to it, as in a sentence of a quotation.
    """

    start: int
    tokens: tuple[LeadWord, ...]
    is_sure: bool
    is_listed: bool

    @property
    def has_verb(self) -> bool:
        """Whether it says 依据 or the like."""
        return any(token.kind == "verb" for token in self.tokens)


def lead_of(solid: Solid, at: int, behind: int, *, is_list: bool, is_title: bool) -> Lead | None:
    """The lead of what begins at `at`; None where that stands inside a sentence.

    `behind` is the end of what was read before it; `is_list`: no words can stand between both, only joining ones.
    """
    if is_list and at - behind <= _LONGEST and (lead := _listed(solid, at, behind, is_title=is_title)):
        return lead
    return _labelled(solid, at, behind) or _in_sentence(solid, at, behind, is_title=is_title)


def _listed(solid: Solid, at: int, behind: int, *, is_title: bool) -> Lead | None:
    tokens = read_words(solid.text, behind, at, is_title=is_title)
    if tokens is None or (behind and any(token.kind in _FIRST for token in tokens)):
        return None
    kinds = {token.kind for token in tokens}
    is_joined = not behind or not kinds or bool(kinds - _LOOSE) or solid.line_start(at) >= behind
    return Lead(behind, tokens, is_sure=True, is_listed=True) if is_joined else None


def _labelled(solid: Solid, at: int, behind: int) -> Lead | None:
    """A tag or a heading that stands in a line without a mark before it: …的罚款 【行政法规】, …的罚款 处罚依据：."""
    text = solid.text
    if text[at - 1 : at] == "】" and (start := text.rfind("【", max(behind, at - _LONGEST_HEADING), at)) >= 0:
        tokens = read_words(text, start, at)
        return Lead(start, tokens, is_sure=True, is_listed=False) if tokens else None
    for start in solid.blanks(max(behind + 1, at - _LONGEST_HEADING), at):
        if solid.begins_line(start) or text[start - 1] in _BOUNDARIES:
            continue
        tokens = read_words(text, start, at, is_title=False)
        if tokens and {token.kind for token in tokens} <= _LABELS:
            return Lead(start, tokens, is_sure=tokens[-1].kind != "numbering", is_listed=False)
    return None


def _in_sentence(solid: Solid, at: int, behind: int, *, is_title: bool) -> Lead | None:
    start = _boundary(solid, at, behind)
    tokens = None if start is None else read_words(solid.text, start, at, is_title=is_title)
    if start is None or tokens is None or any(token.kind in _FIRST for token in tokens):
        return None
    while (before := _boundary(solid, start - 1, behind)) is not None and before < start:
        labels = read_words(solid.text, before, start, is_title=False)
        if not labels or not {token.kind for token in labels} <= _LABELS:
            break
        start, tokens = before, (*labels, *tokens)
    return Lead(start, tokens, _is_sure(solid, start, tokens), is_listed=False)


def _is_sure(solid: Solid, start: int, tokens: tuple[LeadWord, ...]) -> bool:
    if tokens and {token.kind for token in tokens} <= {"verb"}:
        return False
    before = solid.text[start - 1 : start]
    if not before or before in _BOUNDARIES or before in "】》）)":
        return True
    return solid.begins_line(start) and not _GOES_ON.search(solid.text[max(0, start - 12) : start])


def _boundary(solid: Solid, at: int, low: int) -> int | None:
    """Where the line or sentence of the character `at` begins; None where that is before `low` or far away."""
    if at < low:
        return None
    text = solid.text
    first = max(low, at - _LONGEST)
    mark = max(text.rfind(char, max(first - 1, 0), at) for char in _BOUNDARIES) + 1
    point = text.rfind(".", max(first - 1, 0), at)
    if point >= mark and not text[max(0, point - 1) : point].isdecimal():
        mark = point + 1
    start = max(mark, solid.line_start(at))
    is_one = start == 0 or solid.begins_line(start) or text[start - 1] in _BOUNDARIES + "."
    return start if start >= first and is_one else None
