"""Markdown and plain text: LawRefBook, just-laws, and whatever has one paragraph a line."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from enfcmp.byte_order_marks import refuse_bare_utf_16, text_behind_mark
from enfcmp.errors import InputError
from enfcmp.law.statutes.files import read_bytes, statute
from enfcmp.law.statutes.layout import opens_text
from enfcmp.law.statutes.readers import readers
from enfcmp.law.statutes.volume import Ending, Reader, Volume, can_be_a_law, ending, volumes_of
from enfcmp.message import msg
from enfcmp.model import Statute

_FENCE = "---"  # around the front matter
_COMMENT = "<!--"
_BOLD = "**"


def read(volume: Volume) -> Statute:
    """The text of one file."""
    lines = _lines(volume.path)
    at = next((index for index, line in enumerate(lines) if line), 0)
    if lines and lines[at].startswith("# "):
        return statute(volume, lines[at + 1 :], lines[at].removeprefix("# ").strip())
    return statute(volume, lines)


def _volumes(path: Path) -> tuple[Volume, ...]:
    """The edition in a file."""
    return volumes_of(path, _lines)


def endings(path: Path) -> Iterator[Ending]:
    """The edition in a file, where it ends another instrument."""
    for volume in _volumes(path):
        yield from ending(volume, _decoded(path))


def _lines(path: Path) -> list[str]:
    return [
        _without_marks(line.replace(_BOLD, "").strip())
        for line in _without_front_matter(_decoded(path).splitlines())
        if not line.startswith(_COMMENT)
    ]


def _without_marks(line: str) -> str:
    """A line of Markdown without the sign of a quotation, and an article without that of a heading."""
    words = line.lstrip("> ").strip() if line.startswith(">") else line
    bare = words.lstrip("#").strip()
    return bare if words.startswith("##") and opens_text(bare) else words


def _decoded(path: Path) -> str:
    """UTF-8, or the encodings that Chinese programs write; a file of zeros or of a picture is no text."""
    shown = str(path)
    data = read_bytes(path)
    marked = text_behind_mark(data, shown)
    if marked is not None:
        return marked
    refuse_bare_utf_16(data, shown)
    if b"\0" in data:
        raise InputError.of(msg("this is no text file"), shown)
    for name in ("utf-8", "gb18030"):
        try:
            return data.decode(name)
        except UnicodeDecodeError:
            continue
    raise InputError.of(msg("the text is neither UTF-8 nor GB 18030; save it in one of them"), shown)


def _without_front_matter(lines: list[str]) -> list[str]:
    if lines and lines[0].strip() == _FENCE:
        stripped = [line.strip() for line in lines[1:]]
        if _FENCE in stripped:
            return lines[stripped.index(_FENCE) + 2 :]
    return lines


readers.add("text")(Reader((".md", ".txt"), can_be_a_law, _volumes, read, endings))
