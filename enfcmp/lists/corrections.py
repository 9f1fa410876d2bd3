"""A new import over a list that a person has corrected: what was read, what stands there, and what is read now.

What a person has changed stays as long as the document says what it said. Everything else is as the document has it
now, and every difference is told.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

import msgspec

from enfcmp.model import ChangeKind, ImportChange, PrintedItem
from enfcmp.text.fingerprint import fingerprint

CORRECTED = ("name", "type", "responsible_body", "implementing_body", "remarks", "basis_text", "under", "extra")

ReadBefore = Mapping[str, Mapping[str, str]]
"""The fingerprints of the fields of each item, by its number, as the former import read them."""


class Corrected(NamedTuple):
    """The items of a list after a new import, and what that changes."""

    items: tuple[PrintedItem, ...]
    changes: tuple[ImportChange, ...]


def field_fingerprint(item: PrintedItem, field: str) -> str:
    """That of a field as a list file has it; both forms of the basis are one field, "" where it says nothing."""
    value = _value(item, field)
    return fingerprint(msgspec.json.encode(value).decode()) if value else ""


def field_text(item: PrintedItem, field: str) -> str | None:
    """A field as people read it; None where it says nothing."""
    value = _value(item, field)
    if not value:
        return None
    return value if isinstance(value, str) else msgspec.json.encode(value).decode()


def _value(item: PrintedItem, field: str) -> object:
    if field == "basis_text" and item.bases is not None:
        return item.bases
    value: object = getattr(item, field)
    return value


def with_corrections(
    former: Sequence[PrintedItem], before: ReadBefore | None, read: Sequence[PrintedItem]
) -> Corrected:
    """The items of `read` with what a person has corrected in `former` since it was imported.

    `before` is what the import of `former` read, None where that is not known: then nothing counts as corrected.
    """
    before = {item.number: _fingerprints(item) for item in former} if before is None else before
    stands = {item.number: item for item in former}
    partners = _partners(read, before)
    own = _own_items(former, before)
    items = own.pop("", [])
    changes = [ImportChange(kind="kept-item", item=each.number, new=each.name) for each in sum(own.values(), items)]
    for each in read:
        number = partners.get(each.number)
        if number is None:
            changes.append(ImportChange(kind="added", item=each.number, new=each.name))
            items.append(each)
        elif number in stands:
            item, found = _corrected(stands[number], each, before[number])
            changes += found
            items.append(item)
        else:
            changes.append(ImportChange(kind="left-out", item=each.number, old=each.name))
        items += own.pop(number or "", ())
    for number in before:
        if number in stands and number not in partners.values():
            changes += _gone(stands[number], before[number])
            items += own.pop(number, ())
    return Corrected(_numbered(items), tuple(changes))


def _fingerprints(item: PrintedItem) -> dict[str, str]:
    return {field: field_fingerprint(item, field) for field in CORRECTED}


def _partners(read: Sequence[PrintedItem], before: ReadBefore) -> dict[str, str]:
    """Which item of the former import each one is: of the same name, else of the same number."""
    names = {item.number: field_fingerprint(item, "name") for item in read}
    once = {name for name, count in Counter(names.values()).items() if count == 1}
    printed = Counter(fields.get("name", "") for fields in before.values())
    by_name = {name: number for number, fields in before.items() if printed[name := fields.get("name", "")] == 1}
    found = {number: by_name[name] for number, name in names.items() if name in once and name in by_name}
    taken = set(found.values())
    return {**{number: number for number in names if number in before and number not in taken}, **found}


def _own_items(former: Sequence[PrintedItem], before: ReadBefore) -> dict[str, list[PrintedItem]]:
    """What a person has put in, by the number of the imported item that it stands behind, "" for none."""
    own: dict[str, list[PrintedItem]] = {"": []}
    last = ""
    for item in former:
        if item.number in before:
            last = item.number
        else:
            own.setdefault(last, []).append(item)
    return own


def _corrected(
    stands: PrintedItem, read: PrintedItem, before: Mapping[str, str]
) -> tuple[PrintedItem, list[ImportChange]]:
    """An item as it is read, with the fields that a person has corrected and of which the document says the same."""
    values: dict[str, object] = {}
    changes: list[ImportChange] = []
    for field in CORRECTED:
        ours, theirs, was = field_fingerprint(stands, field), field_fingerprint(read, field), before.get(field, "")
        if ours == theirs:
            continue
        kind: ChangeKind = "read" if ours == was else "kept" if theirs == was else "replaced"
        old, new = (read, stands) if kind == "kept" else (stands, read)
        texts = field_text(old, field), field_text(new, field)
        changes.append(ImportChange(kind=kind, item=read.number, field=field, old=texts[0], new=texts[1]))
        if kind == "kept":
            values[field] = getattr(stands, field)
            if field == "basis_text":
                values["bases"] = stands.bases
    return msgspec.structs.replace(read, **values), changes


def _gone(stands: PrintedItem, before: Mapping[str, str]) -> list[ImportChange]:
    """An item that the document no longer has, with each field of it that a person had corrected."""
    corrected = (field for field in CORRECTED if field_fingerprint(stands, field) != before.get(field, ""))
    return [
        ImportChange(kind="gone", item=stands.number, old=stands.name),
        *(
            ImportChange(kind="replaced", item=stands.number, field=field, old=field_text(stands, field))
            for field in corrected
        ),
    ]


def _numbered(items: Iterable[PrintedItem]) -> tuple[PrintedItem, ...]:
    """Each with a number of its own: what a person has put in may have one that the document prints by now."""
    counts: Counter[str] = Counter()
    found: list[PrintedItem] = []
    for item in items:
        counts[item.number] += 1
        count = counts[item.number]
        found.append(item if count == 1 else msgspec.structs.replace(item, number=f"{item.number}#{count}"))
    return tuple(found)
