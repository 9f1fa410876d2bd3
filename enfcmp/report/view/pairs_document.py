"""What `pairs` found, as a document to hand on."""

from __future__ import annotations

from collections.abc import Iterator

from enfcmp.i18n import _, language, say
from enfcmp.message import msg
from enfcmp.model import ItemList, ListHead, Matching, Nearest
from enfcmp.report.document import Cell, Document, Row, Section, Table
from enfcmp.report.view.annex import links_table
from enfcmp.report.view.head import two_lists_facts
from enfcmp.report.view.lists import called
from enfcmp.report.wording import candidate
from enfcmp.text.fold import joined


def pairs_document(found: Matching, lists: tuple[ListHead, ListHead]) -> Document:
    """A row a link with its evidence, then the items of either list that have none."""
    one, other = names = called(lists)
    return Document(
        title=say(msg("Items of {one} and {other} that answer to each other", one=one, other=other)),
        language=language(),
        facts=tuple(two_lists_facts(lists)),
        note=None,
        sections=tuple(_sections(found, names)),
    )


def _sections(found: Matching, names: tuple[str, str]) -> Iterator[Section]:
    links, items = found.pairs.links, (_names(found.from_list), _names(found.to_list))
    yield Section(
        id="links", title=say(msg("Pairs: {count}", count=len(links))), table=links_table(links, names, items)
    )
    sides = (found.pairs.unlinked.from_, found.nearest_from), (found.pairs.unlinked.to, found.nearest_to)
    for side, (unlinked, nearest) in enumerate(sides):
        message = msg("Items of {list} without a counterpart: {count}", list=names[side], count=len(unlinked))
        rows = tuple(
            _alone(item, near, items[side][item], items[1 - side]) for item, near in zip(unlinked, nearest, strict=True)
        )
        head = _("Item"), _("Name"), _("Nearest candidate, and why it is not enough")
        table = Table(head=head, rows=rows, widths=(3, 6, 8)) if rows else None
        yield Section(id=f"unlinked-{side + 1}", title=say(message), table=table)


def _names(items: ItemList) -> dict[str, str]:
    return {item.id: joined(item.name) for item in items.items}


def _alone(item: str, near: Nearest | None, name: str, others: dict[str, str]) -> Row:
    near_name = others.get(near.id, "") if near else ""
    return Row(cells=tuple(map(Cell.of, (item, name, candidate(near, near_name)))), items=(item,))
