"""What is asked for on the command line, and the order of the steps."""

from __future__ import annotations

import argparse
import itertools
import os
import sys
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

from tools import mutants as package
from tools.mutants import choose
from tools.mutants.hunt import Plan, hunt
from tools.mutants.mutant import Mutant
from tools.mutants.show import show

ROOT = Path(__file__).resolve().parents[2]


def main(arguments: Sequence[str] | None = None) -> int:
    """Print which mutants survive; 0 in any case, since people say what is worth a test."""
    asked = _parser().parse_args(arguments)
    start = time.perf_counter()
    codes: dict[Mutant, int] = {}
    for tests, group in _groups(asked):
        print(f"{len(group)} mutants against {' '.join(tests)}", file=sys.stderr)
        hunted = hunt(group, Plan(asked.root, tests, asked.seconds, asked.jobs))
        for name in hunted.failed:
            print(f"left out, since it fails without any change: {name}")
        codes |= dict(zip(group, hunted.codes, strict=True))
    show(codes, asked.root, (time.perf_counter() - start) / 60)
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        "python -m tools.mutants", description=package.__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("paths", metavar="PATH", nargs="*", type=Path, help="a module or a folder")
    parser.add_argument("--base", metavar="COMMIT", help="only lines that are not as in this commit")
    parser.add_argument("--sample", type=int, metavar="N", help="so many of them, by chance")
    parser.add_argument("--seed", type=int, default=1, metavar="N", help="another seed, another sample (%(default)s)")
    parser.add_argument("--tests", nargs="+", metavar="PATH", help="these tests; else the nearest of each module")
    parser.add_argument(
        "--seconds", type=float, default=10, metavar="N", help="what the tests of one may take (%(default)s)"
    )
    parser.add_argument("--jobs", type=int, default=os.cpu_count() or 1, metavar="N", help="how many run at once")
    parser.add_argument("--root", type=Path, default=ROOT, help=argparse.SUPPRESS)
    return parser


def _groups(asked: argparse.Namespace) -> Iterator[tuple[tuple[str, ...], list[Mutant]]]:
    """The mutants that have the same tests, with these."""
    lines = choose.changed(asked.root, asked.base) if asked.base else None
    named = sorted(lines) if lines is not None and not asked.paths else asked.paths or [Path("enfcmp")]
    paths = choose.modules(asked.root, named)
    found = choose.mutants(asked.root, paths, lines)
    chosen = sorted(choose.sample(found, asked.sample, asked.seed), key=lambda each: _tests(each, asked))
    for tests, group in itertools.groupby(chosen, key=lambda each: _tests(each, asked)):
        yield tests, list(group)


def _tests(mutant: Mutant, asked: argparse.Namespace) -> tuple[str, ...]:
    if asked.tests:
        return tuple(asked.tests)
    return (choose.nearest(mutant.path, lambda path: (asked.root / path).exists()).as_posix(),)


if __name__ == "__main__":
    sys.exit(main())
