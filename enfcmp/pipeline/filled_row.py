"""What a row of the workbook decides, as it was filled in: the words for yes and no, and whether the row is whole."""

from __future__ import annotations

import re
import unicodedata
from typing import Literal

from enfcmp.message import Message, msg
from enfcmp.pipeline.returned_rebase import FilledRow
from enfcmp.rebase_proposals import CODE, CODE_GONE, short_code

_YES = frozenset(
    ("是", "采纳", "采用", "同意", "同意采纳", "予以采纳", "已采纳", "√", "✓", "✔", "☑", "对", "y", "yes", "true")
)
_NO = frozenset(
    ("否", "不", "不采纳", "不予采纳", "未采纳", "不采用", "不同意", "×", "✗", "✘", "☒", "n", "no", "false")
)
_OPEN = frozenset(["", "待定", "暂缓", "待研究", "/", "-", "—"])
_SPACE, _ENDS = re.compile(r"\s"), "。.!,，"
_CITED = re.compile(r"《[^《》]+》第[^\s：:，。；、]+")

Verdict = Literal["accept", "reject"]
Filled = tuple[Verdict, str] | Message | None
"""The verdict and what it is on; or what is wrong; or nothing, where nothing was decided."""


def filled(answer: FilledRow) -> Filled:
    """What the row decides, without looking at the list."""
    word = _word(answer.adopted)
    if word in _OPEN:
        return None
    code = CODE.fullmatch(answer.code)
    if code is None:
        return CODE_GONE
    if code["stated"]:
        return _on_stated(answer, word, code["stated"][1:])
    if answer.proposed:
        return _CHANGED
    return _on_candidates(answer, word, code["possible"].split("+")[1:])


_CHANGED = msg(
    "the proposal was changed here, and only what was proposed can be adopted; put it back, or answer no, and write "
    "the other basis in the list by hand"
)


def _on_stated(answer: FilledRow, word: str, code: str) -> Filled:
    """Yes, no, or the name of what is proposed."""
    if short_code(answer.proposed) != code:
        return _CHANGED
    name = _name(answer.proposed.splitlines()[0])
    if word in _YES or short_code(answer.adopted) == short_code(name):
        return "accept", name
    return ("reject", name) if word in _NO else _unknown(answer)


def _on_candidates(answer: FilledRow, word: str, codes: list[str]) -> Filled:
    """The name of one of them; no leaves the old basis as it is."""
    if word in _NO:
        return None
    if short_code(answer.adopted) in codes:
        printed = (each for each in _CITED.findall(answer.row.whole) if short_code(each) == short_code(answer.adopted))
        return "accept", _name(next(printed, answer.adopted))
    if word not in _YES:
        return _unknown(answer)
    if codes:
        return msg("nothing is stated here; write which of the candidates is adopted, as 《…》第十条")
    return msg("nothing is proposed here that could be adopted; leave the cell empty, or answer no")


def _unknown(answer: FilledRow) -> Message:
    return msg("`{text}` is neither yes nor no nor what is proposed in this row", text=answer.adopted)


def _name(text: str) -> str:
    """A provision as decisions name it."""
    return _SPACE.sub("", text).replace("《", "").replace("》", "")


def _word(text: str) -> str:
    return _SPACE.sub("", unicodedata.normalize("NFKC", text)).strip(_ENDS).lower()
