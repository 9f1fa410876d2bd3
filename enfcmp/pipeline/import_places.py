"""The files that an import writes: the list, what was said of it, the map, and what stood there before."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import NamedTuple

from enfcmp.lists.import_report import import_report_beside
from enfcmp.outputs import Output, former_content, require_apart, write_together

WithFormer = tuple[Output, Output]
"""A file, and the .bak in which what stood there is kept."""


class NewText(NamedTuple):
    """What a file is to hold, and the .bak in which what stands there by then is kept, where it is."""

    file: Output
    text: str
    former: Output | None = None


class ImportPlaces(NamedTuple):
    """Where each of them goes; `map` is empty where none is written."""

    list: WithFormer
    report: Output
    map: WithFormer | tuple[()]


def import_places(output: Path, map_path: Path | None, inputs: Sequence[Path]) -> ImportPlaces:
    """Raises `InputError` where one of them cannot be, would replace what is read, or is another of them too.

    The list that is corrected and the map are read as well; each may be replaced by what it becomes, and by that alone.
    """
    of_list, of_map = _outputs(output), map_outputs(map_path)
    report = Output(import_report_beside(output), may_stand_beside=False)
    for each in (*of_list, report):
        each.spare((*inputs, *([map_path] if map_path else [])))
    for each in of_map:
        each.spare((*inputs, output))
    require_apart((*of_list, report, *of_map))
    return ImportPlaces(of_list, report, of_map)


def map_outputs(path: Path | None) -> WithFormer | tuple[()]:
    """The map, in a folder that is made where it is not there."""
    return _outputs(path, "--map", makes_folder=True) if path is not None else ()


def write_texts(texts: Iterable[NewText]) -> None:
    """All of them or none; raises `InputError` where one cannot be written."""
    write_together([file for each in texts for file in _with_former(each)])


def _with_former(new: NewText) -> list[tuple[Output, bytes]]:
    """What stands there into its .bak, then the new text."""
    before = former_content(new.file.path) if new.former else None
    kept = [(new.former, before)] if new.former and before is not None else []
    return [*kept, (new.file, new.text.encode("utf-8"))]


def _outputs(path: Path, option: str = "-o", *, makes_folder: bool = False) -> WithFormer:
    both = path, path.with_name(f"{path.name}.bak")
    one, other = (Output(each, option, may_stand_beside=False, makes_folder=makes_folder) for each in both)
    return one, other
