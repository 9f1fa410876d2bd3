"""What an import said of a list, kept beside it: `<list>.import.json`."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

import msgspec

from enfcmp.errors import InputError
from enfcmp.message import Message, msg
from enfcmp.model import DocumentPlace, FieldPlaces, ImportDoubt
from enfcmp.ordinary_file import require_ordinary
from enfcmp.os_errors import reason


class _SavedDoubt(msgspec.Struct, frozen=True, kw_only=True):
    """A doubt as JSON has it: its sentence is English text."""

    kind: str
    place: DocumentPlace
    item: str | None
    message: str
    fingerprint: str


class _Saved(msgspec.Struct, frozen=True, kw_only=True):
    """What is asked of the file."""

    doubts: tuple[_SavedDoubt, ...]
    fields: tuple[FieldPlaces, ...] = ()


class SavedImport(NamedTuple):
    """What the import of a list left doubtful, and where each field stands in the document."""

    doubts: tuple[ImportDoubt, ...] = ()
    fields: tuple[FieldPlaces, ...] = ()


def import_report_beside(path: Path) -> Path:
    """Where what was said of the import of a list is kept."""
    return path.with_name(f"{path.stem}.import.json")


def read_before(path: Path) -> dict[str, dict[str, str]] | None:
    """The fingerprints of what the import of a list had read, by item and field; None where nothing tells."""
    try:
        found = saved_import(path)
    except InputError:
        return None
    before: dict[str, dict[str, str]] = {}
    for each in found.fields:
        before.setdefault(each.item, {})[each.field] = each.fingerprint
    return before if any(map(any, (fields.values() for fields in before.values()))) else None


def saved_import(path: Path) -> SavedImport:
    """What was said of the import of a list; nothing where the list was not imported.

    Raises `InputError` for a file beside it that cannot be read, or is not what `import` writes.
    """
    beside = import_report_beside(path)
    try:
        require_ordinary(beside)
        data = beside.read_bytes()
    except FileNotFoundError:
        return SavedImport()
    except OSError as error:
        raise InputError.of(msg("the file cannot be read: {reason}", reason=reason(error)), str(beside)) from None
    try:
        found = msgspec.json.decode(data, type=_Saved)
    except (msgspec.MsgspecError, UnicodeDecodeError) as error:
        message = msg(
            "this is not what `enfcmp import` writes: {problem}; import again, or delete it", problem=str(error)
        )
        raise InputError.of(message, str(beside)) from None
    doubts = tuple(
        ImportDoubt(
            kind=each.kind,
            place=each.place,
            item=each.item,
            message=Message(each.message),
            fingerprint=each.fingerprint,
        )
        for each in found.doubts
    )
    return SavedImport(doubts, found.fields)
