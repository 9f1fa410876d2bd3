"""A list as a published document: its table written, read again, and put in place only where it says the same."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from enfcmp.documents.list_table import list_table
from enfcmp.documents.stated_head import StatedHead
from enfcmp.documents.writers import list_writer
from enfcmp.errors import Fault, InputError
from enfcmp.message import msg
from enfcmp.model import Exported, PrintedItem, PrintedList
from enfcmp.outputs import Output
from enfcmp.pipeline.importing import import_document
from enfcmp.pipeline.list_head import NOT_TOLD, Head, place_of, province_of
from enfcmp.pipeline.loaded import load_printed
from enfcmp.pipeline.publishable import publishable
from enfcmp.progress import Progress

if TYPE_CHECKING:
    from enfcmp.pipeline.workspace import Workspace

_MOST = 45_000  # items of a document: more of them take more memory than many have (docs/security.md)
_HEAD = ("bureau", "title", "published", "domain")
_PLACE = ("name", "code", "level", "province")


def export(workspace: Workspace, ref: str, output: Path) -> Exported:
    """Write the list that `ref` names as a document of the format that its name shows.

    Raises `InputError` where the file cannot be written, would replace what is read, or would not be read again as the
    same list.
    """
    workspace.watch(Progress("reading"))
    file = Output(output)
    write = list_writer(output)
    path = workspace.files.find(ref)
    file.spare((path,))
    printed = publishable(load_printed(path, ref, workspace.note), str(path), workspace.note)
    _require_shortness(printed, str(path))
    title = "" if printed.title == NOT_TOLD else printed.title
    table = list_table(title, stated(printed), printed.items)
    content = write(table, workspace.day, lambda fault: workspace.note(fault._replace(path=str(path))))
    file.write(content, partial(require_same, printed, str(path)))
    return Exported(list=printed.id, file=str(output), items=len(printed.items))


def _require_shortness(printed: PrintedList, path: str) -> None:
    count = len(printed.items)
    if count > _MOST:
        message = msg(
            "the list has {count} items; at most {most} can be written as a document; divide it into several lists, "
            "say by type",
            count=f"{count:,}",
            most=f"{_MOST:,}",
        )
        raise InputError.of(message, path)


def stated(printed: PrintedList) -> StatedHead:
    """What a line over the table has to state; of the place only what the names of bureau and title do not tell."""
    where = printed.jurisdiction
    names = printed.bureau, printed.title
    return StatedHead(
        bureau=None if printed.bureau == NOT_TOLD else printed.bureau,
        province=None if where.province == province_of(*names) else where.province,
        place=None if where.name in {place_of(*names), NOT_TOLD} else where.name,
        level=where.level,
        code=where.code,
        domain=printed.domain,
        published=printed.published,
    )


def require_same(printed: PrintedList, path: str, written: Path) -> None:
    """Raise `InputError` with all that would not come back from the document."""
    try:
        again = import_document(written, Head(id=printed.id, is_only_looked_at=True)).printed
    except InputError as error:
        words = error.faults[0].message
        raise InputError.of(msg("its table would not be read as a list: {reason}", reason=words), path) from None
    faults = [fault._replace(path=path) for fault in _differences(printed, again)]
    if faults:
        raise InputError(faults)


def _differences(printed: PrintedList, again: PrintedList) -> Iterator[Fault]:
    for field in _HEAD:
        yield from _differs(field, getattr(printed, field), getattr(again, field))
    for field in _PLACE:
        wanted = getattr(printed.jurisdiction, field)
        if wanted:  # the document may tell what the list does not say
            yield from _differs(f"jurisdiction.{field}", wanted, getattr(again.jurisdiction, field))
    if len(printed.items) != len(again.items):
        yield from _gone(printed.items, again.items)
        return
    for one, other in zip(printed.items, again.items, strict=True):
        yield from (fault._replace(item=one.number) for fault in _item_differences(one, other))


def _gone(items: Iterable[PrintedItem], again: Iterable[PrintedItem]) -> Iterator[Fault]:
    """The items whose rows are read as something else."""
    numbers = Counter(item.number for item in again)
    for item in items:
        numbers[item.number] -= 1
        if numbers[item.number] < 0:
            message = msg("its row would be read as a note, a heading or a head; change its number or its name")
            yield Fault(message, item=item.number)


def _item_differences(one: PrintedItem, other: PrintedItem) -> Iterator[Fault]:
    for field in PrintedItem.__struct_fields__:
        if field != "extra":
            yield from _differs(field, getattr(one, field), getattr(other, field))
    for head in dict.fromkeys((*one.extra, *other.extra)):
        yield from _differs(f"extra.{head}", one.extra.get(head), other.extra.get(head))


def _differs(field: str, wanted: object, found: object) -> Iterator[Fault]:
    if wanted != found:
        message = msg("`{field}` would come back from the table as `{again}`", field=field, again=str(found or ""))
        yield Fault(message)
