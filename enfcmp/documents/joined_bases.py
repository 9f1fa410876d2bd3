"""The basis of an item that stands in several columns as one text: 依据名称：《甲法》, 条款：第一条, a line each."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import groupby

from enfcmp.documents.heads import basis_label
from enfcmp.documents.items import DraftItem
from enfcmp.model import GridCell


def joined_bases(item: DraftItem, bases: Mapping[int, Sequence[GridCell]], heads: Sequence[str]) -> str:
    """Row by row, so that each title has its own place behind it; every run of one column stands behind its head.

    `bases` are the cells of each column of the basis, `heads` the heads of all columns. What runs over a page goes on
    in its line; what a column prints twice in succession is said once.
    """
    lines: list[tuple[int, str]] = []
    last: dict[int, int] = {}  # the line that a column ended with
    every = [(item.rows.get(id(cell), 0), column, cell) for column, cells in bases.items() for cell in cells]
    for _, column, cell in sorted(every, key=lambda each: each[:2]):
        words = cell.text.strip("\n")
        if column in last and any(cell is each for each in item.joined):
            lines[last[column]] = column, lines[last[column]][1] + words
        elif column not in last or lines[last[column]][1] != words:
            last[column] = len(lines)
            lines.append((column, words))
    runs = groupby(lines, key=lambda line: line[0])
    return "\n".join(f"{basis_label(heads[column])}：" + "\n".join(words for _, words in run) for column, run in runs)
