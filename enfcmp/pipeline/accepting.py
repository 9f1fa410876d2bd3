"""Findings that persons have accepted, from the files that are named or stand beside lists."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from enfcmp.acceptance import Accepted
from enfcmp.lists.accepted import read_accepted


def accepted_in(files: Iterable[Path | None]) -> tuple[Accepted, ...]:
    """What these files accept, each entry once; None is no file."""
    once = dict.fromkeys(filter(None, files))
    return tuple(dict.fromkeys(each for file in once for each in read_accepted(file, _rule_ids())))


def _rule_ids() -> tuple[str, ...]:
    """The rules of which a finding can be accepted: those of checks, and the kinds of divergence."""
    from enfcmp.check.base import rules  # only where there is a file
    from enfcmp.compare.base import kinds

    return (*rules.ids(), *kinds.ids())
