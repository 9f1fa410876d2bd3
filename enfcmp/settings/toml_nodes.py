"""TOML as the nodes of YAML, so that one reader says what is wrong in files of both kinds."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping

import yaml

from enfcmp.errors import Fault
from enfcmp.message import Message, msg
from enfcmp.settings.toml_file import TomlFile, Way

_MOST_LEVELS = 50  # as in a list; settings need 3


class TomlNodes:
    """The nodes of a file from one key on; what YAML has no node for, such as a number, is a fault.

    `wanted` has every key that is known, with what is expected of it, None for a text; of others the reader tells.
    The line of a node is the number of its key in `_ways`: true lines are looked for only where something is wrong.
    """

    def __init__(self, file: TomlFile, wanted: Mapping[Way, Message | None]) -> None:
        self._file, self._wanted = file, wanted
        self._ways: list[Way] = []
        self._told: set[Way] = set()
        self.faults: list[Fault] = []

    def node(self, value: object, way: Way, *, is_part: bool = False) -> yaml.Node:
        """A value and all that it holds; `is_part` where it stands in the list of its key."""
        if isinstance(value, dict):
            entries = [(self._text(key, (*way, key)), self.node(each, (*way, key))) for key, each in value.items()]
            return yaml.MappingNode("tag:yaml.org,2002:map", entries, *self._marks(way))
        if isinstance(value, list):
            parts = [self.node(each, way, is_part=True) for each in value]
            return yaml.SequenceNode("tag:yaml.org,2002:seq", parts, *self._marks(way))
        if not isinstance(value, str) and type(value) is not dt.date and way in self._wanted:
            self.faults.append(self.fault(_no_text(value, None if is_part else self._wanted[way]), way))
            self._told.add(way)
        return self._text(str(value), way)

    def fault(self, message: Message, way: Way) -> Fault:
        """What is wrong with a key, which it names."""
        return Fault(msg("{key}: {fault}", key=".".join(way), fault=message), self._file.shown, self._file.line(way))

    def with_keys(self, faults: Iterable[Fault]) -> Iterator[Fault]:
        """The faults of nodes, said of their keys, but for those of which something is told already."""
        for fault in faults:
            if (way := self._ways[(fault.line or 1) - 1]) not in self._told:
                yield self.fault(fault.message, way)

    def _text(self, value: str, way: Way) -> yaml.ScalarNode:
        return yaml.ScalarNode("tag:yaml.org,2002:str", value, *self._marks(way), style='"')

    def _marks(self, way: Way) -> tuple[yaml.Mark, yaml.Mark]:
        self._ways.append(way)
        mark = yaml.Mark("", 0, len(self._ways) - 1, 0, None, 0)
        return mark, mark


def is_deep(value: object) -> bool:
    """Whether a value has more levels than any setting; told without recursion, which ends before TOML does."""
    level = [value]
    for _level in range(_MOST_LEVELS):
        level = [part for each in level for part in _parts(each)]
    return bool(level)


def _parts(value: object) -> list[object]:
    return list(value.values()) if isinstance(value, dict) else value if isinstance(value, list) else []


def _no_text(value: object, wanted: Message | None) -> Message:
    shown = str(value).lower() if isinstance(value, bool) else str(value)  # as TOML has it
    if wanted:
        return msg("{wanted} is expected here, but `{value}` stands here", wanted=wanted, value=shown)
    return msg("a text in quotation marks is expected here, but `{value}` stands here", value=shown)
