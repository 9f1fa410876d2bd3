"""What is asked for on the command line, and the figures in the end."""

from __future__ import annotations

import argparse
import faulthandler
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from tools import fuzz
from tools.fuzz.seeds import made, published
from tools.fuzz.trial import Outcome, Variant, trial, variant

_HANG = 120  # seconds in which even a library that is not interrupted has to come back


def main(arguments: Sequence[str] | None = None) -> int:
    """Try so many variants; 0 where none is a fault, else 1."""
    asked = _parser().parse_args(arguments)
    seeds = made() | ({} if asked.made else published())
    numbers = range(asked.count) if asked.only is None else [asked.only]
    counts: Counter[tuple[str, str]] = Counter()
    start = time.perf_counter()
    slowest = (0.0, -1)
    with tempfile.TemporaryDirectory() as folder:
        for number in numbers:
            each = variant(number, seeds, asked.seed)
            faulthandler.dump_traceback_later(_HANG, exit=True, file=sys.__stderr__)
            began = time.perf_counter()
            outcome = trial(each, Path(folder))
            slowest = max(slowest, (time.perf_counter() - began, number))
            counts[outcome.what, outcome.why] += 1
            if outcome.what == "fault" or asked.only is not None:
                _show(each, outcome, asked.keep)
    faulthandler.cancel_dump_traceback_later()
    for (what, why), count in sorted(counts.items()):
        print(f"{count:6} {what}: {why}")
    seconds, (longest, at) = time.perf_counter() - start, slowest
    print(f"{len(numbers)} variants of {len(seeds)} documents in {seconds:.0f} s; the slowest, {at}, {longest:.1f} s")
    return int(any(what == "fault" for what, _ in counts))


def _show(each: Variant, outcome: Outcome, keep: Path | None) -> None:
    print(f"{each.number} {each.seed} {' '.join(each.ways)}: {outcome.what}, {outcome.why}\n{outcome.details}")
    sys.stdout.flush()
    if keep is not None:
        keep.mkdir(parents=True, exist_ok=True)
        (keep / f"{each.number}{each.suffix or '.bin'}").write_bytes(each.data)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        "python -m tools.fuzz", description=fuzz.__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("count", metavar="COUNT", nargs="?", type=int, default=5000, help="how many (%(default)s)")
    parser.add_argument("--seed", metavar="NAME", default="1", help="what the numbers follow from (%(default)s)")
    parser.add_argument("--only", metavar="NUMBER", type=int, help="this variant only, and what comes of it")
    parser.add_argument("--keep", metavar="FOLDER", type=Path, help="where variants that fail are kept")
    parser.add_argument("--made", action="store_true", help="made documents only")
    return parser


if __name__ == "__main__":
    sys.exit(main())
