"""What became of the mutants, as a person reads it."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from tools.mutants import fork
from tools.mutants.mutant import Mutant


def show(codes: Mapping[Mutant, int], root: Path, minutes: float) -> None:
    """Each survivor as a diff, then how many there are in each module."""
    for mutant, code in codes.items():
        if code != fork.KILLED:
            source = (root / mutant.path).read_bytes()
            unseen = "  no test comes here" if code == fork.UNSEEN else ""
            print(f"{mutant.path.as_posix()}:{mutant.line(source)}{unseen}", *mutant.diff(source), "", sep="\n")
    print(f"{'killed':>7}{'survived':>9}{'unseen':>7}  module")
    for path in sorted({mutant.path for mutant in codes}):
        print(_counts(code for mutant, code in codes.items() if mutant.path == path) + f"  {path.as_posix()}")
    print(_counts(codes.values()) + f"  in {minutes:.1f} minutes, {len(codes) / minutes:.0f} mutants a minute")


def _counts(codes: Iterable[int]) -> str:
    counts = Counter(codes)
    return f"{counts[fork.KILLED]:>7}{counts[fork.SURVIVED]:>9}{counts[fork.UNSEEN]:>7}"


def counted(decided: Iterable[tuple[int, int]], count: int) -> Iterator[tuple[int, int]]:
    """The same, while standard error says how far it is."""
    survivors = 0
    for number, (mutant, code) in enumerate(decided, 1):
        survivors += code == fork.SURVIVED
        print(f"\r{number} of {count}, {survivors} survive", end="", file=sys.stderr, flush=True)
        yield mutant, code
    print(file=sys.stderr)
