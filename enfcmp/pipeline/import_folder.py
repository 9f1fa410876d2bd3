"""Many documents into a folder of lists: one map for all, a list an id, and what fails stops none of the others."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

import msgspec

from enfcmp.atomic_write import make_folder, no_empty_folders
from enfcmp.documents.read_document import read_document
from enfcmp.documents.several_lists import list_parts
from enfcmp.documents.wish import ImportWish
from enfcmp.errors import EnfcmpError, InputError
from enfcmp.lists.find import DOCUMENTS
from enfcmp.lists.import_map import map_text, mapped_columns
from enfcmp.message import msg
from enfcmp.model import (
    FailedImport,
    FolderImport,
    ImportedColumn,
    ImportedDocument,
    ImportMap,
    ImportReport,
    MappedColumn,
    MappedDocument,
    PrintedList,
)
from enfcmp.os_errors import reason
from enfcmp.outputs import require_apart
from enfcmp.pipeline.import_places import NewText, WithFormer, map_outputs, write_texts
from enfcmp.pipeline.import_to_file import ToWrite, Writing, corrected, former_list, to_write
from enfcmp.pipeline.importing import Imported, ReadFile, import_read
from enfcmp.pipeline.list_head import AS_TOLD, Head, id_of, mapped_head
from enfcmp.pipeline.notes import Note
from enfcmp.refusals import refusals_told

MAP_OF_FOLDER = "import.map.yaml"


class FolderWish(NamedTuple):
    """Where lists are written, with which map, and what a person says of all; `is_dry`: nothing is written."""

    folder: Path
    map_path: Path
    kept: ImportMap
    head: Head = AS_TOLD
    wish: ImportWish = ImportWish()
    force: bool = False
    is_dry: bool = False
    inputs: tuple[Path, ...] = ()


@refusals_told()
def documents_in(named: Sequence[Path]) -> tuple[Path, ...]:
    """The documents that are named, those of a folder by their suffix, without what an office program has open."""
    found: list[Path] = []
    for path in named:
        if not path.is_dir():
            found.append(path)
            continue
        try:
            inside = sorted(path.iterdir())
        except OSError as error:
            raise InputError.of(msg("the folder cannot be read: {reason}", reason=reason(error)), str(path)) from None
        found += (each for each in inside if _is_document(each))
    if not found:
        raise InputError.of(msg("there is no document in it ({suffixes})", suffixes=" ".join(DOCUMENTS)), str(named[0]))
    return tuple(found)


def _is_document(path: Path) -> bool:
    return path.suffix.lower() in DOCUMENTS and not path.name.startswith(("~$", ".")) and path.is_file()


def import_folder(paths: Sequence[Path], how: FolderWish, note: Note) -> FolderImport:
    """Import every document; the map is written where it is new or says something else by now.

    Nothing that is read is replaced. Raises `InputError` where a list or the map cannot be written: then none is.
    """
    with no_empty_folders(how.folder):
        return _imported(paths, how._replace(inputs=(*paths, how.map_path)), note)


def _imported(paths: Sequence[Path], how: FolderWish, note: Note) -> FolderImport:
    of_map = () if how.is_dry else map_outputs(how.map_path)
    for each in of_map:
        each.spare(paths)
    if not how.is_dry:
        make_folder(how.folder)
    reports: list[tuple[str, ImportReport]] = []
    texts: list[NewText] = []
    failed: list[FailedImport] = []
    documents: list[MappedDocument] = []
    taken: dict[str, str] = {}
    for path in paths:
        try:
            for name, imported in _lists_of(path, how, note):
                _take(imported.printed.id, path, taken)
                found = _to_write(imported, how, of_map, note)
                reports.append((imported.printed.id, found.report))
                texts += found.texts
                documents.append(_document(path, name, imported.printed))
        except EnfcmpError as error:
            failed.append(FailedImport(file=str(path), reasons=tuple(fault.message for fault in error.faults)))
            documents.append(MappedDocument(file=path.name))  # for a person to say there what is missing
    if of_map and reports:
        texts += _map_texts(how, of_map, [report for _, report in reports], documents)
    write_texts(texts)
    return FolderImport(imported=tuple(_counted(*each) for each in reports), failed=tuple(failed))


def _counted(list_id: str, report: ImportReport) -> ImportedDocument:
    return ImportedDocument(
        file=report.file,
        list=report.list,
        id=list_id,
        items=report.items,
        doubts=len(report.doubts),
        changes=len(report.changes),
        characters=report.characters,
    )


def _lists_of(path: Path, how: FolderWish, note: Note) -> Iterator[tuple[str | None, Imported]]:
    """The list of a document, or each of several with its name."""
    read = ReadFile(path, read_document(path))
    parts = list_parts(read.content)
    if not parts:
        yield None, import_read(read, how.head.over(mapped_head(how.kept, path.name)), how.wish, note)
    for part in parts:
        head = how.head.over(mapped_head(how.kept, path.name, part.name)).over(Head(id_of(part.name)))
        yield part.name, import_read(read, head, how.wish._replace(grids=(part.first, part.end)), note)


def _take(list_id: str, path: Path, taken: dict[str, str]) -> None:
    if list_id in taken:
        message = msg(
            "its id `{id}` is that of {other}; name them apart in `documents` of the map",
            id=list_id,
            other=taken[list_id],
        )
        raise InputError.of(message, str(path))
    taken[list_id] = path.name


def _to_write(imported: Imported, how: FolderWish, of_map: WithFormer | tuple[()], note: Note) -> ToWrite:
    output = how.folder / f"{imported.printed.id}.yaml"
    former = former_list(output, note)
    whole = corrected(imported, former)
    if how.is_dry:
        return ToWrite(whole.report, ())
    found = to_write(whole, Writing(output, former, how.kept, None, how.force, how.inputs))
    require_apart((*of_map, *(each.file for each in found.texts)))
    return found


def _document(path: Path, name: str | None, printed: PrintedList) -> MappedDocument:
    return MappedDocument(
        file=path.name,
        list=name,
        id=printed.id,
        bureau=printed.bureau,
        jurisdiction=printed.jurisdiction.name,
        title=printed.title,
        published=printed.published,
    )


def _map_texts(
    how: FolderWish, places: WithFormer, reports: Sequence[ImportReport], documents: Sequence[MappedDocument]
) -> Iterator[NewText]:
    """The map with all columns and documents; what was said of a document stays as it is."""
    said = {(each.file, each.list) for each in how.kept.documents}
    new = [each for each in documents if (each.file, each.list) not in said]
    kept = msgspec.structs.replace(how.kept, columns=_columns(how.kept, reports), documents=(*how.kept.documents, *new))
    if kept != how.kept or not how.map_path.exists():
        file, former = places
        yield NewText(file, map_text(kept), former)


def _columns(kept: ImportMap, reports: Sequence[ImportReport]) -> tuple[MappedColumn, ...]:
    """Those of the map and of every document, but for heads that are read in one way here and in another there."""
    every: list[ImportedColumn] = []
    for at, report in enumerate(reports):
        every += (msgspec.structs.replace(column, table=at * 1000 + column.table) for column in report.columns)
    known = {each.head for each in kept.columns}
    new = [each for each in mapped_columns(every) if each.head not in known]
    ways: dict[str, set[str]] = {}
    for column in new:
        ways.setdefault(column.head, set()).add(column.field)
    return (*kept.columns, *(each for each in new if len(ways[each.head]) == 1))
