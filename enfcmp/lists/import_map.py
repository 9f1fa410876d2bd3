"""The map of an import, `<list>.map.yaml`: how a document was read, for the next one of its kind."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from pathlib import Path

import msgspec

from enfcmp.i18n import _
from enfcmp.lists.find import MAP_SUFFIX
from enfcmp.lists.nodes import compose
from enfcmp.lists.read_list import read_node
from enfcmp.lists.source import Wanted, read_text
from enfcmp.lists.yaml_text import yaml_text
from enfcmp.message import msg
from enfcmp.model import ImportedColumn, ImportMap, MappedColumn

NO_MAP = ImportMap(schema="enfcmp.map/1")
_MAP = Wanted(msg("a map of an import (.map.yaml)"), msg("a map with `schema: enfcmp.map/1`"))
_SAYS = _("How this document is read, and others of its kind (enfcmp import --map FILE). Change it, and import again.")


def map_beside(output: Path) -> Path:
    """Where the map of a list is kept."""
    return output.with_name(f"{output.stem}{MAP_SUFFIX}")


def read_map(path: Path) -> ImportMap:
    """What a map says; raises `InputError` with every fault of it."""
    shown = str(path)
    return read_node(compose(read_text(path, _MAP), shown), shown, ImportMap)


def mapped_columns(columns: Iterable[ImportedColumn]) -> tuple[MappedColumn, ...]:
    """The columns of all tables of a document, one of a head only as often as one table has it."""
    known: Counter[tuple[str, str]] = Counter()
    found: list[MappedColumn] = []
    tables: dict[int, Counter[tuple[str, str]]] = {}
    for column in columns:
        key = column.head, column.field
        here = tables.setdefault(column.table, Counter())
        here[key] += 1
        if here[key] > known[key]:
            known[key] += 1
            found.append(MappedColumn(head=column.head, field=column.field))
    return tuple(found)


def map_text(kept: ImportMap) -> str:
    """The file, with a line that says what it is for."""
    content = {name: value for name, value in msgspec.to_builtins(kept).items() if value or name != "documents"}
    columns, documents = content.pop("columns"), content.pop("documents", [])
    parts = [f"# {_SAYS}\n", yaml_text(content)]
    for name, entries in (("columns", columns), ("documents", documents)):
        set_only = [{key: value for key, value in entry.items() if value is not None} for entry in entries]
        parts += [f"{name}:\n", *(f"  - {yaml_text(entry, is_flow=True)}" for entry in set_only)] if set_only else []
    return "".join(parts)
