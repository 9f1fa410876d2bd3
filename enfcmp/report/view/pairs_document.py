"""What `pairs` found, as a document to hand on."""

from __future__ import annotations

from collections.abc import Iterator

from enfcmp.findings.from_level import from_level
from enfcmp.i18n import _, language, say
from enfcmp.message import msg
from enfcmp.model import ItemList, ListHead, Matching, Nearest, Severity
from enfcmp.report.document import Cell, Document, Row, Section, Table
from enfcmp.report.item_names import ItemNames
from enfcmp.report.level_words import left_out_words
from enfcmp.report.view.annex import links_table
from enfcmp.report.view.head import two_lists_facts
from enfcmp.report.wording import candidate
from enfcmp.text.fold import joined


def pairs_document(found: Matching, lists: tuple[ListHead, ListHead], least: Severity = "info") -> Document:
    """A row a link from the level `least` on with its evidence, then the items of either list that have none."""
    names = ItemNames(lists)
    one, other = names.lists
    return Document(
        title=say(msg("Items of {one} and {other} that answer to each other", one=one, other=other)),
        language=language(),
        facts=tuple(two_lists_facts(lists)),
        note=None,
        sections=tuple(_sections(found, names, least)),
    )


def _sections(found: Matching, names: ItemNames, least: Severity) -> Iterator[Section]:
    shown, items = from_level(found.pairs, least), (_names(found.from_list), _names(found.to_list))
    yield Section(
        id="links",
        title=say(msg("Pairs: {count}", count=len(found.pairs.links))),
        text=tuple(left_out_words(shown)),
        table=links_table(shown.links, names, items),
    )
    sides = (found.pairs.unlinked.from_, found.nearest_from), (found.pairs.unlinked.to, found.nearest_to)
    for side, (unlinked, nearest) in enumerate(sides):
        message = msg("Items of {list} without a counterpart: {count}", list=names.lists[side], count=len(unlinked))
        rows = tuple(
            _alone((names.item(item, side), items[side][item], _near(near, names, items[1 - side])), item)
            for item, near in zip(unlinked, nearest, strict=True)
        )
        head = _("Item"), _("Name"), _("Nearest candidate, and why it is not enough")
        table = Table(head=head, rows=rows, widths=(3, 6, 8)) if rows else None
        yield Section(id=f"unlinked-{side + 1}", title=say(message), table=table)


def _names(items: ItemList) -> dict[str, str]:
    return {item.id: joined(item.name) for item in items.items}


def _alone(texts: tuple[str, ...], item: str) -> Row:
    return Row(cells=tuple(map(Cell.of, texts)), items=(item,))


def _near(near: Nearest | None, called: ItemNames, names: dict[str, str]) -> str:
    return candidate(near, names.get(near.id, "") if near else "", called)
