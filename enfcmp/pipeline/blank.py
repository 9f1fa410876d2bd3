"""A blank list to fill in: a list file, or a workbook that is imported."""

from __future__ import annotations

import datetime as dt
import re
from pathlib import Path

from enfcmp.documents.list_table import list_table
from enfcmp.documents.stated_head import LABELS
from enfcmp.documents.writers import list_writer
from enfcmp.errors import InputError
from enfcmp.lists.blank_list import blank_list
from enfcmp.lists.find import SUFFIXES
from enfcmp.lists.read_list import read_list
from enfcmp.lists.source import FileText
from enfcmp.message import msg
from enfcmp.model import ColumnField
from enfcmp.outputs import Output
from enfcmp.pipeline.exporting import require_same, stated
from enfcmp.pipeline.notes import no_notes
from enfcmp.pipeline.publishable import publishable

_ID = re.compile(r"[a-z0-9-]+")
_ROWS = 20  # with lines around, to be filled in; further ones take text too
_KEPT: tuple[ColumnField, ...] = ("type", "basis_text", "responsible_body", "implementing_body", "remarks")


def begin_list(list_id: str, output: Path | None, data: tuple[Path, ...], day: dt.date) -> Path:
    """Write a blank list of this id into a file that is not there yet, and say which.

    Its suffix says whether it is a workbook. Where none is named it is a list file in the first folder of `data`, else
    in ./data, which is made. Raises `InputError` for what is no id, for another suffix, and where a file is there
    already or cannot be.
    """
    if not _ID.fullmatch(list_id):
        raise InputError.of(msg("`{text}` does not have the form of `{example}`", text=list_id, example="city-2025"))
    path = output or (data or (Path("data"),))[0] / f"{list_id}.yaml"
    suffix = path.suffix.lower()
    if suffix not in {*SUFFIXES, ".xlsx"}:
        suffixes = " ".join((*SUFFIXES, ".xlsx"))
        message = msg("the file name does not show the format; end it in one of {suffixes}", suffixes=suffixes)
        raise InputError.of(message, str(path))
    file = Output(path, makes_folder=not (output or data))
    _require_new(path)
    if suffix == ".xlsx":
        _write_workbook(list_id, file, day)
    else:
        file.write(blank_list(list_id).encode("utf-8"), lambda _: _require_new(path))
    return path


def _require_new(path: Path) -> None:
    if path.exists():
        raise InputError.of(msg("it is there already; name another file with -o"), str(path))


def _write_workbook(list_id: str, file: Output, day: dt.date) -> None:
    """The example under all heads, rows to be filled in, and a place for the day of publication."""
    example = read_list(FileText(file.path, blank_list(list_id), "")).printed
    printed = publishable(example, str(file.path), no_notes)
    write = list_writer(file.path)
    table = list_table(printed.title, stated(printed), printed.items, _KEPT)
    blank = table._replace(facts=(table.facts[0], f"{LABELS['published'][0]}："), spare=_ROWS)

    def check(written: Path) -> None:
        require_same(printed, str(file.path), written)
        _require_new(file.path)

    file.write(write(blank, day, no_notes), check)
