"""Whether time grows with the length of what is read, and no faster, for inputs that are made to be slow.

Each pattern (attack_patterns.py) is run at a size and at four times that size, which is doubled until the longer run
takes half a second of the processor, or 8 MB are read; each run is a process of its own, the shortest of several
counts, the two sizes in turn. More than five times the time for four times the length, and again at twice the size,
is a fault: exit code 1. One of them alone is a step, as where a text gets too long to be kept, or a busy machine.

    python benchmarks/attacks.py [LARGEST [PATTERN]]

LARGEST is in bytes; PATTERN is a part of names. Needs fork, as Linux and macOS have it.
"""

from __future__ import annotations

import contextlib
import io
import os
import signal
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from attack_patterns import ATTACKS, Attack

from enfcmp.cli import main as enfcmp

LARGEST = 8_000_000
SMALLEST, LONG, PATIENCE, RUNS = 500, 0.5, 120, 3
MOST = 5.0
ENDS = (0, 1, 2)  # as a command may end


class Measured(NamedTuple):
    """What a pattern took at `size` characters, and at four times that."""

    size: int
    once: float
    four_times: float

    @property
    def ratio(self) -> float:
        """How many times as long the longer run took."""
        return self.four_times / self.once


def seconds(attack: Attack, size: int) -> float:
    """Seconds of the processor for one run, in a process of its own; infinite where patience ends or it fails."""
    with _inputs(attack, size) as command:
        reading, writing = os.pipe()
        child = os.fork()
        if not child:
            signal.alarm(PATIENCE)
            os.write(writing, _taken(command).encode())
            os._exit(0)
        os.close(writing)
        with os.fdopen(reading) as pipe:
            said = pipe.read()
        os.waitpid(child, 0)
    return float(said or "inf")


def _long(argument: str, size: int) -> str:
    """An argument; {long:1,} is so many characters of `1,`."""
    head, found, rest = argument.partition("{long:")
    pattern, _, tail = rest.partition("}")
    return f"{head}{pattern * min(size // len(pattern), 30_000)}{tail}" if found else argument


@contextlib.contextmanager
def _inputs(attack: Attack, size: int) -> Iterator[list[str]]:
    """The command, in a folder with what it reads."""
    with tempfile.TemporaryDirectory() as name, contextlib.chdir(name):
        for path, content in attack.files(size).items():
            Path(path).parent.mkdir(exist_ok=True)
            Path(path).write_bytes(content)
        yield [_long(each, size) for each in attack.command]


def _taken(command: list[str]) -> str:
    """The seconds that a command takes, however it ends; nothing where that is a fault of the program."""
    nowhere = io.StringIO()
    with contextlib.redirect_stdout(nowhere), contextlib.redirect_stderr(nowhere):
        begin = time.process_time()
        code = enfcmp(command)
        taken = time.process_time() - begin
    return f"{taken:.4f}" if code in ENDS else ""


def measured(attack: Attack, largest: int) -> Measured:
    """The pattern at the first size at which the longer run is long enough each time, or at the largest."""
    size = SMALLEST
    while not (found := _measured(attack, size)) and _bytes(attack, 8 * size) <= largest:
        size *= 2
    return found or _in_turn(attack, size)


def _measured(attack: Attack, size: int) -> Measured | None:
    """What it takes at a size, or None where the longer run is short; one look tells of most sizes."""
    if seconds(attack, 4 * size) < LONG:
        return None
    found = _in_turn(attack, size)
    return found if found.four_times >= LONG else None


def _in_turn(attack: Attack, size: int) -> Measured:
    pairs = [(seconds(attack, size), seconds(attack, 4 * size)) for _ in range(RUNS)]
    return Measured(size, min(once for once, _ in pairs), min(four for _, four in pairs))


def _bytes(attack: Attack, size: int) -> int:
    return max(size, sum(map(len, attack.files(size).values())))


def _is_slow(found: Measured) -> bool:
    return found.four_times >= LONG and not found.ratio <= MOST


def _print(attack: Attack, found: Measured, word: str) -> None:
    said = word if found.four_times >= LONG else "fast"
    row = f"{attack.name:<52}{found.size:>9,}{found.once:>9.2f}{found.four_times:>9.2f}{found.ratio:>7.1f} {said}"
    print(row.rstrip(), flush=True)


def main(largest: int, pattern: str) -> int:
    """Print one row a pattern; 1 where one grows faster than it may."""
    os.environ |= {"ENFCMP_LANG": "en", "ENFCMP_STATUTES": ""}
    for attack in {each.command[0]: each for each in ATTACKS}.values():  # what is loaded once is no part of a run
        with _inputs(attack, SMALLEST) as command:
            _taken(command)
    slow = []
    print(f"{'pattern':<52}{'n':>9}{'s at n':>9}{'s at 4n':>9}{'ratio':>7}")
    for attack in ATTACKS:
        if pattern not in attack.name:
            continue
        found = measured(attack, largest)
        _print(attack, found, "again" if _is_slow(found) else "")
        if _is_slow(found):
            found = _in_turn(attack, 2 * found.size)
            slow += [attack.name] * _is_slow(found)
            _print(attack, found, "SLOW" if _is_slow(found) else "")
    print(f"{len(slow)} patterns take more than {MOST:g} times as long for four times the length")
    return int(bool(slow))


if __name__ == "__main__":
    said = dict(enumerate(sys.argv[1:]))
    sys.exit(main(int(said.get(0, LARGEST)), said.get(1, "")))
