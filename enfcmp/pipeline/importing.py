"""A published document as a list: read, understood, named, written, and read again before it is put in place."""

from __future__ import annotations

import datetime as dt
import hashlib
import json
import re
from collections import Counter
from pathlib import Path
from typing import NamedTuple

import msgspec

import enfcmp
from enfcmp.atomic_write import replace_file, require_place
from enfcmp.document_places import said_place
from enfcmp.documents.read_document import read_document
from enfcmp.documents.understand import AS_FOUND, Understood, Wish, understand
from enfcmp.errors import Fault, InputError
from enfcmp.i18n import say
from enfcmp.lists.import_report import import_report_beside
from enfcmp.lists.read_list import read_list
from enfcmp.lists.source import FileText
from enfcmp.lists.write_list import list_text
from enfcmp.message import Message, msg
from enfcmp.model import ImportReport, Jurisdiction, PrintedItem, PrintedList, Source
from enfcmp.os_errors import reason
from enfcmp.pipeline.notes import Note, no_notes

_PLACE = re.compile(r"(?:.{2,8}?(?:省|自治区))?(.{1,10}?(?:自治州|州|盟|市|县|区|旗))")
_PROVINCE = re.compile(r"(.{2,8}?(?:省|自治区))")
_BUREAU = re.compile(r"(.{2,30}?(?:委员会|办公室|管理局|监督局|分局|局|厅|委|办|支队|总队))")
_ID = re.compile(r"[^a-z0-9]+")


class Head(NamedTuple):
    """What a person says of the list itself; None is taken from the document, where it tells.

    `is_only_looked_at`: no list is written, so that nobody has to say what the document does not.
    """

    id: str | None = None
    bureau: str | None = None
    jurisdiction: str | None = None
    title: str | None = None
    published: dt.date | None = None
    is_only_looked_at: bool = False


class Imported(NamedTuple):
    """A document as a list, with what is to be said of the import."""

    printed: PrintedList
    report: ImportReport


AS_TOLD = Head()
NOT_TOLD = "（未写明）"  # in the place of what a document that is only looked at does not tell


def import_document(path: Path, head: Head = AS_TOLD, wish: Wish = AS_FOUND, note: Note = no_notes) -> Imported:
    """The list that a document prints; `note` is told what of its head was taken from the document.

    Raises `InputError` for a document that cannot be read, has no table with a known head, or does not tell its head.
    """
    document = read_document(path)
    found = understand(document, wish)
    if not found.items:
        raise InputError.of(_no_items(found), str(path))
    digest = _digest(path)
    source = Source(file=path.name, sha256=digest)
    told = _told(path, head, found, note)
    printed = PrintedList(
        schema="enfcmp.list/1",
        id=told.id,
        jurisdiction=Jurisdiction(name=told.place, province=_province(told.bureau) or _province(told.title)),
        bureau=told.bureau,
        title=told.title,
        published=head.published,
        source=source,
        items=found.items,
    )
    report = ImportReport(
        file=path.name,
        sha256=digest,
        format=document.format,
        list=None,
        items=len(found.items),
        columns=found.columns,
        fields=found.fields,
        doubts=found.doubts,
        left_out=found.left_out,
        characters=found.characters,
    )
    return Imported(printed, report)


def write_imported(imported: Imported, output: Path, *, force: bool) -> ImportReport:
    """Write the list and what is to be said of its import beside it; a list that is there is kept as .bak.

    What was written is read again and compared before it is put in place. Raises `InputError` where a list is there
    already and `force` is not given, and where nothing can be written.
    """
    require_place(output)
    if output.exists() and not force:
        raise InputError.of(msg("it is there already; --force replaces it and keeps it as .bak"), str(output))
    remarks: dict[str, list[str]] = {}
    for doubt in imported.report.doubts:
        words = say(msg("{label}: {value}", label=said_place(doubt.place), value=doubt.message))
        remarks.setdefault(doubt.item or "", []).append(words)
    text = list_text(imported.printed, remarks, f"enfcmp {enfcmp.__version__}")
    _read_again(imported.printed, text, output)
    if output.exists():
        replace_file(output.with_name(f"{output.name}.bak"), output.read_bytes())
    replace_file(output, text.encode("utf-8"))
    report = msgspec.structs.replace(imported.report, list=str(output))
    content = msgspec.to_builtins(report, enc_hook=str)
    replace_file(
        import_report_beside(output), (json.dumps(content, ensure_ascii=False, indent=1) + "\n").encode("utf-8")
    )
    return report


def _read_again(printed: PrintedList, text: str, output: Path) -> None:
    """A mistake of the program, never of a document: what was written says something else."""
    again = read_list(FileText(output, text, "")).printed
    if again != printed:
        raise AssertionError("the list that was written does not say what was read")


def _digest(path: Path) -> str:
    try:
        return hashlib.sha256(path.read_bytes()).hexdigest()
    except OSError as error:
        raise InputError.of(msg("the file cannot be read: {reason}", reason=reason(error)), str(path)) from None


def _no_items(found: Understood) -> Message:
    if found.columns:
        return msg("no item was found under the head of the table")
    return msg("no table was found whose head names an item and another field; --head-row and --columns say which")


class _Told(NamedTuple):
    """What a list is called, told by a person or by the document."""

    id: str
    bureau: str
    place: str
    title: str


def _told(path: Path, head: Head, found: Understood, note: Note) -> _Told:
    """As a person says or as the document tells; every one that is missing is said at once."""
    bureau = head.bureau or _bureau(found) or ""
    place = head.jurisdiction or _place(bureau) or _place(found.title) or ""
    told = _Told(head.id or id_of(path.stem), bureau, place, head.title or found.title or "")
    options = ("--id", "--bureau", "--jurisdiction", "--title")
    missing = [option for option, value in zip(options, told, strict=True) if not value]
    if missing and head.is_only_looked_at:
        told = _Told(*(value or NOT_TOLD for value in told))
    elif missing:
        message = msg("the document does not tell it; say it with {options}", options=" ".join(missing))
        raise InputError.of(message, str(path))
    said = head.id, head.bureau, head.jurisdiction, head.title
    for option, own, value in list(zip(options, said, told, strict=True))[1:]:
        if not own:
            note(
                Fault(
                    message=msg("taken from the document: {option} {value}", option=option, value=value), path=str(path)
                )
            )
    return told


def id_of(name: str) -> str:
    """A list id made of a file name, Chinese in pinyin: 某市清单 2024 → mou-shi-qing-dan-2024."""
    if not name.isascii():
        try:
            from pypinyin import lazy_pinyin  # 20 ms, and part of the extra
        except ModuleNotFoundError:
            raise InputError.of(
                msg('this needs {library}: pip install "enfcmp[{extra}]"', library="pypinyin", extra="import")
            ) from None
        name = "-".join(lazy_pinyin(name))
    return _ID.sub("-", name.lower()).strip("-")


def _bureau(found: Understood) -> str | None:
    """The body that most items name, else the one in the title."""
    bodies = Counter(filter(None, map(_body, found.items)))
    if bodies:
        return bodies.most_common(1)[0][0]
    match = _BUREAU.match(found.title or "")
    return match[1] if match else None


def _body(item: PrintedItem) -> str | None:
    return item.responsible_body or item.implementing_body


def _place(text: str | None) -> str | None:
    match = _PLACE.match(text or "")
    return match[1] if match else _province(text)


def _province(text: str | None) -> str | None:
    match = _PROVINCE.match(text or "")
    return match[1] if match else None
