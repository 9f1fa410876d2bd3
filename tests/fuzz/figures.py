"""The figures of a run of the fuzzer, by part and by command, known at any time."""

import sys
import time
from collections import Counter, defaultdict

_HEAD = ("part", "of", "runs", "exit 0", "1", "2", "faults", "slowest", "number")
_EVERY = 60  # seconds after which the file is written anew


class Figures:
    """A row for each command or kind of each part; a `path` has them while the fuzzer runs, and when it was killed."""

    def __init__(self, wish, path=None):
        self._wish, self._path = wish, path
        self._codes = defaultdict(Counter)
        self._faults = Counter()
        self._slowest = {}
        self._written = time.monotonic()

    @property
    def has_faults(self):
        """Whether anything did not hold."""
        return bool(self._faults)

    def add(self, part, outcome):
        """Count a run; what is a fault is shown at once, with what shows it again."""
        of = part, outcome.label
        self._codes[of][outcome.code] += 1
        self._slowest[of] = max(self._slowest.get(of, (0, 0)), (outcome.seconds, outcome.number))
        if outcome.broken:
            self._faults[of] += 1
            again = f"python -m tests.fuzz {part} --seed {self._wish.seed} --only {outcome.number}"
            sys.stdout.write(f"{again}\n{outcome.label}: {'; '.join(outcome.broken)}\n{outcome.shown}\n\n")
            sys.stdout.flush()
        if time.monotonic() - self._written >= _EVERY:
            self.keep()

    def keep(self):
        """Write them, where a file is asked for."""
        self._written = time.monotonic()
        if self._path:
            self._path.write_text(self.text(), encoding="utf-8")

    def text(self):
        """The table, parts in the order in which they were run."""
        rows = [_HEAD, *map(self._row, sorted(self._codes, key=self._place))]
        widths = [max(len(str(row[at])) for row in rows) for at in range(len(_HEAD))]
        return "".join(_line(row, widths) for row in rows)

    def _place(self, of):
        return list(dict.fromkeys(part for part, _ in self._codes)).index(of[0]), of[1]

    def _row(self, of):
        codes, (seconds, number) = self._codes[of], self._slowest[of]
        counts = (codes[code] or "" for code in (0, 1, 2))
        return *of, codes.total(), *counts, self._faults[of] or "", f"{seconds:.2f} s", number


def _line(row, widths):
    words = (
        str(cell).ljust(width) if at < 2 else str(cell).rjust(width)
        for at, (cell, width) in enumerate(zip(row, widths, strict=True))
    )
    return "  ".join(words) + "\n"
