"""The folded text with its punctuation still in it, for those who read sentences: one mark for all its printings."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from enfcmp.text.form import Folded, fold, joined_folds

_PRINTED = {
    "。": "。．！？!?",
    "；": "；;",
    "：": "：:",
    "，": "，,",
    "、": "、､",
    "(": "（(〔[［【",
    ")": "）)〕]］】",
    "-": "－-—–―─~～",
}
_MARKS = {printed: mark for mark, all_printed in _PRINTED.items() for printed in all_printed}
_NOTE = re.compile(r"\((?!不?含)[^()]{0,80}\)")
_NUMBER_IN_BRACKETS = re.compile(r"\(([0-9、]+)\)")


def marked(text: str) -> Folded:
    """`text` folded, its marks kept: of sentences, clauses and enumerations; notes in brackets and list marks go.

    What brackets say of the bound of an amount, （含本数）, stays, for it is no note.

    >>> marked("处5％以上、十倍以下（含本数）的罚款 ;(二) 责令关闭（下同）").text
    '处5%以上、10倍以下(含本数)的罚款；责令关闭'
    """
    return _without_notes(_with_marks(text, fold(text)))


def _with_marks(text: str, folded: Folded) -> Folded:
    """What was folded away stands between stretches of the folded text, which are taken over whole."""
    parts: list[Folded] = []
    for start, stop in pairwise(sorted(folded.breaks)):
        parts += _marks(text, folded.end[start - 1] if start else 0, folded.origin[start])
        parts.append(Folded(folded.text[start:stop], folded.origin[start:stop], folded.end[start:stop]))
    parts += _marks(text, folded.end[-1] if folded.end else 0, len(text))
    return joined_folds(parts)


def _marks(text: str, start: int, stop: int) -> Iterator[Folded]:
    for at in range(start, stop):
        if text[at] in _MARKS:
            yield Folded(_MARKS[text[at]], (at,), (at + 1,))


def _without_notes(folded: Folded) -> Folded:
    """Without brackets and what is in them; of a number in brackets, 第（一）项, only the brackets go."""
    if "(" not in folded.text:
        return folded
    text = _NUMBER_IN_BRACKETS.sub("\0\\1\0", folded.text)
    text = _NOTE.sub(lambda match: "\0" * len(match[0]), text)
    kept = [at for at, char in enumerate(text) if char != "\0"]
    return Folded(
        "".join(text[at] for at in kept),
        tuple(folded.origin[at] for at in kept),
        tuple(folded.end[at] for at in kept),
    )
