"""What page breaks make doubtful: a basis that ends in mid-sentence at the foot, another head on a further page."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Literal, NamedTuple

from enfcmp.documents.characters import without_blanks
from enfcmp.documents.doubts import as_doubt
from enfcmp.documents.headed_tables import HeadedTable
from enfcmp.documents.items import DraftItem
from enfcmp.documents.made_items import ReadTable
from enfcmp.message import msg
from enfcmp.model import GridCell, ImportDoubt

_CUT = re.compile(r"[，、,（(《“〔]$|第[〇零一二三四五六七八九十百千0-9]*$|《[^》]*$|[（(][^（()）]*$")
_ENDED = re.compile(r"[。；！？：…．.;!?:”’》）)】〕\]]$")
_TAIL = 40  # characters in which something may be left open
_MOST_SHARE = 0.05  # of the bases inside of pages that end so too: then it is how the list is written
_LEAST = 20  # bases inside of pages, to say how bases end
_MOST_OTHER = 0.5  # of the heads of a further page, where it is the same table all the same

_Ending = Literal["ended", "open", "cut"]


class _Basis(NamedTuple):
    ending: _Ending
    cell: GridCell
    item: str
    is_last: bool  # on its page


def foot_doubts(table: ReadTable) -> Iterator[ImportDoubt]:
    """A basis that is the last on its page, does not end as others do, and does not go on overleaf."""
    for column in (at for at, field in enumerate(table.fields) if field == "basis_text"):
        bases = list(_bases(table, column))
        inside = Counter(each.ending for each in bases if not each.is_last)
        for each in bases:
            usual = inside[each.ending] > _MOST_SHARE * inside.total()
            known = each.ending == "cut" or inside.total() >= _LEAST
            if each.is_last and each.ending != "ended" and known and not usual:
                message = msg("ends in mid-sentence at the foot of the page; the next page does not go on with it")
                yield as_doubt("cut-at-page-foot", each.cell.place, each.item, message, each.cell.text)


def _bases(table: ReadTable, column: int) -> Iterator[_Basis]:
    """Those that are printed with their items; one that is merged over a page break goes on overleaf."""
    for each, following in zip(table.items, [*table.items[1:], None], strict=False):
        cells = each.draft.cells.get(column)
        if cells and column not in each.draft.carried:
            last = cells[-1]
            is_last = following is not None and _ends_page(last, column, following.draft)
            yield _Basis(_ending(last.text), last, each.item.number, is_last=is_last)


def _ends_page(last: GridCell, column: int, following: DraftItem) -> bool:
    """Whether the next item begins overleaf, and has something else in the column."""
    return column not in following.carried and _page(following) > (last.place.page or 0)


def _page(item: DraftItem) -> int:
    """The page that an item begins on; none is 0."""
    own = (cells[0].place.page for column, cells in item.cells.items() if column not in item.carried)
    return next(own, None) or 0


def _ending(text: str) -> _Ending:
    tail = without_blanks(text)[-_TAIL:]
    return "cut" if _CUT.search(tail) else "ended" if _ENDED.search(tail) else "open"


def head_doubts(tables: Sequence[ReadTable]) -> Iterator[ImportDoubt]:
    """A further page whose head is not that of the page before, and a head inside of a table that is not the first."""
    for before, each in pairwise(tables):
        if _goes_on(before.table, each.table):
            yield from _differing(before.table.heads, each.table.head)
    for each in tables:
        yield from _differing(each.table.heads, each.drafted.strange_heads)


def _goes_on(before: HeadedTable, table: HeadedTable) -> bool:
    """Whether a table at the top of a page has nearly the head of the one before."""
    head = next((cell.place.page for cell in table.head), None)
    last = before.rows[-1].cells if before.rows else before.head
    page = next((cell.place.page for cell in last if cell is not None), None)
    if head is None or page is None or head != page + 1 or len(before.heads) != len(table.heads) or table.above:
        return False
    other = sum(one != another for one, another in zip(before.heads, table.heads, strict=True))
    return other <= _MOST_OTHER * len(table.heads)


def _differing(heads: Sequence[str], cells: Sequence[GridCell]) -> Iterator[ImportDoubt]:
    known = {part for head in heads for part in head.split("/")}
    for cell in cells:
        if (text := without_blanks(cell.text)) not in known:
            message = msg("the head `{head}` is not printed over the first page of the table", head=text)
            yield as_doubt("head-differs", cell.place, None, message, cell.text)
