"""Where the parts of a list stand in its file. Worked out only when there is something to report."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import yaml

from enfcmp.lists.nodes import compose
from enfcmp.lists.source import read_text
from enfcmp.model import Location, Spot


def locate(path: Path, spots: Iterable[Spot]) -> dict[Spot, Location]:
    """The place of each spot; what a file does not have (a basis of a raw cell) is placed at what holds it."""
    root = compose(read_text(path), str(path))
    items = {_text(_field(item, "number")): item for item in _entries(_field(root, "items"))}
    return {spot: _location(path, _node(spot, items.get(spot.number), root)) for spot in set(spots)}


def locate_entries(path: Path, field: str) -> list[Location]:
    """The places of the entries of a field at the top of a file."""
    root = compose(read_text(path), str(path))
    return [_location(path, entry) for entry in _entries(_field(root, field))]


def locate_at(path: Path, root: yaml.Node, *way: str | int) -> Location:
    """The place that a way of fields and entries leads to, or as far as it leads."""
    node = root
    for step in way:
        node = (_field(node, step) if isinstance(step, str) else _entry(node, step)) or node
    return _location(path, node)


def texts_at(root: yaml.Node, field: str, name: str) -> list[str | None]:
    """What each entry of a field says under a name; None where it says nothing, or no text."""
    return [_text(_field(entry, name)) or None for entry in _entries(_field(root, field))]


def text_at(root: yaml.Node, name: str) -> str | None:
    """What the top of a file says under a name; None where it says nothing, or no text."""
    return _text(_field(root, name)) or None


def _node(spot: Spot, item: yaml.Node | None, root: yaml.Node) -> yaml.Node:
    """The deepest node on the way to the spot."""
    node = item or root
    if item is not None and spot.basis is not None:
        raw = _field(item, "basis_text")
        if raw is not None:
            return raw
        node = _entry(_field(node, "bases"), spot.basis) or node
        if spot.provision is not None:
            node = _entry(_field(node, "provisions"), spot.provision) or node
    return (_field(node, spot.field) if spot.field else None) or node


def _location(path: Path, node: yaml.Node) -> Location:
    mark = node.start_mark
    return Location(str(path), mark.line + 1, mark.column + 1) if mark else Location(str(path), 1, 1)


def _field(node: yaml.Node | None, name: str) -> yaml.Node | None:
    if isinstance(node, yaml.MappingNode):
        return next((child for key, child in node.value if key.value == name), None)
    return None


def _entries(node: yaml.Node | None) -> list[yaml.Node]:
    return list(node.value) if isinstance(node, yaml.SequenceNode) else []


def _entry(node: yaml.Node | None, index: int) -> yaml.Node | None:
    entries = _entries(node)
    return entries[index] if index < len(entries) else None


def _text(node: yaml.Node | None) -> str | None:
    return node.value if isinstance(node, yaml.ScalarNode) else None
