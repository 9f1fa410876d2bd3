"""An import into a list file: with what a person has corrected in it, read again before it is put in place."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

import msgspec

import enfcmp
from enfcmp.document_places import said_place
from enfcmp.errors import Fault, InputError
from enfcmp.i18n import say
from enfcmp.json_text import json_text
from enfcmp.lists.corrections import ReadBefore, with_corrections
from enfcmp.lists.import_map import NO_MAP, map_text, mapped_columns, read_map
from enfcmp.lists.import_report import read_before
from enfcmp.lists.nodes import compose
from enfcmp.lists.own_comments import own_comments
from enfcmp.lists.read_list import read_list
from enfcmp.lists.source import FileText, read_source
from enfcmp.lists.write_list import Comments, list_text
from enfcmp.message import msg
from enfcmp.model import ImportChange, ImportDoubt, ImportMap, ImportReport, PrintedList
from enfcmp.pipeline.import_places import NewText, import_places, write_texts
from enfcmp.pipeline.importing import Imported
from enfcmp.pipeline.list_head import Head, head_of
from enfcmp.pipeline.notes import Note
from enfcmp.refusals import refusals_told
from enfcmp.text.fingerprint import fingerprint


class Former(NamedTuple):
    """A list that is there before an import; `before` is what the import that made it had read, None where unknown."""

    printed: PrintedList
    before: ReadBefore | None
    comments: dict[str, list[str]]

    @property
    def head(self) -> Head:
        """What is kept of it where a person says nothing else."""
        return head_of(self.printed)


@refusals_told()
def former_list(output: Path, note: Note) -> Former | None:
    """The list that stands where one is to be written; None where none does, or none that can be read."""
    if not output.is_file():
        return None
    try:
        source = read_source(output)
        printed = read_list(source).printed
    except InputError as error:
        message = msg("this cannot be read as a list, so that nothing of it is taken over")
        note(Fault(message=message, path=str(output), line=error.faults[0].line))
        return None
    return Former(printed, read_before(output), own_comments(source.text, compose(source.text, str(output))))


@refusals_told()
def kept_map(path: Path | None) -> ImportMap:
    """What a map says; nothing where there is none yet."""
    return read_map(path) if path is not None and path.exists() else NO_MAP


def corrected(imported: Imported, former: Former | None) -> Imported:
    """The import with what a person has corrected in the former list, and what that changes of it."""
    if former is None:
        return imported
    printed, report = imported
    found = with_corrections(former.printed.items, former.before, printed.items)
    doubts = tuple(_gone(change, report) for change in found.changes if change.kind == "replaced")
    same_place = former.printed.jurisdiction.name == printed.jurisdiction.name
    jurisdiction = former.printed.jurisdiction if same_place else printed.jurisdiction
    return Imported(
        msgspec.structs.replace(
            printed, items=found.items, jurisdiction=jurisdiction, domain=former.printed.domain or printed.domain
        ),
        msgspec.structs.replace(
            report, items=len(found.items), changes=found.changes, doubts=(*report.doubts, *doubts)
        ),
    )


def _gone(change: ImportChange, report: ImportReport) -> ImportDoubt:
    """A correction that the document has overtaken."""
    places = next((each.places for each in report.fields if (each.item, each.field) == (change.item, change.field)), ())
    place = places[0] if places else report.fields[0].places[0]
    message = msg("the document has changed; it had been corrected by hand: {text}", text=change.old or "–")
    mark = fingerprint("correction-replaced", change.item, change.field or "", change.old or "", change.new or "")
    return ImportDoubt(kind="correction-replaced", place=place, item=change.item, message=message, fingerprint=mark)


class Writing(NamedTuple):
    """Where an import is written, over what, and with which map; `force`: a list that is there is replaced.

    `map_path` is None where no map is written. `inputs` are the documents that are read.
    """

    output: Path
    former: Former | None
    kept: ImportMap
    map_path: Path | None
    force: bool
    inputs: tuple[Path, ...] = ()


class ToWrite(NamedTuple):
    """An import that is ready to be written: what is told of it, and its files."""

    report: ImportReport
    texts: tuple[NewText, ...]


def write_imported(imported: Imported, how: Writing) -> ImportReport:
    """Write the list, its map, and what is to be said of its import beside it; a list that is there is kept as .bak.

    Raises `InputError` as `to_write` does, and where one of them cannot be written: then none is.
    """
    found = to_write(imported, how)
    write_texts(found.texts)
    return found.report


def to_write(imported: Imported, how: Writing) -> ToWrite:
    """What these files are to hold; it is read again and compared first.

    Raises `InputError` where a list is there already and `force` is not given, and where one of them cannot be.
    """
    output, places = how.output, import_places(how.output, how.map_path, how.inputs)
    if output.exists() and not how.force:
        message = msg(
            "it is there already; --dry-run shows what would change, --force replaces it and keeps it as .bak"
        )
        raise InputError.of(message, str(output))
    comments = Comments(_said(imported.report), how.former.comments if how.former else {})
    text = list_text(imported.printed, comments, f"enfcmp {enfcmp.__version__}")
    _read_again(imported.printed, text, output)
    report = msgspec.structs.replace(imported.report, list=str(output))
    content = json_text(msgspec.to_builtins(report, enc_hook=str), indent=1)
    (of_list, former_of_list), new_map = places.list, _map_text(how, imported.report)
    texts = [NewText(of_list, text, former_of_list), NewText(places.report, content)]
    if places.map and new_map:
        of_map, former_of_map = places.map
        texts.append(NewText(of_map, new_map, former_of_map))
    return ToWrite(report, tuple(texts))


def _said(report: ImportReport) -> dict[str, list[str]]:
    """The doubts by the item that they are on."""
    said: dict[str, list[str]] = {}
    for doubt in report.doubts:
        words = say(msg("{label}: {value}", label=said_place(doubt.place), value=doubt.message))
        said.setdefault(doubt.item or "", []).append(words)
    return said


def _map_text(how: Writing, report: ImportReport) -> str | None:
    """The map, where it would say something else than it does; what a person has written in it stays in .bak."""
    if how.map_path is None:
        return None
    kept = msgspec.structs.replace(how.kept, columns=mapped_columns(report.columns))
    return map_text(kept) if not how.map_path.exists() or read_map(how.map_path) != kept else None


def _read_again(printed: PrintedList, text: str, output: Path) -> None:
    """A mistake of the program, never of a document: what was written says something else."""
    again = read_list(FileText(output, text, "")).printed
    if again != printed:
        raise AssertionError("the list that was written does not say what was read")
