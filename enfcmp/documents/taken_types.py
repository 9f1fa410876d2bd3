"""Action types that a table calls otherwise than its items have them: each way of calling them once."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from enfcmp.documents.characters import without_blanks
from enfcmp.documents.doubts import as_doubt
from enfcmp.documents.made_items import ReadTable
from enfcmp.message import msg
from enfcmp.model import GridCell, ImportDoubt


def type_doubts(table: ReadTable) -> Iterator[ImportDoubt]:
    """What is printed, what it is taken for, and in how many items; with the place of the first."""
    if "type" not in table.fields:
        return
    column = table.fields.index("type")
    taken: defaultdict[tuple[str, str], list[GridCell]] = defaultdict(list)
    for each in table.items:
        cells = each.draft.cells.get(column)
        if cells and each.item.type and (words := without_blanks(cells[0].text)) != each.item.type:
            taken[words, each.item.type].append(cells[0])
    for (words, read), cells in taken.items():
        message = msg(
            "`{type}` is taken for {read} in {count} items; its words are kept in `extra`",
            type=words,
            read=read,
            count=len(cells),
        )
        yield as_doubt("type-taken", cells[0].place, None, message, words)
