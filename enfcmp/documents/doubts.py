"""What a person has to look at in the document, each with its place."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from enfcmp.documents.characters import characters_by_page, without_blanks
from enfcmp.documents.headed_tables import HeadedTable
from enfcmp.documents.items import DraftItem
from enfcmp.documents.places import page_place
from enfcmp.message import Message, msg
from enfcmp.model import ColumnField, DocumentPlace, ImportDoubt, PrintedItem, PublishedDocument
from enfcmp.text.fingerprint import fingerprint

_SENTENCE_ENDS = ("。", "！", "？")


def item_doubts(
    item: PrintedItem,
    made_of: DraftItem,
    table: HeadedTable,
    fields: Sequence[ColumnField],
    values: Mapping[str, str],
) -> Iterator[ImportDoubt]:
    """What a person has to look at in an item."""
    first = next(iter(made_of.cells.values()))[0].place
    for column in made_of.carried:
        cell = made_of.cells[column][0]
        head = table.heads[column]
        message = msg("{head}: empty at the top of a page; taken from above, where it is printed once", head=head)
        yield as_doubt("empty-at-page-top", cell.place, item.number, message, cell.text)
    if "type" in values and item.type is None:
        message = msg("`{type}` is no action type; it is kept in `extra`", type=values["type"])
        yield as_doubt("type-unknown", first, item.number, message, values["type"])
    if "number" in fields and not without_blanks(values.get("number", "")):
        message = msg(
            "no number is printed, or it is a formula without a kept value; {number} is its row", number=item.number
        )
        yield as_doubt("no-number", first, item.number, message, item.name)
    names = made_of.cells.get(fields.index("name"), [])
    if len({without_blanks(cell.text) for cell in names if not any(cell is each for each in made_of.joined)}) > 1:
        message = msg("several names stand under one number; --sub-items split makes an item of each")
        yield as_doubt("several-names", names[0].place, item.number, message, values["name"])
    if "name" not in values:
        yield as_doubt("no-name", first, item.number, msg("the item has no name"), item.number)
    for cell in made_of.joined:
        before = next((cells for cells in made_of.cells.values() if any(each is cell for each in cells)), [cell])
        at = next(index for index, each in enumerate(before) if each is cell)
        if at == 0 or before[at - 1].text.rstrip().endswith(_SENTENCE_ENDS):
            message = msg("follows a whole sentence at the foot of the page before; taken as its continuation")
            yield as_doubt("joined", cell.place, item.number, message, cell.text)


def table_doubts(table: HeadedTable, fields: Sequence[ColumnField]) -> Iterator[ImportDoubt]:
    """What a person has to look at in a table as a whole."""
    if "number" not in fields and table.head:
        message = msg("no column has numbers; the items are numbered in their order")
        yield as_doubt("no-numbers", table.head[0].place, None, message, " ".join(table.heads))


def recount_doubts(document: PublishedDocument) -> Iterator[ImportDoubt]:
    """Where the characters that were read are not as many as another way of counting finds."""
    read = characters_by_page(document)
    for each in document.counted:
        if read[each.page] != each.characters:
            message = msg(
                "{read} characters were read; counted in another way they are {counted}",
                read=read[each.page],
                counted=each.characters,
            )
            yield as_doubt(
                "count-differs", page_place(each.page), None, message, f"{read[each.page]} {each.characters}"
            )


def as_doubt(kind: str, place: DocumentPlace, item: str | None, message: Message, text: str) -> ImportDoubt:
    """A doubt; `text` is what it hangs on, so that it is settled as long as the document says the same."""
    return ImportDoubt(
        kind=kind, place=place, item=item, message=message, fingerprint=fingerprint(kind, item or "", place.text, text)
    )
