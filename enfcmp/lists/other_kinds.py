"""What a YAML file is that is named as a list and is none: said once, in place of every field that it lacks."""

from __future__ import annotations

import re
from collections.abc import Collection
from pathlib import Path

import yaml

from enfcmp.errors import Fault
from enfcmp.lists.find import MAP_SUFFIX, SUFFIXES
from enfcmp.lists.nodes import field_node
from enfcmp.message import Message, msg

_SCHEMA = re.compile(r"enfcmp\.([a-z-]+)/\d+")
_LABELS = {"a", "b", "links"}


def other_kind(root: yaml.Node, path: Path, fields: Collection[str]) -> Fault | None:
    """What the file is, with what to name in its place; None for what may mean to be a list, which has `fields`.

    What has items means to be a list, whatever its schema says.
    """
    if not isinstance(root, yaml.MappingNode) or isinstance(field_node(root, "items"), yaml.SequenceNode):
        return None
    schema = field_node(root, "schema")
    text = schema.value if isinstance(schema, yaml.ScalarNode) else ""
    match = _SCHEMA.fullmatch(text)
    if match:
        return None if match[1] == "list" else _fault(_of_enfcmp(match[1], text, path), schema, path)
    names = {key.value for key, _value in root.value if isinstance(key, yaml.ScalarNode)}
    if names >= _LABELS:
        return _fault(msg("these are labelled links, and no list; `enfcmp evaluate` takes them"), root, path)
    known = [each for each in fields if each != "schema"]
    if names.isdisjoint(known):
        message = msg(
            "this is no list, which has `schema: enfcmp.list/1` and the fields {known}", known=", ".join(known)
        )
        return _fault(message, root, path)
    return None


def _of_enfcmp(kind: str, schema: str, path: Path) -> Message:
    if kind == "map":
        beside = _list_beside(path)
        if beside:
            return msg("this is the map of an import, and no list; name the list beside it: {list}", list=str(beside))
        return msg("this is the map of an import, and no list; name a list that was imported with it")
    if kind == "decisions":
        return msg("these are decisions, and no list; name the list that they are on")
    return msg("this has `schema: {schema}`, and is no list; name the list that it tells of", schema=schema)


def _list_beside(path: Path) -> Path | None:
    """The list whose map this is."""
    names = (f"{path.name.removesuffix(MAP_SUFFIX)}{suffix}" for suffix in SUFFIXES)
    return next(filter(Path.is_file, map(path.with_name, names)), None) if path.name.endswith(MAP_SUFFIX) else None


def _fault(message: Message, node: yaml.Node, path: Path) -> Fault:
    mark = node.start_mark
    return Fault(message, str(path), mark.line + 1, mark.column + 1)
