"""The raw text of a basis cell → its bases as printed: `PrintedBasis` with places and quotations.

A title begins a basis where a sentence may begin and a place inside the instrument follows, or nothing else does.
A place alone, where a sentence may begin, is the next provision of the basis before it. Both inside a running sentence
(依照本法第九十一条的规定查处) belong to the quotation and stay in it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from enfcmp.law.instruments import resolve
from enfcmp.law.scan import Span, note_at, place_at, skip_blanks_back, skip_layout, titles
from enfcmp.model import PrintedBasis, PrintedProvision
from enfcmp.text.fold import joined

_SENTENCE_END = "。；;！!？?”."
_SEPARATORS = "：:"
_BOUNDARIES = _SENTENCE_END + _SEPARATORS + "\n"
_BEGINNERS = _SENTENCE_END + _SEPARATORS + "】》）)…条款项目"  # what a line that is no part of a sentence ends in
_MARKS = "。；;、，,：:.．"
_LONGEST_LEAD = 40

# What may stand between the beginning of a sentence and a title: numbering, 依据, the level tag.
_LEAD = re.compile(
    r"[-·●■◆★☆※*]*[①-⑳]?(?:[(（]?[一二三四五六七八九十\d]{1,3}[)）]?[.．、)）]?)?(?:依据|根据|按照)?"
    r"(?P<label>【?[^【】]{2,12}】|【[^【】]{2,12}】?)?"
)
_JOINING = re.compile(r"[、，,；;。]*(?:以及|或者|[和及与或])?")
_REFERENCE = re.compile(r"(?:中|里)?(?:的|之)?(?:规定|情形|所列|所称|所述|以外|行为|要求|处罚|处理|予以)|的|所")
_NO_WORDS = re.compile(r"[。；;、，,：:.．]*(?:(?:的|之)?(?:有关|相关)?规定[。；;，,]*)?")
_STATES = re.compile(r"(?:明确)?规定[：:，,]")  # 第八条规定：“…”
_ORDER = re.compile(r"[^。；：\n《》]{0,30}令(?:\(|（)?第?\s*\d+\s*号[）)]?")


class _Lead(NamedTuple):
    """What stands before a title that begins a sentence; not sure where it only begins a line."""

    start: int
    label: str | None
    is_sure: bool
    is_listed: bool  # the first thing in the cell, or joined to the basis before it


class _Head(NamedTuple):
    """The beginning of a basis in a cell; the quotation of its first place begins at `end`."""

    start: int
    end: int
    label: str | None
    title: str
    edition: str | None
    place: Span | None


def read_bases(cell: str) -> tuple[PrintedBasis, ...]:
    """The bases that the text of a cell cites, in order; layout is dropped from titles, places and quotations."""
    heads = list(_heads(cell))
    ends = [head.start for head in heads[1:]] + [len(cell)]
    return tuple(_basis(cell, head, end) for head, end in zip(heads, ends, strict=bool(heads)) if heads)


def _basis(cell: str, head: _Head, end: int) -> PrintedBasis:
    first = [(head.place, head.end)] if head.place else []
    places = [*first, *_carried(cell, head.end, end)]
    starts = [place.start for place, _ in places[1:]] + [end]
    return PrintedBasis(
        instrument=joined(head.title),
        label=head.label,
        edition=joined(head.edition) if head.edition else None,
        provisions=tuple(
            PrintedProvision(at=joined(cell[place.start : place.end]), text=_quotation(cell[begin:stop]))
            for (place, begin), stop in zip(places, starts, strict=False)
        ),
    )


def _quotation(text: str) -> str | None:
    words = joined(text)
    return None if _NO_WORDS.fullmatch(words) else words


def _heads(cell: str) -> Iterator[_Head]:
    """The titles that begin a basis, in order."""
    behind = 0  # the end of what was read of the head before, so that 《A》第一条、《B》第二条 is two bases
    for span in sorted([*titles(cell), *_bare_titles(cell)]):
        if span.start < behind:
            continue
        head = _head(cell, span, behind)
        if head:
            yield head
            behind = head.end


def _head(cell: str, title: Span, behind: int) -> _Head | None:
    lead = _lead(cell, title.start, behind)
    if lead is None:
        return None
    at = skip_layout(cell, title.end)
    edition_end = _editions_end(cell, at)
    place_start = skip_layout(cell, edition_end)
    place_end = place_at(cell, place_start)
    edition = cell[at:edition_end] or None
    if place_end is not None:
        end = _behind_separator(cell, place_end)
        is_reference = cell[end - 1] not in _SEPARATORS and bool(_REFERENCE.match(joined(cell[end : end + 12])))
        if (is_reference and not lead.is_listed) or (end == place_end and not lead.is_sure):
            return None
        return _Head(lead.start, end, lead.label, cell[title.start : title.end], edition, Span(place_start, place_end))
    following = cell[place_start : place_start + 1]
    is_alone = not following or following in _MARKS or "\n" in cell[edition_end:place_start]
    if not lead.is_sure or not (is_alone or cell.startswith(("《", "【", "实施《"), place_start)):
        return None
    return _Head(lead.start, edition_end, lead.label, cell[title.start : title.end], edition, None)


def _lead(cell: str, at: int, behind: int) -> _Lead | None:
    """The beginning of the sentence that a title at `at` opens; None where it stands inside one."""
    if at - behind <= _LONGEST_LEAD and (behind == 0 or cell[behind - 1] not in _SEPARATORS):
        words = joined(cell[behind:at])
        joining = _JOINING.match(words).end() if behind else 0  # type: ignore[union-attr]  # it matches no text too
        if match := _LEAD.fullmatch(words, joining):
            return _Lead(behind, match["label"], is_sure=True, is_listed=True)
    start = behind
    for position in range(at - 1, max(behind, at - _LONGEST_LEAD) - 1, -1):
        if _ends_sentence(cell, position):
            start = position + 1
            break
    match = _LEAD.fullmatch(joined(cell[start:at])) if at - start <= _LONGEST_LEAD else None
    if match is None:
        return None
    before = skip_blanks_back(cell, start)
    is_broken_line = (
        start > behind and cell[start - 1] == "\n" and before > behind and cell[before - 1] not in _BEGINNERS
    )
    return _Lead(start, match["label"], is_sure=not is_broken_line, is_listed=False)


def _ends_sentence(cell: str, at: int) -> bool:
    """Whether the character at `at` does: not the point of a number, nor a line break behind a level tag."""
    if cell[at] == ".":
        return not cell[max(0, at - 1) : at].isdecimal()
    return cell[at] in _BOUNDARIES and cell[skip_blanks_back(cell, at + 1) - 1] != "】"


def _editions_end(cell: str, at: int) -> int:
    """Behind the notes that follow a title: （2018年修正）, （…）（…）, 中华人民共和国国务院令第765号."""
    end = at
    while (note_end := note_at(cell, skip_layout(cell, end))) is not None:
        end = note_end
    if end == at and (order := _ORDER.match(cell, at)):
        end = order.end()
    if end > at and cell.startswith("。", end) and place_at(cell, skip_layout(cell, end + 1)):
        end += 1
    return end


def _behind_separator(cell: str, at: int) -> int:
    end = skip_layout(cell, at)
    if end < len(cell) and cell[end] in _SEPARATORS:
        return end + 1
    states = _STATES.match(cell, end)
    return states.end() if states else end


def _carried(cell: str, start: int, end: int) -> Iterator[tuple[Span, int]]:
    """The places without a title between two heads, each with the beginning of its quotation."""
    at = cell.find("第", start, end)
    while at >= 0:
        place_end = place_at(cell, at)
        if place_end is None or place_end > end:
            at = cell.find("第", at + 1, end)
            continue
        begin = _behind_separator(cell, place_end)
        if _opens_sentence(cell, at, start, has_separator=begin > place_end) and not _REFERENCE.match(
            joined(cell[begin : begin + 12])
        ):
            yield Span(at, place_end), begin
        at = cell.find("第", place_end, end)


def _opens_sentence(cell: str, at: int, start: int, *, has_separator: bool) -> bool:
    before = skip_blanks_back(cell, at)
    char = cell[before - 1] if before > start else ""
    return bool(char) and (char in _SENTENCE_END + "…" or (has_separator and char in _SEPARATORS))


def _bare_titles(cell: str) -> Iterator[Span]:
    """Titles without any 《》, only where the registry knows them: 社会保险法第八十七条."""
    at = cell.find("第")
    while at >= 0:
        place_end = place_at(cell, at)
        if place_end is None:
            at = cell.find("第", at + 1)
            continue
        start = max(
            (
                cell.rfind(mark, max(0, at - _LONGEST_LEAD - 1), at) + 1
                for mark in (*_SENTENCE_END, "\n", "，", "、", "：", ":", "】")
            ),
            default=0,
        )
        start = skip_layout(cell, start)
        name = cell[start:at].strip()
        if 0 < len(name) <= _LONGEST_LEAD and "《" not in name and "》" not in name and resolve(name).name:
            yield Span(start, start + len(cell[start:at].rstrip()))
        at = cell.find("第", place_end)
