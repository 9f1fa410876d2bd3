"""The text of a decisions file with entries cut out and put in, and whatever a person has written around them."""

from __future__ import annotations

from collections.abc import Sequence

import yaml

from enfcmp.model import PairDecision

_FIELD = "pairs:\n"


def edited(text: str, root: yaml.Node, gone: Sequence[int], new: Sequence[PairDecision]) -> str:
    """A text that reads as `root`, without the entries at these places, and with new ones below those that are left."""
    newline = "\r\n" if "\r\n" in text else "\n"
    lines = (text if text.endswith("\n") else text + newline).splitlines(keepends=True)
    field, entries = _pairs(root)
    spans = [range(entry.start_mark.line, _last_line(entry) + 1) for entry in entries]
    at_field = field.start_mark.line if field else len(lines)
    end = spans[-1].stop if spans else at_field + 1
    dropped = {at for number in gone for at in spans[number]}
    stays = field is not None and len(spans) > len(gone)  # a field without entries would be none
    added = "".join([*([_FIELD] if new and not stays else []), *map(_entry, new)]).replace("\n", newline)
    if not stays:
        dropped.add(at_field)
    above = "".join(line for at, line in enumerate(lines[:end]) if at not in dropped)
    return above + added + "".join(lines[end:])


def _pairs(root: yaml.Node) -> tuple[yaml.Node | None, list[yaml.Node]]:
    """The name of the field and its entries."""
    assert isinstance(root, yaml.MappingNode)  # it was read before
    return next(((key, list(node.value)) for key, node in root.value if key.value == "pairs"), (None, []))


def _last_line(node: yaml.Node) -> int:
    """The line on which an entry ends; the end of a block is marked below the blank lines and comments behind it."""
    if isinstance(node, yaml.ScalarNode) or not node.value:
        return int(node.end_mark.line)
    last = node.value[-1]
    return _last_line(last[1] if isinstance(last, tuple) else last)


def _entry(decision: PairDecision) -> str:
    """One entry, a field a line; texts in double quotes, so that whatever is in them is safe."""
    fields = {
        "from": _quoted(decision.from_),
        "to": _quoted(decision.to),
        "verdict": decision.verdict,
        "relation": decision.relation if decision.verdict == "accept" else None,
        "reason": decision.reason and _quoted(decision.reason),
        "reviewer": decision.reviewer and _quoted(decision.reviewer),
        "date": decision.date and decision.date.isoformat(),
        "from_fingerprint": _quoted(decision.from_fingerprint),
        "to_fingerprint": _quoted(decision.to_fingerprint),
    }
    return "  - " + "\n    ".join(f"{name}: {value}" for name, value in fields.items() if value) + "\n"


def _quoted(text: str) -> str:
    """A text in YAML's double quotes, what cannot be seen as its code."""
    escapes = {'"': '\\"', "\\": "\\\\"}
    return '"' + "".join(escapes.get(char) or (char if char.isprintable() else _code(char)) for char in text) + '"'


def _code(char: str) -> str:
    return f"\\U{ord(char):08x}" if ord(char) > 0xFFFF else f"\\u{ord(char):04x}"  # noqa: PLR2004  # four digits
