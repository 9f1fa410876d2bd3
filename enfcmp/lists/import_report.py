"""What an import said of a list, kept beside it: `<list>.import.json`."""

from __future__ import annotations

from pathlib import Path

import msgspec

from enfcmp.errors import InputError
from enfcmp.message import Message, msg
from enfcmp.model import DocumentPlace, ImportDoubt


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


def import_report_beside(path: Path) -> Path:
    """Where what was said of the import of a list is kept."""
    return path.with_name(f"{path.stem}.import.json")


def saved_doubts(path: Path) -> tuple[ImportDoubt, ...]:
    """What the import of a list left doubtful; nothing where the list was not imported.

    Raises `InputError` for a file beside it that is not what `import` writes.
    """
    beside = import_report_beside(path)
    try:
        data = beside.read_bytes()
    except OSError:
        return ()
    try:
        found = msgspec.json.decode(data, type=_Saved)
    except (msgspec.MsgspecError, UnicodeDecodeError) as error:
        message = msg(
            "this is not what `enfcmp import` writes: {problem}; import again, or delete it", problem=str(error)
        )
        raise InputError.of(message, str(beside)) from None
    return tuple(
        ImportDoubt(
            kind=each.kind,
            place=each.place,
            item=each.item,
            message=Message(each.message),
            fingerprint=each.fingerprint,
        )
        for each in found.doubts
    )
