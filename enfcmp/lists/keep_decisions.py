"""The file of decisions on pairs: decisions/<from>--<to>.yaml, made to be read and kept in git.

A decision is put below the others, and one that is replaced or taken back is cut out, so that whatever a person has
written around them stays. A change goes to a temporary file first, and counts once that reads as it was meant.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from enfcmp.atomic_write import replace_file, reserved
from enfcmp.errors import InputError
from enfcmp.lists.decision_file import read_decision_file
from enfcmp.lists.decision_text import edited
from enfcmp.lists.nodes import compose
from enfcmp.lists.read_list import read_node
from enfcmp.lists.source import DECISIONS, read_text
from enfcmp.message import msg
from enfcmp.model import DecisionFile, PairDecision

_HEAD = "schema: enfcmp.decisions/1\n"


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
    """Cut out what is said on the pairs of `old`, and write `new`; what was cut. Raises `InputError` as `keep` does.

    The file is read and replaced in one go, so that what others add to it at the same time is kept.
    """
    with reserved(path):
        text = _text(path)
        root = compose(text, str(path))
        pairs = read_node(root, str(path), DecisionFile).pairs
        gone = [at for at, each in enumerate(pairs) if any(_is_one_pair(each, other) for other in old)]
        for at in gone:
            cut(pairs[at])
        expected = (*(each for at, each in enumerate(pairs) if at not in gone), *new)
        content = edited(text, root, gone, new).encode()
        replace_file(path, content, lambda written: _check(written, path, text, expected))
    return tuple(pairs[at] for at in gone)


def _text(path: Path) -> str:
    return read_text(path, DECISIONS) if path.exists() else _HEAD


def _is_one_pair(one: PairDecision, other: PairDecision) -> bool:
    """Whether both are on one pair; it has two directions, save where two versions of one list are compared."""
    ours, theirs = (one.from_, one.to), (other.from_, other.to)
    is_one_list = one.from_.partition(":")[0] == one.to.partition(":")[0]
    return ours == theirs or (ours == theirs[::-1] and not is_one_list)


def _check(written: Path, path: Path, text: str, expected: tuple[PairDecision, ...]) -> None:
    """Raise `InputError` where what was written does not read as it was meant, or `text` is out of date by now."""
    try:
        found = tuple(each.decision for each in read_decision_file(written).pairs)
    except InputError:
        found = ()
    if found != expected:
        message = msg(
            "a decision cannot be put here; `pairs:` has to have each entry, and each field, on a line of its own"
        )
        raise InputError.of(message, str(path))
    if _text(path) != text:
        raise InputError.of(msg("another program has changed the file at this very moment; try again"), str(path))
