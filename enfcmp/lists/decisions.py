"""The file of decisions on pairs: decisions/<from>--<to>.yaml, made to be read and kept in git.

A decision is put below the others, and one that is replaced or taken back is cut out, so that whatever a person has
written around them stays. A change goes to a temporary file first, and counts once that reads as it was meant.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from enfcmp.errors import InputError
from enfcmp.lists.decision_file import read_decision_file
from enfcmp.lists.decision_text import edited
from enfcmp.lists.source import DECISIONS, read_text
from enfcmp.message import msg
from enfcmp.model import PairDecision
from enfcmp.replacing import replace_file

_HEAD = "schema: enfcmp.decisions/1\n"


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
    content = edited(text, str(path), gone, new).encode()
    replace_file(path, content, lambda written: _check(written, path, tuple(expected)))
    return tuple(old[at] for at in gone)


def _is_one_pair(one: PairDecision, other: PairDecision) -> bool:
    """Whether both are on one pair; it has two directions, save where two versions of one list are compared."""
    ours, theirs = (one.from_, one.to), (other.from_, other.to)
    is_one_list = one.from_.partition(":")[0] == one.to.partition(":")[0]
    return ours == theirs or (ours == theirs[::-1] and not is_one_list)


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
