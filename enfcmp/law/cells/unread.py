"""What of a cell could not be read: words that are no basis and no known filler."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from enfcmp.law.cells.spans import Piece
from enfcmp.text.fold import joined

_NOTHING = frozenset(
    ["无", "暂无", "没有", "无依据", "空", "/", "／", "-", "—", "——", "－", "--", "\\", "、", "。", "None"]
)
_STATED = "：:。；;"  # behind a title: what follows is what it says, as a whole
# Nothing that could be meant for a place stands at the beginning.
_NO_PLACE = re.compile(r"[：:。；;]?(?!.{0,16}[条章款項项節节]|[^，。]{0,16}附[件表录])")


def unread_words(pieces: Sequence[Piece]) -> Iterator[str]:
    """The words of a cell that no basis explains, stretch by stretch; all of them where it has no basis at all."""
    if all(piece.kind not in {"title", "place"} for piece in pieces):
        whole = joined("".join(piece.text for piece in pieces))
        yield from [whole] if whole and whole not in _NOTHING else []
        return
    for at, piece in enumerate(pieces):
        if piece.kind == "unread" and not _is_stated(pieces, at):
            yield joined(piece.text)


def _is_stated(pieces: Sequence[Piece], at: int) -> bool:
    """Whether the words are those of the instrument as a whole, which a notice without articles is quoted with."""
    before = [piece for piece in pieces[:at] if piece.kind != "layout"]
    is_behind_title = bool(before) and before[-1].kind in {"title", "edition"}
    has_break = pieces[at - 1].kind == "layout" and "\n" in pieces[at - 1].text
    words = joined(pieces[at].text)
    return is_behind_title and (has_break or words[:1] in _STATED) and bool(_NO_PLACE.match(words))
