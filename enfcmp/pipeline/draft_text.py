"""The text of a list file with new bases put in and the old ones as comments; every other line stays as it is."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import groupby
from typing import NamedTuple

import yaml

from enfcmp.errors import Fault, InputError
from enfcmp.lists.yaml_text import as_it_is, in_quotes
from enfcmp.message import msg


class NewBasis(NamedTuple):
    """What is to stand for one provision of an item: the places in the file from 0, and the new title, place, words."""

    item: int
    basis: int
    provision: int
    title: str
    at: str
    text: str


def with_new_bases(text: str, root: yaml.Node, changes: Iterable[NewBasis], path: str) -> str:
    """The text with each change; raises `InputError` where an item is not written a field a line."""
    lines = text.splitlines(keepends=True)
    items = yaml_field(root, "items")
    for (item, basis), several in groupby(sorted(changes, reverse=True), key=lambda each: each[:2]):
        changed = sorted(several)
        _change(lines, yaml_field(items.value[item], "bases").value[basis], changed, path)
    return "".join(lines)


def _change(lines: list[str], basis: yaml.Node, changes: Sequence[NewBasis], path: str) -> None:
    """One basis; nothing above it moves, so that those are to be changed last."""
    entries = yaml_field(basis, "provisions").value
    whole = len(changes) == len(entries)
    gone = (basis,) if whole else tuple(entries[each.provision] for each in changes)
    for node in (basis, *gone):
        if lines[node.start_mark.line][: node.start_mark.column].strip() != "-":
            message = msg("the bases here cannot be changed as they stand; write them a field a line")
            raise InputError([Fault(message=message, path=path, line=node.start_mark.line + 1)])
    for node in gone:
        for at in range(node.start_mark.line, _last_line(node) + 1):
            lines[at] = _comment(lines[at], basis.start_mark.column - 2)
    start = basis.start_mark.line
    lines[start:start] = _new_lines(changes, " " * (basis.start_mark.column - 2), _newline(lines[start]))


def _new_lines(changes: Sequence[NewBasis], indent: str, newline: str) -> list[str]:
    found: list[str] = []
    for title, several in groupby(changes, key=lambda each: each.title):
        found += [f"- instrument: {as_it_is(f'《{title}》')}", "  label: null", "  edition: null", "  provisions:"]
        for each in several:
            found += [f"    - at: {each.at}", f"      text: {in_quotes(each.text)}"]
    return [f"{indent}{line}{newline}" for line in found]


def _comment(line: str, column: int) -> str:
    """A line as a comment; an empty one stays."""
    return f"{line[:column]}# {line[column:]}" if line.strip() else line


def _newline(line: str) -> str:
    return line[len(line.rstrip("\r\n")) :] or "\n"


def yaml_field(node: yaml.Node, name: str) -> yaml.Node:
    """The value of a field."""
    found: Mapping[str, yaml.Node] = {key.value: child for key, child in node.value}
    return found[name]


def _last_line(node: yaml.Node) -> int:
    """The line on which a node ends; the end of a block is marked below the blank lines and comments behind it."""
    if isinstance(node, yaml.CollectionNode) and node.value and not node.flow_style:
        last = node.value[-1]
        return _last_line(last[1] if isinstance(last, tuple) else last)
    end = node.end_mark  # that of a text of several lines is at the beginning of the next one
    return int(end.line - 1 if end.column == 0 and end.line > node.start_mark.line else end.line)
