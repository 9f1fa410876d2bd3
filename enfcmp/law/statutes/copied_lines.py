"""What copies put into the lines of an article: tables, an annex, the heading of the next chapter, breaks."""

from __future__ import annotations

import re
from collections.abc import Sequence

from enfcmp.law.statutes.annexes import begins_annex
from enfcmp.law.statutes.article_heads import N
from enfcmp.text.simplified import simplified

_ALONE = r"[总附罚]\s*则$|法\s*律\s*责\s*任$"
_CHAPTER = re.compile(rf"第{N}(?:编|分编|章|节)(?:\s|[^。，；：、！？（(]{{0,30}}$)|{_ALONE}")
_CHAPTER_IN_LINE = re.compile(rf"(?<=[。；])\s*(?:第{N}(?:编|分编|章|节)[^。，；：、！？（(]{{0,40}}$|{_ALONE})")
_BARS = ("|", "│", "┃", "║")
_DRAWN = frozenset("+-=—–─━┄┅┈┉┌┐└┘├┤┬┴┼╔╗╚╝╠╣╦╩╬═ \u3000")
_SHORTEST_DRAWN = 5
_LONGEST_CAPTION = 30
_ENDS = tuple("。；：:;！!？?”）)》」…")
_SENTENCE_ENDS = tuple("。；：，")
_GOES_ON = tuple("，；：、）》”")
_ENTRY = re.compile(rf"[（(]{N}[）)]|[0-9０-９]{{1,2}}\s*[.．、)）]|[①-⑳]|{N}、|第{N}[条款项]")
_SHORTEST_BROKEN = 15  # characters: a shorter line is a title, or a person in a list of them


def without_annex(lines: Sequence[str]) -> tuple[str, ...]:
    """The lines of the last article up to an annex or a table."""
    first = next((at for at, each in enumerate(lines) if begins_annex(simplified(each))), len(lines))
    return tuple(lines[: min(first, _tables(lines).start)])


def without_headings(lines: Sequence[str]) -> tuple[str, ...]:
    """The lines without the headings of chapters behind the last sentence, in lines of their own or in its line."""
    end = len(lines)
    while end and (not lines[end - 1] or is_chapter(lines[end - 1])):
        end -= 1
    kept = tuple(lines[:end])
    last = _CHAPTER_IN_LINE.search(simplified(kept[-1])) if kept else None
    return (*kept[:-1], kept[-1][: last.start()]) if last else kept


def is_chapter(line: str) -> bool:
    """Whether a line is the heading of a chapter, of a section, of a part."""
    return bool(_CHAPTER.match(simplified(line)))


def without_tables(lines: Sequence[str]) -> tuple[str, ...]:
    """The lines without tables drawn with signs, their captions, and what of a cell stands in a line of its own."""
    tables = _tables(lines)
    inside = (lines[at] for at in tables if not _is_drawn(lines[at]) and lines[at].endswith("。"))
    return (*lines[: tables.start], *inside, *lines[tables.stop :])


def _tables(lines: Sequence[str]) -> range:
    """From the caption of the first table to the end of the last one; nothing behind the last line where none is."""
    drawn = [at for at, each in enumerate(lines) if _is_drawn(each)]
    if not drawn:
        return range(len(lines), len(lines))
    first, last = drawn[0], drawn[-1]
    caption = lines[first - 1] if first else ""
    is_caption = 0 < len(caption) <= _LONGEST_CAPTION and not caption.endswith(_SENTENCE_ENDS)
    return range(first - is_caption, last + 1)


def _is_drawn(line: str) -> bool:
    has_bar = any(bar in line for bar in _BARS)
    return has_bar or (len(line) >= _SHORTEST_DRAWN and _DRAWN.issuperset(line))


def without_breaks(lines: Sequence[str]) -> tuple[str, ...]:
    """The lines, those that a break in mid-sentence divides joined."""
    whole: list[str] = []
    for line in lines:
        if whole and line and _is_divided(whole[-1], line):
            whole[-1] += line
        else:
            whole.append(line)
    return tuple(whole)


def _is_divided(before: str, line: str) -> bool:
    if before and line.startswith(_GOES_ON):
        return True
    is_open = len(before) >= _SHORTEST_BROKEN and not before.endswith(_ENDS)
    return is_open and not _ENTRY.match(simplified(line))
