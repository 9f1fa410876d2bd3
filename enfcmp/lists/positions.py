"""Where the parts of a file stand: worked out from its nodes once, and kept when the nodes are gone."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

import yaml

from enfcmp.model import Location, Spot


class Place(NamedTuple):
    """Where a part of a file begins, line and column from 1, and where its own parts do: by field, or in order."""

    line: int
    column: int
    parts: Mapping[str, Place] | Sequence[Place] = ()

    def part(self, step: str | int | None) -> Place | None:
        """The place of a field, or of an entry; None where there is none."""
        if isinstance(step, int):
            return self.parts[step] if isinstance(self.parts, Sequence) and step < len(self.parts) else None
        return self.parts.get(step) if isinstance(self.parts, Mapping) and step is not None else None

    def at(self, *way: str | int) -> Place:
        """The place that a way of fields and entries leads to, or as far as it leads."""
        place = self
        for step in way:
            place = place.part(step) or place
        return place

    def entries(self, field: str) -> Sequence[Place]:
        """The places of the entries of a field."""
        found = self.part(field)
        return found.parts if found and isinstance(found.parts, Sequence) else ()

    def location(self, path: Path) -> Location:
        """The place as one of a file."""
        return Location(str(path), self.line, self.column)


def file_places(node: yaml.Node) -> Place:
    """The places of a node and all its parts; of a field that stands twice the first."""
    mark = node.start_mark
    line, column = (mark.line + 1, mark.column + 1) if mark else (1, 1)
    if isinstance(node, yaml.MappingNode):
        fields: dict[str, Place] = {}
        for key, child in node.value:
            if isinstance(key, yaml.ScalarNode) and key.value not in fields:
                fields[key.value] = file_places(child)
        return Place(line, column, fields)
    if isinstance(node, yaml.SequenceNode):
        return Place(line, column, tuple(map(file_places, node.value)))
    return Place(line, column)


def locate(path: Path, root: Place, numbers: Iterable[str], spots: Iterable[Spot]) -> dict[Spot, Location]:
    """The place of each spot in a list file whose items have these `numbers`, in order.

    What the file does not have (a basis of a raw cell) is placed at what holds it.
    """
    items = dict(zip(numbers, root.entries("items"), strict=True))
    return {spot: _deepest(spot, items.get(spot.number or ""), root).location(path) for spot in set(spots)}


def _deepest(spot: Spot, item: Place | None, root: Place) -> Place:
    """The deepest place on the way to the spot."""
    place = item or root
    if item is not None and spot.basis is not None:
        if raw := item.part("basis_text"):
            return raw
        place = item.at("bases", spot.basis) if item.at("bases").part(spot.basis) else item
        if spot.provision is not None and (provision := place.at("provisions").part(spot.provision)):
            place = provision
    return place.part(spot.field) or place
