"""The file of decisions on pairs: decisions/<from>--<to>.yaml, made to be read and kept in git.

A decision is put below the others, and one that is replaced or taken back is cut out, so that whatever a person has
written around them stays. A change goes to a temporary file first, and counts once that reads as it was meant.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import yaml

from enfcmp.errors import InputError
from enfcmp.lists.decision_file import read_decision_file
from enfcmp.lists.nodes import compose
from enfcmp.lists.source import DECISIONS, read_text
from enfcmp.message import msg
from enfcmp.model import PairDecision
from enfcmp.replacing import replace_file

_HEAD = "schema: enfcmp.decisions/1\n"
_FIELD = "pairs:\n"


def keep(path: Path, decisions: Sequence[PairDecision]) -> tuple[PairDecision, ...]:
    """Write decisions down; the earlier ones on the same pairs that they take the place of.

    Raises `InputError` where the file cannot be written, or where adding to it would not give what was meant.
    """
    return replace(path, decisions, decisions)


def replace(path: Path, cut: Sequence[PairDecision], new: Sequence[PairDecision]) -> tuple[PairDecision, ...]:
    """Cut out what is said on the pairs of `cut`, and write `new`; what was cut. Raises `InputError` as `keep` does."""
    text = read_text(path, DECISIONS) if path.exists() else _HEAD
    old = [each.decision for each in read_decision_file(path).pairs] if path.exists() else []
    gone = [at for at, each in enumerate(old) if any(_is_one_pair(each, other) for other in cut)]
    expected = [each for at, each in enumerate(old) if at not in gone] + list(new)
    content = _edited(text, str(path), gone, new).encode()
    replace_file(path, content, lambda written: _check(written, path, tuple(expected)))
    return tuple(old[at] for at in gone)


def _is_one_pair(one: PairDecision, other: PairDecision) -> bool:
    """Whether both are on one pair; it has two directions, save where two versions of one list are compared."""
    ours, theirs = (one.from_, one.to), (other.from_, other.to)
    is_one_list = one.from_.partition(":")[0] == one.to.partition(":")[0]
    return ours == theirs or (ours == theirs[::-1] and not is_one_list)


def _edited(text: str, path: str, gone: Sequence[int], new: Sequence[PairDecision]) -> str:
    """The text without the entries at these places, and with new ones below those that are left."""
    newline = "\r\n" if "\r\n" in text else "\n"
    lines = (text if text.endswith("\n") else text + newline).splitlines(keepends=True)
    field, entries = _pairs(text, path)
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


def _pairs(text: str, path: str) -> tuple[yaml.Node | None, list[yaml.Node]]:
    """The name of the field and its entries."""
    root = compose(text, path)
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


def _check(written: Path, path: Path, expected: tuple[PairDecision, ...]) -> None:
    """Raise `InputError` where what was written does not read as it was meant."""
    try:
        found = tuple(each.decision for each in read_decision_file(written).pairs)
    except InputError:
        found = ()
    if found != expected:
        message = msg(
            "a decision cannot be put here; `pairs:` has to have each entry, and each field, on a line of its own"
        )
        raise InputError.of(message, str(path))
