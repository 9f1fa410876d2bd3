"""Where two results of a command differ: part by part, and in a ZIP container member by member."""

from __future__ import annotations

import difflib
import hashlib
import io
import itertools
import re
import zipfile
from collections.abc import Iterator
from typing import NamedTuple

from tools.net.command import Command, Parts

_LONG = 400  # characters; a longer line is broken, where XML, HTML or JSON may be
_BREAK = re.compile(r"(?<=>)(?=<)|(?<=,)(?=\")")


class Difference(NamedTuple):
    """One part of what a command gave, and its lines that are not the same: `-` before, `+` after."""

    command: Command
    part: str
    lines: tuple[str, ...]


def differences(command: Command, before: Parts, after: Parts) -> Iterator[Difference]:
    """What is not the same, down to the byte."""
    for name in dict.fromkeys((*before, *after)):
        for part, one, other in _members(name, before.get(name), after.get(name)):
            if one != other:
                yield Difference(command, part, tuple(_changed(one, other)))


def _members(name: str, one: bytes | None, other: bytes | None) -> list[tuple[str, bytes | None, bytes | None]]:
    """A part as it is; of two containers each member, and how they are packed where that is told by them."""
    whole = [(name, one, other)]
    if one is None or other is None or one == other or not _is_container(one, other):
        return whole
    before, after = _unpacked(one), _unpacked(other)
    members = [(f"{name}: {each}", before.get(each), after.get(each)) for each in dict.fromkeys((*before, *after))]
    found = [*members, (f"{name}: how it is packed", _packed(one), _packed(other))]
    return found if any(before != after for _, before, after in found) else whole


def _is_container(*contents: bytes) -> bool:
    return all(zipfile.is_zipfile(io.BytesIO(content)) for content in contents)


def _unpacked(content: bytes) -> Parts:
    with zipfile.ZipFile(io.BytesIO(content)) as file:
        return {each: file.read(each) for each in file.namelist()}


def _packed(content: bytes) -> bytes:
    """Order, times and ways of packing, a line each."""
    with zipfile.ZipFile(io.BytesIO(content)) as file:
        packed = ((each.filename, each.date_time, each.compress_type, each.external_attr) for each in file.infolist())
        return "".join(f"{each}\n" for each in packed).encode()


def _changed(one: bytes | None, other: bytes | None) -> Iterator[str]:
    """The lines that are in one of the two only."""
    if one is None or other is None:
        yield "- there" if other is None else "+ there"
        return
    compared = difflib.unified_diff(_lines(one), _lines(other), lineterm="", n=0)
    for line in itertools.islice(compared, 2, None):  # behind its head
        if not line.startswith("@@"):
            yield line.rstrip("\n")


def _lines(content: bytes) -> list[str]:
    """A text cut into lines, each with its end; together they are the text."""
    try:
        text = content.decode()
    except UnicodeDecodeError:
        return [f"{len(content)} bytes, SHA-256 {hashlib.sha256(content).hexdigest()[:16]}"]
    whole = re.split(r"(?<=\n)", text)
    return [part for line in whole for part in (_BREAK.split(line) if len(line) > _LONG else (line,)) if part]
