"""How places in a document read, in the language of the reader."""

from __future__ import annotations

from enfcmp.message import Message, msg
from enfcmp.model import DocumentPlace


def said_place(place: DocumentPlace) -> Message | str:
    """The words for a place, to be said in the reader's language."""
    if place.cell is not None:
        return place.text
    if place.sheet is not None:
        return msg("sheet {sheet}", sheet=place.sheet)
    numbers = {name: getattr(place, name) or 0 for name in ("page", "table", "row", "column", "line")}
    return _template(place, numbers)


def _template(place: DocumentPlace, numbers: dict[str, int]) -> Message:
    if place.row is None and place.line is None:
        return msg("page {page}", **numbers) if place.page else msg("the whole document")
    if place.row is None:
        return msg("page {page}, line {line}", **numbers) if place.page else msg("line {line}", **numbers)
    if place.page is None:
        return msg("table {table}, row {row}, column {column}", **numbers)
    return msg("page {page}, table {table}, row {row}, column {column}", **numbers)
