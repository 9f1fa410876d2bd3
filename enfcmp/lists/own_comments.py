"""What a person has written into a list file beside its texts: comments, which a new import must not lose."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from typing import NamedTuple

import yaml

DOUBT_MARK = "#?"  # before what an import says; everything else behind # is a person's
_WRITTEN_BY = "# written by "
_SIGN = re.compile(r"(?:^|(?<=\s))#.*", re.MULTILINE)


class _Part(NamedTuple):
    """An item of the file: its number, and the line in which its last text ends."""

    number: str
    last: int


def own_comments(text: str, root: yaml.Node) -> dict[str, list[str]]:
    """The comments of a list file, without their sign, by the number of the item that they stand before or in.

    Those over the items are under "". What stands at the end of a line is taken too.
    """
    parts, head = list(_parts(root)), _last_of_head(root)
    starts = [0, *(match.end() for match in re.finditer("\n", text))]
    texts = sorted((_offset(node.start_mark, starts), _offset(node.end_mark, starts)) for node in _texts(root))
    begins = [begin for begin, _ in texts]
    found: dict[str, list[str]] = {}
    for match in _SIGN.finditer(text):
        at = bisect_right(begins, match.start()) - 1
        is_text = at >= 0 and match.start() < texts[at][1]
        words = match[0].removeprefix("#").strip()
        if words and not is_text and not match[0].startswith((DOUBT_MARK, _WRITTEN_BY)):
            line = bisect_right(starts, match.start()) - 1
            found.setdefault("" if line <= head else _owner(line, parts), []).append(words)
    return found


def _offset(mark: yaml.Mark, starts: list[int]) -> int:
    return starts[mark.line] + mark.column if mark.line < len(starts) else starts[-1] + mark.column


def _owner(line: int, parts: list[_Part]) -> str:
    """The item that a comment in a line stands in, else the next one, else the last."""
    return next((part.number for part in parts if line <= part.last), parts[-1].number if parts else "")


def _last_of_head(root: yaml.Node) -> int:
    return next((key.start_mark.line for key, _ in root.value if key.value == "items"), -1)


def _parts(root: yaml.Node) -> Iterator[_Part]:
    items = next((child for key, child in root.value if key.value == "items"), None)
    for node in items.value if isinstance(items, yaml.SequenceNode) else ():
        number = next(child.value for key, child in node.value if key.value == "number")
        ends = [each.end_mark for each in _texts(node)]
        last = max(mark.line - (mark.column == 0) for mark in ends)
        yield _Part(number, last)


def _texts(node: yaml.Node) -> Iterator[yaml.ScalarNode]:
    if isinstance(node, yaml.ScalarNode):
        yield node
    elif isinstance(node, yaml.SequenceNode):
        for each in node.value:
            yield from _texts(each)
    elif isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            yield from _texts(key)
            yield from _texts(value)
