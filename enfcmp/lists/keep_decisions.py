"""A file of decisions, of pairs decisions/<from>--<to>.yaml, made to be read and kept in git.

A decision is put below the others, and one that is replaced or taken back is cut out, so that whatever a person has
written around them stays. A change goes to a temporary file first, and counts once that reads as it was meant.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any, Generic, NamedTuple, TypeVar

import msgspec

from enfcmp.atomic_write import replace_file, reserved
from enfcmp.errors import InputError
from enfcmp.lists.decision_file import read_content
from enfcmp.lists.decision_text import Part, edited
from enfcmp.lists.nodes import compose
from enfcmp.lists.read_list import read_node
from enfcmp.lists.source import DECISIONS, read_text
from enfcmp.message import msg
from enfcmp.model import Decision, DecisionFile, PairDecision

_HEAD = "schema: enfcmp.decisions/1\n"
D = TypeVar("D", bound=Decision)


Cut = Callable[[PairDecision], None]
"""Asked about each entry before it is cut out of a file; raises `InputError` where it is to stay."""


def anything(decision: PairDecision) -> None:
    """Whatever is there may be cut."""


def keep(path: Path, decisions: Sequence[PairDecision], cut: Cut = anything) -> tuple[PairDecision, ...]:
    """Write decisions down; the earlier ones on the same pairs that they take the place of.

    Raises `InputError` where the file cannot be written, or where adding to it would not give what was meant.
    """
    return replace(path, decisions, decisions, cut)


def replace(
    path: Path, old: Sequence[PairDecision], new: Sequence[PairDecision], cut: Cut = anything
) -> tuple[PairDecision, ...]:
    """Cut out what is said on the pairs of `old`, and write `new`; what was cut. Raises `InputError` as `keep` does."""

    def changed(pairs: tuple[PairDecision, ...]) -> Change[PairDecision]:
        gone = tuple(each for each in pairs if any(_is_one_pair(each, other) for other in old))
        for each in gone:
            cut(each)
        return Change(gone, tuple(new))

    return rewrite(path, "pairs", changed)


class Change(NamedTuple, Generic[D]):
    """The entries that go, each one of those that are there, and those that come."""

    gone: tuple[D, ...]
    new: tuple[D, ...]


Changes = Mapping[Part, Change[Any]]
"""What goes and what comes in each part of a file that is changed."""


def rewrite(path: Path, part: Part, changed: Callable[[tuple[D, ...]], Change[D]]) -> tuple[D, ...]:
    """Change one part of a file by what stands there; the entries that are gone. As `rewrite_parts` does."""
    gone: tuple[D, ...] = rewrite_parts(path, lambda content: {part: changed(getattr(content, part))})[part].gone
    return gone


def rewrite_parts(path: Path, changed: Callable[[DecisionFile], Changes]) -> Changes:
    """Change a file by what stands in it; what was changed.

    The file is read and replaced in one go, so that what others add to it at the same time is kept. It is left as it is
    where nothing changes. Raises `InputError` as `keep` does, and what `changed` raises.
    """
    with reserved(path):
        text = _text(path)
        content = read_node(compose(text, str(path)), str(path), DecisionFile)
        changes = changed(content)
        parts = [part for part, change in changes.items() if change.gone or change.new]
        if parts:
            written, meant = text, content
            for part in parts:
                written, meant = _changed(written, meant, part, changes[part], path)
            replace_file(path, written.encode(), lambda found: _check(found, path, text, (parts, meant)))
    return changes


def _changed(text: str, content: DecisionFile, part: Part, change: Change[Any], path: Path) -> tuple[str, DecisionFile]:
    """The text of a file with one part changed, and what it is meant to say."""
    there: tuple[Any, ...] = getattr(content, part)
    at = [number for number, each in enumerate(there) if each in change.gone]
    expected = (*(each for each in there if each not in change.gone), *change.new)
    try:
        root = compose(text, str(path))
    except InputError:  # by what was changed before
        raise _cannot_be_put([part], path) from None
    return edited(text, root, part, at, change.new), msgspec.structs.replace(content, **{part: expected})


def _cannot_be_put(parts: Sequence[Part], path: Path) -> InputError:
    message = msg(
        "a decision cannot be put here; `{part}:` has to have each entry, and each field, on a line of its own",
        part=":`, `".join(parts),
    )
    return InputError.of(message, str(path))


def _text(path: Path) -> str:
    return read_text(path, DECISIONS) if path.exists() else _HEAD


def _is_one_pair(one: PairDecision, other: PairDecision) -> bool:
    """Whether both are on one pair; it has two directions, save where two versions of one list are compared."""
    ours, theirs = (one.from_, one.to), (other.from_, other.to)
    is_one_list = one.from_.partition(":")[0] == one.to.partition(":")[0]
    return ours == theirs or (ours == theirs[::-1] and not is_one_list)


def _check(written: Path, path: Path, text: str, meant: tuple[Sequence[Part], DecisionFile]) -> None:
    """Raise `InputError` where what was written does not read as it was meant, or `text` is out of date by now."""
    parts, expected = meant
    try:
        found = read_content(written)
    except InputError:
        found = None
    if found != expected:
        raise _cannot_be_put(parts, path)
    if _text(path) != text:
        raise InputError.of(msg("another program has changed the file at this very moment; try again"), str(path))
