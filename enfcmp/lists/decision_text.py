"""The text of a decisions file with entries cut out and put in, and whatever a person has written around them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from typing import Literal

import msgspec
import yaml

from enfcmp.lists.yaml_text import in_quotes
from enfcmp.model import Decision, PairDecision

Part = Literal["pairs", "accepted", "to_do", "rebase"]
"""A field of the file, with decisions of one sort."""
_WORDS = ("verdict", "relation")  # of a few words each, that need no quotation marks


def edited(text: str, root: yaml.Node, part: Part, gone: Sequence[int], new: Sequence[Decision]) -> str:
    """A text that reads as `root`, in one part of it without the entries at these places, new ones below the others."""
    newline = "\r\n" if "\r\n" in text else "\n"
    lines = (text if text.endswith("\n") else text + newline).splitlines(keepends=True)
    field, entries = _entries(root, part)
    spans = [range(entry.start_mark.line, _last_line(entry) + 1) for entry in entries]
    at_field = field.start_mark.line if field else len(lines)
    end = spans[-1].stop if spans else at_field + 1
    dropped = {at for number in gone for at in spans[number]}
    stays = field is not None and len(spans) > len(gone)  # a field without entries would be none
    added = "".join([*([f"{part}:\n"] if new and not stays else []), *map(_entry, new)]).replace("\n", newline)
    if not stays:
        dropped.add(at_field)
    above = "".join(line for at, line in enumerate(lines[:end]) if at not in dropped)
    return above + added + "".join(lines[end:])


def _entries(root: yaml.Node, part: Part) -> tuple[yaml.Node | None, list[yaml.Node]]:
    """The name of the field and its entries."""
    assert isinstance(root, yaml.MappingNode)  # it was read before
    return next(((key, list(node.value)) for key, node in root.value if key.value == part), (None, []))


def _last_line(node: yaml.Node) -> int:
    """The line on which an entry ends; the end of a block is marked below the blank lines and comments behind it."""
    if isinstance(node, yaml.ScalarNode) or not node.value:
        return int(node.end_mark.line)
    last = node.value[-1]
    return _last_line(last[1] if isinstance(last, tuple) else last)


def _entry(decision: Decision) -> str:
    """One entry, a field a line; texts in double quotes, so that whatever is in them is safe."""
    fields = dict(_fields(decision))
    return "  - " + "\n    ".join(f"{name}: {value}" for name, value in fields.items()) + "\n"


def _fields(decision: Decision) -> Iterator[tuple[str, str]]:
    """What is said, as YAML; of a pair that is rejected the relation says nothing."""
    is_rejected = isinstance(decision, PairDecision) and decision.verdict == "reject"
    for field in msgspec.structs.fields(decision):
        value = getattr(decision, field.name)
        if isinstance(value, dt.date):
            yield field.encode_name, value.isoformat()
        elif value and not (is_rejected and field.name == "relation"):
            yield field.encode_name, value if field.name in _WORDS else in_quotes(value)
