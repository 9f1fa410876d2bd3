"""Markdown and plain text: LawRefBook, just-laws, and whatever has one paragraph a line."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from enfcmp.errors import InputError
from enfcmp.law.statutes.files import read_bytes, statute
from enfcmp.law.statutes.readers import readers
from enfcmp.law.statutes.volume import Ending, Reader, Volume, ending, says_which_law, volumes_by_name
from enfcmp.message import msg
from enfcmp.model import Statute

_FENCE = "---"  # around the front matter
_COMMENT = "<!--"
_BOLD = "**"


def read(volume: Volume) -> Statute:
    """The text of one file."""
    lines = [
        line.replace(_BOLD, "").strip()
        for line in _without_front_matter(_decoded(volume).splitlines())
        if not line.startswith(_COMMENT)
    ]
    at = next((index for index, line in enumerate(lines) if line), 0)
    if lines and lines[at].startswith("# "):
        return statute(volume, lines[at + 1 :], lines[at].removeprefix("# ").strip())
    return statute(volume, lines)


def endings(path: Path) -> Iterator[Ending]:
    """The edition in a file, where it ends another instrument."""
    for volume in volumes_by_name(path):
        yield from ending(volume, _decoded(volume))


def _decoded(volume: Volume) -> str:
    shown = str(volume.path)
    data = read_bytes(volume.path)
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        raise InputError.of(msg("the file is UTF-16; save it as UTF-8"), shown)
    if b"\0" in data:
        raise InputError.of(msg("this is no text file"), shown)
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise InputError.of(msg("the file is not UTF-8; save it as UTF-8"), shown) from None


def _without_front_matter(lines: list[str]) -> list[str]:
    if lines and lines[0].strip() == _FENCE:
        stripped = [line.strip() for line in lines[1:]]
        if _FENCE in stripped:
            return lines[stripped.index(_FENCE) + 2 :]
    return lines


readers.add("text")(Reader((".md", ".txt"), says_which_law, volumes_by_name, read, endings))
