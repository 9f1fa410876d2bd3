"""What is asked for on the command line, and the figures in the end."""

import argparse
import faulthandler
import sys
from collections import Counter, defaultdict
from pathlib import Path

from tests import fuzz
from tests.fuzz.parts import PARTS, Wish
from tests.fuzz.runner import alone

_HANG = 180  # seconds in which even a library that is not interrupted has to come back
_HEAD = ("part", "of", "runs", "exit 0", "1", "2", "faults", "slowest", "number")


def main(arguments=None):
    """Run the parts that are named; 0 where nothing is a fault, else 1."""
    asked = _parser().parse_args(arguments)
    wish = Wish(asked.seed, asked.keep)
    if asked.keep:
        asked.keep.mkdir(parents=True, exist_ok=True)
    tables = []
    with alone():
        for name in asked.parts or PARTS:
            count = max(1, round(PARTS[name].count() * asked.scale))
            numbers = range(count) if asked.only is None else range(asked.only, asked.only + 1)
            tables.append(_Table(name))
            for outcome in PARTS[name].outcomes(numbers, wish):
                faulthandler.dump_traceback_later(_HANG, exit=True, file=sys.__stderr__)
                tables[-1].add(outcome, wish)
    faulthandler.cancel_dump_traceback_later()
    _print(_HEAD, *(row for table in tables for row in table.rows()))
    return int(any(table.faults for table in tables))


class _Table:
    """The figures of a part, a row for each command or kind."""

    def __init__(self, part):
        self.part = part
        self.codes = defaultdict(Counter)
        self.faults = Counter()
        self.slowest = {}

    def add(self, outcome, wish):
        """Count a run; what is a fault is shown at once, with what shows it again."""
        label = outcome.label
        self.codes[label][outcome.code] += 1
        self.slowest[label] = max(self.slowest.get(label, (0, 0)), (outcome.seconds, outcome.number))
        if outcome.broken:
            self.faults[label] += 1
            again = f"python -m tests.fuzz {self.part} --seed {wish.seed} --only {outcome.number}"
            sys.stdout.write(f"{again}\n{label}: {'; '.join(outcome.broken)}\n{outcome.shown}\n\n")
            sys.stdout.flush()

    def rows(self):
        """A row for each command or kind."""
        for label, codes in sorted(self.codes.items()):
            seconds, number = self.slowest[label]
            counts = (codes[code] or "" for code in (0, 1, 2))
            yield self.part, label, codes.total(), *counts, self.faults[label] or "", f"{seconds:.2f} s", number


def _print(*rows):
    widths = [max(len(str(row[at])) for row in rows) for at in range(len(rows[0]))]
    for row in rows:
        words = (
            str(cell).ljust(width) if at < 2 else str(cell).rjust(width)
            for at, (cell, width) in enumerate(zip(row, widths, strict=True))
        )
        sys.stdout.write("  ".join(words) + "\n")


def _parser():
    parser = argparse.ArgumentParser(
        "python -m tests.fuzz", description=fuzz.__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("parts", metavar="PART", nargs="*", choices=[[], *PARTS], help="; ".join(PARTS))
    parser.add_argument("--scale", metavar="SHARE", type=float, default=1, help="a share of the whole run, as 0.01")
    parser.add_argument("--seed", metavar="NAME", default="1", help="what the numbers follow from (%(default)s)")
    parser.add_argument("--only", metavar="NUMBER", type=int, help="this number only")
    parser.add_argument("--keep", metavar="FOLDER", type=Path, help="where what fails is kept")
    return parser


if __name__ == "__main__":
    sys.exit(main())
