"""A list as a table has it: bases as text, layout aside; what no table could hold is said, all of it at once."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

import msgspec

from enfcmp.documents.characters import in_one_line, without_blanks
from enfcmp.documents.heads import column_field
from enfcmp.documents.list_columns import printed_head
from enfcmp.errors import Fault, InputError
from enfcmp.gate import unseen_character
from enfcmp.law.cells.citations import read_bases
from enfcmp.law.cells.written_cell import printed_citations, written_cell
from enfcmp.message import Message, msg
from enfcmp.model import PrintedItem, PrintedList
from enfcmp.pipeline.notes import Note


def publishable(printed: PrintedList, path: str, note: Note) -> PrintedList:
    """The list with bases as text and without layout; `note` is told of white space that a table does not keep.

    Raises `InputError` for a list without items, for characters that nobody sees, for further columns that
    would be read as a field, and for bases that would be read as others.
    """
    if not printed.items:
        raise InputError.of(msg("the list has no items"), path)
    items = tuple(map(_tidied, printed.items))
    tidied = msgspec.structs.replace(
        printed, bureau=_on_a_line(printed.bureau), title=_on_a_line(printed.title), items=items
    )
    faults = [*_unseen(tidied, path), *_mistaken(items, path), *_misread(printed, items, path)]
    if faults:
        raise InputError(faults)
    closed_up = Counter(field for each in zip(printed.items, items, strict=True) for field in _closed_up(*each))
    for field, count in closed_up.items():
        message = msg(
            "white space inside `{field}` is layout in a table, and does not come back ({count} items)",
            field=field,
            count=count,
        )
        note(Fault(message=message, path=path))
    return tidied


def _tidied(item: PrintedItem) -> PrintedItem:
    """The item as `understand` gives it back."""
    return PrintedItem(
        number=without_blanks(item.number),
        name=in_one_line(item.name),
        type=item.type,
        responsible_body=in_one_line(item.responsible_body or "") or None,
        implementing_body=in_one_line(item.implementing_body or "") or None,
        remarks=_trimmed(item.remarks),
        basis_text=_trimmed(written_cell(item.bases) if item.bases else item.basis_text),
        under=tuple(filter(None, map(_on_a_line, item.under))),
        extra=_extra(item.extra),
    )


def _extra(columns: dict[str, str]) -> dict[str, str]:
    """The further columns that say something; two heads that white space tells apart are kept, to be refused."""
    found = {key: text for key, value in columns.items() if (text := _trimmed(value))}
    heads = {printed_head(key, found): text for key, text in found.items()}
    return heads if len(heads) == len(found) else found


def _trimmed(text: str | None) -> str | None:
    text = (text or "").replace("\r\n", "\n").replace("\r", "\n").strip()
    return text if without_blanks(text) else None


def _on_a_line(text: str) -> str:
    return " ".join(text.split())


def _unseen(printed: PrintedList, path: str) -> Iterator[Fault]:
    """Characters that must not go out."""
    for field, text in (("title", printed.title), ("bureau", printed.bureau)):
        yield from (Fault(message, path) for message in _strange(field, text))
    for item in printed.items:
        for field, text in _texts(item):
            yield from (Fault(message, path, item=item.number) for message in _strange(field, text))


def _strange(field: str, text: str) -> Iterator[Message]:
    if char := unseen_character(text):
        code = f"U+{ord(char):04X}"
        yield msg("`{field}` has a character that nobody sees ({code}); remove it", field=field, code=code)


def _texts(item: PrintedItem) -> Iterator[tuple[str, str]]:
    """Every text of an item with its field."""
    for field in ("number", "name", "responsible_body", "implementing_body", "remarks", "basis_text"):
        yield field, getattr(item, field) or ""
    yield from (("under", heading) for heading in item.under)
    yield from ((f"extra.{head}", f"{head}{text}") for head, text in item.extra.items())


def _mistaken(items: tuple[PrintedItem, ...], path: str) -> Iterator[Fault]:
    """Further columns whose heads name a field that several columns may be of."""
    for head in dict.fromkeys(head for item in items for head in item.extra):
        field = column_field(head)
        if field in {"basis_text", "under"}:
            message = msg(
                "the column `{head}` would be read as `{field}`; call it otherwise in `extra`", head=head, field=field
            )
            yield Fault(message=message, path=path)
        elif not head:
            yield Fault(message=msg("a column of `extra` has no head; give it one"), path=path)


def _misread(printed: PrintedList, items: tuple[PrintedItem, ...], path: str) -> Iterator[Fault]:
    """Bases whose cell would be read as others."""
    for before, after in zip(printed.items, items, strict=True):
        wanted = printed_citations(before.bases or ())
        found = printed_citations(read_bases(after.basis_text or "")) if wanted else []
        if wanted != found:
            first = next((one for one, other in zip(wanted, found, strict=False) if one != other), wanted[-1])
            message = msg(
                "`{citation}` would not be read again as it is; a title has to stand in 《》, "
                "and a quotation before another citation has to end its sentence",
                citation="".join(first[:4]),
            )
            yield Fault(message=message, path=path, item=after.number)


def _closed_up(before: PrintedItem, after: PrintedItem) -> Iterator[str]:
    """The fields that have white space inside which the table has not."""
    for field in ("number", "name", "responsible_body", "implementing_body"):
        if (getattr(before, field) or "").strip() != (getattr(after, field) or ""):
            yield field
    if tuple(filter(None, map(str.strip, before.under))) != after.under:
        yield "under"
    if {key for key, value in before.extra.items() if _trimmed(value)} != set(after.extra):
        yield "extra"
