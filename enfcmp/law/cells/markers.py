"""Where the parts of a basis cell are: labels, titles, editions, places, and what stands between them.

A title begins a basis where a sentence may begin and a place inside the instrument follows, or nothing else does.
A place alone, where a sentence may begin, is the next provision of the basis before it. Both inside a running sentence
(依照本法第九十一条的规定查处) belong to the quotation and stay in it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal, NamedTuple

from enfcmp.law.cells.scan import (
    Span,
    cited_places,
    last_solids,
    note_at,
    place_at,
    skip_layout,
    skip_layout_back,
    titles,
)
from enfcmp.law.instruments.known import resolve
from enfcmp.text.fold import joined

PartKind = Literal[
    "layout",
    "numbering",
    "label",
    "title",
    "edition",
    "place",
    "separator",
    "quotation",
    "reference",
    "unread",
]

_SENTENCE_END = "。；;！!？?”."
_SEPARATORS = "：:"
_BOUNDARIES = _SENTENCE_END + _SEPARATORS
_BEGINNERS = _BOUNDARIES + "】》）)…条款项目"  # what a line that is no part of a sentence ends in
_MARKS = "。；;、，,：:.．"
_BEFORE_WORDS = _BOUNDARIES + "，、】"
_LONGEST_LEAD = 40

# What may stand between the beginning of a sentence and a title: numbering, 依据, the level tag.
_LEAD = re.compile(
    r"(?P<numbering>[-·●■◆★☆※*]*[①-⑳]?(?:[(（]?[一二三四五六七八九十\d]{1,3}[)）]?[.．、)）]?)?)"
    r"(?P<separator>(?:依据|根据|按照)?)"
    r"(?P<label>【?[^【】]{2,12}】|【[^【】]{2,12}】?)?"
)
_NUMBERING = re.compile(
    r"(?:^|(?<=[。；;！!？?”…]))"
    r"(?P<numbering>[-–·•●■◆★☆※*▪]+|[①-⑳]|[(（][一二三四五六七八九十\d]{1,3}[)）]|[一二三四五六七八九十\d]{1,3}[)）.．、])$"
)
_LONGEST_NUMBERING = 6
_JOINING = re.compile(r"[、，,；;。]*(?:以及|或者|[和及与或])?")
_REFERENCE = re.compile(r"(?:中|里)?(?:的|之)?(?:规定|情形|所列|所称|所述|以外|行为|要求|处罚|处理|予以)|的|所")
_STATES = re.compile(r"(?:明确)?规定[：:，,]")  # 第八条规定：“…”
_ORDER = re.compile(r"[^。；：\n《》]{0,30}令(?:\(|（)?第?\s*\d+\s*号[）)]?")


class CellPart(NamedTuple):
    """A stretch of a cell whose kind is known."""

    kind: PartKind
    start: int
    end: int


class _Lead(NamedTuple):
    """What stands before a title that begins a sentence; not sure where it only begins a line."""

    start: int
    parts: tuple[CellPart, ...]
    is_sure: bool
    is_listed: bool  # the first thing in the cell, or joined to the basis before it


class _Head(NamedTuple):
    """The beginning of a basis in a cell; the quotation of its first place begins at `end`."""

    start: int
    end: int
    parts: tuple[CellPart, ...]


def cell_parts(cell: str) -> Iterator[CellPart]:
    """All parts but quotations and layout, in order; a part with nothing in it is left out."""
    heads = list(_heads(cell))
    ends = [head.start for head in heads] + [len(cell)]
    yield from _carried(cell, 0, ends[0])
    for head, end in zip(heads, ends[1:], strict=True):
        yield from head.parts
        yield from _carried(cell, head.end, end)


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
    edition_start = skip_layout(cell, title.end)
    edition_end = _editions_end(cell, edition_start)
    place_start = skip_layout(cell, edition_end)
    place_end = place_at(cell, place_start)
    begin = [*lead.parts, CellPart("title", *title), *_part("edition", edition_start, edition_end)]
    if place_end is not None:
        end = _behind_separator(cell, place_end)
        is_reference = cell[end - 1] not in _SEPARATORS and _goes_on(cell, end)
        if (is_reference and not lead.is_listed) or (end == place_end and not lead.is_sure):
            return None
        return _Head(lead.start, end, (*begin, *_place(cell, place_start, place_end, end)))
    following = cell[place_start : place_start + 1]
    is_alone = not following or following in _MARKS or _has_break(cell[edition_end:place_start])
    if not lead.is_sure or not (is_alone or cell.startswith(("《", "【", "实施《"), place_start)):
        return None
    return _Head(lead.start, edition_end, tuple(begin))


def _part(kind: PartKind, start: int, end: int) -> tuple[CellPart, ...]:
    return (CellPart(kind, start, end),) if start < end else ()


def _place(cell: str, start: int, end: int, behind: int) -> tuple[CellPart, ...]:
    """A place and the separator, which ends at `behind`."""
    return CellPart("place", start, end), *_part("separator", skip_layout(cell, end), behind)


def _goes_on(cell: str, at: int) -> bool:
    """Whether the words at `at` make the place before them one of a running sentence: …的规定."""
    return bool(_REFERENCE.match(joined(cell[at : at + 12])))


def _lead(cell: str, at: int, behind: int) -> _Lead | None:
    """The beginning of the sentence that a title at `at` opens; None where it stands inside one."""
    positions = last_solids(cell, behind, at, _LONGEST_LEAD + 1)
    start = positions[0] if positions else at
    if len(positions) <= _LONGEST_LEAD and (behind == 0 or cell[behind - 1] not in _SEPARATORS):
        words = "".join(cell[position] for position in positions)
        joining = _JOINING.match(words).end() if behind else 0  # type: ignore[union-attr]  # it matches no text too
        if match := _LEAD.fullmatch(words, joining):
            begin = (*_words("separator", positions, 0, joining), *_lead_parts(match, positions))
            return _Lead(start, begin, is_sure=True, is_listed=True)
    count, is_sure = _sentence(cell, positions, at)
    positions = positions[len(positions) - count :]
    match = _LEAD.fullmatch("".join(cell[position] for position in positions)) if count <= _LONGEST_LEAD else None
    start = positions[0] if positions else at
    return match and _Lead(start, _lead_parts(match, positions), is_sure, is_listed=False)


def _sentence(cell: str, positions: list[int], at: int) -> tuple[int, bool]:
    """How many of the characters before `at` its sentence has, and whether it is no broken line of another one."""
    following = at
    for count, position in enumerate(reversed(positions)):
        if _ends_line(cell, position, following):
            return count, cell[position] in _BEGINNERS
        if _ends_sentence(cell, position):
            return count, True
        following = position
    return len(positions), True


def _lead_parts(match: re.Match[str], positions: list[int]) -> tuple[CellPart, ...]:
    return (
        *_words("numbering", positions, *match.span("numbering")),
        *_words("separator", positions, *match.span("separator")),
        *_words("label", positions, *match.span("label")),
    )


def _words(kind: PartKind, positions: list[int], start: int, end: int) -> tuple[CellPart, ...]:
    """The characters from `start` to `end` of those at `positions`, which skip the layout, as one part."""
    return _part(kind, positions[start], positions[end - 1] + 1) if start < end else ()


def _ends_line(cell: str, at: int, following: int) -> bool:
    """Whether a line break stands behind the character at `at`; one behind a level tag does not count."""
    return cell[at] != "】" and _has_break(cell[at + 1 : following])


def _has_break(layout: str) -> bool:
    return "\n" in layout or "<br" in layout


def _ends_sentence(cell: str, at: int) -> bool:
    """Whether the character at `at` does: not the point of a number."""
    if cell[at] == ".":
        return not cell[max(0, at - 1) : at].isdecimal()
    return cell[at] in _BOUNDARIES


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


def _carried(cell: str, start: int, end: int) -> Iterator[CellPart]:
    """The places without a title between two heads, each with its separator and the numbering before it.

    Before the first head one may begin the cell: the instrument stands elsewhere, in a heading or another column.
    """
    for place in cited_places(cell, start, end):
        behind = _behind_separator(cell, place.end)
        lead = _numbering(cell, place.start, start)
        has_separator = place.end < behind  # a blank is one, too
        opens = _opens_sentence(cell, lead, start, has_separator=has_separator or lead < place.start)
        if opens and not _goes_on(cell, behind):
            yield from _part("numbering", lead, skip_layout_back(cell, place.start))
            yield from _place(cell, *place, behind)


def carried(text: str) -> Iterator[Span]:
    """The places that open a sentence of a quotation."""
    return (Span(part.start, part.end) for part in _carried(text, 0, len(text)) if part.kind == "place")


def _numbering(cell: str, at: int, start: int) -> int:
    """Where the numbering or bullet before a place begins; `at` where there is none."""
    positions = last_solids(cell, start, at, _LONGEST_NUMBERING)
    words = "".join(cell[position] for position in positions)
    match = _NUMBERING.search(words)
    return positions[match.start("numbering")] if match else at


def _opens_sentence(cell: str, at: int, start: int, *, has_separator: bool) -> bool:
    before = skip_layout_back(cell, at)
    if before == 0:
        return True
    char = cell[before - 1] if before > start else ""
    return bool(char) and (char in _SENTENCE_END + "…" or (has_separator and char in _SEPARATORS))


def _bare_titles(cell: str) -> Iterator[Span]:
    """Titles without any 《》, only where the registry knows them: 社会保险法第八十七条."""
    for place in cited_places(cell, 0, len(cell)):
        span = _words_before(cell, place.start)
        name = cell[span.start : span.end]
        if 0 < len(name) <= _LONGEST_LEAD and "《" not in name and "》" not in name and resolve(name).name:
            yield span


def _words_before(cell: str, at: int) -> Span:
    """What stands between `at` and the mark or line break before it; too long for a title where none is near."""
    positions = last_solids(cell, 0, at, _LONGEST_LEAD + 1)
    start = end = positions[-1] + 1 if positions else at
    following = at
    for position in reversed(positions):
        if cell[position] in _BEFORE_WORDS or _has_break(cell[position + 1 : following]):
            break
        start = following = position
    return Span(start, end)
