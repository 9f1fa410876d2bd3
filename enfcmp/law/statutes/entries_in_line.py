"""Entries （一）, （二） that stand inside a line, as lines of their own."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from enfcmp.law.statutes.article_heads import N
from enfcmp.text.numbers.reading import number
from enfcmp.text.simplified import simplified

# Behind a mark, where an entry can begin; 第（一）项 and 、（二） are references.
_ENTRY = re.compile(rf"(?:^|(?<=[：:；;。，,\s]))[（(]({N})[）)](?![项目款条、])")


def entries_apart(line: str) -> Iterator[str]:
    """The line, cut before each entry of a list in it: the first one is 一, or the one after that of the line."""
    marks = [(match.start(), number(match[1])) for match in _ENTRY.finditer(simplified(line))]
    cuts: list[int] = []
    last = marks[0][1] if marks and marks[0][0] == 0 else 0
    for start, value in marks:
        if start and last is not None and value == last + 1:
            cuts.append(start)
            last = value
    is_list = len(cuts) > 1 or (bool(cuts) and marks[0][0] == 0)
    borders = [0, *(cuts if is_list else []), len(line)]
    return (line[start:end] for start, end in pairwise(borders))
