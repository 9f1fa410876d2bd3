"""What every command takes of lists as long as the bound allows: seconds, how many times parsing them, memory.

Two lists that belong together, of so many megabytes each, in three shapes: `many` items as bureaus have them, `long`
ones, few of them with texts of thousands of characters, and `short` ones that are a name and one citation. A command
is a process of its own. `parsing` is PyYAML's C loader on the lists that the command reads. A law of two editions, as
long as a list, is for rebase and concord.

    python benchmarks/size.py [MEGABYTES] [--shape SHAPE]... [--only COMMAND]...

What takes more than 30 times parsing or more than 1 GB is marked, and the exit code is 1; not what the command refuses
in a message, nor times of what is parsed in less than a fifth of a second: of long texts there is next to nothing to
parse, and of few items the start counts more.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import yaml
from scale import ROOT, alone, sources
from synthetic import Basis, Dice, Row, matters, reworded, written

TIMES, MEGABYTES, REFUSED = 30, 1000, 2
SHAPES = ("many", "long", "short")
LEAST = 0.2  # seconds of parsing from which on times are judged: below it the start counts more
LONG = 40  # citations of one item that is long
PAIR = ("--from", "a.yaml", "--to", "b.yaml")
COMMANDS = (
    ("lists",),
    ("show", "a.yaml:1"),
    ("show", "a.yaml"),
    ("show", "a.yaml", "--format", "json"),
    ("check", "a.yaml"),
    ("check", "a.yaml", "--format", "json"),
    ("export", "a.yaml", "-o", "new.xlsx"),
    ("export", "a.yaml", "-o", "new.docx"),
    ("rebase", "a.yaml", "--to-law", "某法", "--statutes", "laws", "--as-of", "2022-01-01"),
    ("concord", "laws/某法_2020-01-01.md", "laws/某法_2021-01-01.md"),
    ("pairs", *PAIR),
    ("missing", *PAIR),
    ("review", *PAIR, "--format", "json"),
    ("diff", *PAIR),
    ("diff", *PAIR, "--format", "json"),
    *(("report", *PAIR, "-o", f"new.{suffix}") for suffix in ("html", "docx", "xlsx", "md", "csv", "json")),
    ("survey", "a.yaml", "b.yaml"),
)


class Taken(NamedTuple):
    """Seconds of the processor, megabytes at most, how it ended, and the last line of what it said."""

    seconds: float
    megabytes: float
    code: int
    said: str


def rows(shape: str, dice: Dice) -> Iterator[tuple[Row, Row]]:
    """Items without end, each as two bureaus print it."""
    found = matters(sources(), dice)
    for matter in found:
        row = matter
        if shape == "long":
            row = Row(matter.name, matter.type, tuple(basis for _ in range(LONG) for basis in next(found).bases))
        elif shape == "short":
            row = Row(matter.name[:12], matter.type, (Basis("某法", matter.bases[0].unit, ""),))
        yield row, reworded(row, dice)


def write(folder: Path, shape: str, size: int) -> None:
    """Both lists, of so many bytes each."""
    lists: tuple[list[Row], list[Row]] = [], []
    lengths = [0, 0]
    for both in rows(shape, Dice(1)):
        if min(lengths) >= size:
            break
        for at, row in enumerate(both):
            if lengths[at] < size:
                lengths[at] += len("".join(written("a", [row], is_raw=not at)).encode()) - 60
                lists[at].append(row)
    for name, its in zip("ab", lists, strict=True):
        text = "".join(written(name, its, is_raw=name == "a"))
        (folder / f"{name}.yaml").write_text(text, encoding="utf-8")


def write_law(folder: Path, size: int) -> None:
    """Two editions of a law of so many bytes each, an article for what is quoted of each matter."""
    (folder / "laws").mkdir()
    articles: tuple[list[str], list[str]] = [], []
    length, dice = 0, Dice(1)
    for both in rows("many", dice):
        if length >= size:
            break
        for row, edition in zip(both, articles, strict=True):
            edition.append(f"第{len(edition) + 1}条 {row.name}的，责令改正。{row.bases[0].text}\n\n")
        length += len(articles[0][-1].encode())
    for day, edition in zip(("2020-01-01", "2021-01-01"), articles, strict=True):
        text = f"# 某法\n\n<!-- INFO END -->\n\n{''.join(edition)}"
        (folder / "laws" / f"某法_{day}.md").write_text(text, encoding="utf-8")


def run(command: tuple[str, ...], folder: Path) -> Taken:
    """Run a command as a process, in the folder of the lists."""
    with (folder / "said").open("wb") as said:
        process = subprocess.Popen(
            [sys.executable, "-m", "enfcmp", *command],
            cwd=folder,
            env={**os.environ, "PYTHONPATH": str(ROOT), "ENFCMP_LANG": "en", "ENFCMP_STATUTES": ""},
            stdout=subprocess.DEVNULL,
            stderr=said,
        )
        _, status, usage = os.wait4(process.pid, 0)
    lines = (folder / "said").read_text(encoding="utf-8").splitlines() or [""]
    kilobyte = 1 if sys.platform == "darwin" else 1024
    megabytes = usage.ru_maxrss * kilobyte / 1_000_000
    return Taken(usage.ru_utime + usage.ru_stime, megabytes, os.waitstatus_to_exitcode(status), lines[-1])


def parsing(paths: list[Path]) -> float:
    """Seconds of the processor that PyYAML's C loader takes."""
    began = time.process_time()
    for path in paths:
        yaml.load(path.read_bytes(), yaml.CSafeLoader)
    return time.process_time() - began


def judged(taken: Taken, base: float) -> str:
    """What is wrong with that, or what was said where it was refused."""
    if taken.code == REFUSED:
        return taken.said
    is_slow = base >= LEAST and taken.seconds > TIMES * base
    return "TOO MUCH" if is_slow or taken.megabytes > MEGABYTES else ""


def measured(folder: Path, only: list[str]) -> Iterator[bool]:
    """Print a row a command; whether it is within its bounds, each."""
    seconds = {name: alone(parsing, [folder / name]) for name in ("a.yaml", "b.yaml")}
    lengths = {name: (folder / name).stat().st_size / 1_000_000 for name in seconds}
    print(f"{lengths}, parsing {seconds}")
    print(f"{'command':<44}{'exit':>5}{'seconds':>9}{'times':>7}{'MB':>7}")
    for command in COMMANDS:
        if only and command[0] not in only:
            continue
        read = " ".join(command).replace("lists .", "a.yaml b.yaml")
        base = sum(each for name, each in seconds.items() if name in read) or sum(seconds.values())
        taken = run(command, folder)
        word = judged(taken, base)
        times = taken.seconds / base
        print(
            f"{' '.join(command):<44}{taken.code:>5}{taken.seconds:>9.1f}{times:>7.1f}{taken.megabytes:>7.0f}  {word}",
            flush=True,
        )
        yield word != "TOO MUCH"


def main() -> int:
    """Print a table a shape; 1 where a command takes too much."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("megabytes", nargs="?", type=float, default=19.5)
    parser.add_argument("--shape", action="append", choices=SHAPES)
    parser.add_argument("--only", action="append", metavar="COMMAND", default=[])
    asked = parser.parse_args()
    is_well = []
    for shape in asked.shape or SHAPES:
        with tempfile.TemporaryDirectory() as name:
            alone(write, Path(name), shape, int(asked.megabytes * 1_000_000))
            alone(write_law, Path(name), int(asked.megabytes * 1_000_000))
            print(f"\n{shape}: ", end="")
            is_well += measured(Path(name), asked.only)
    return int(not all(is_well))


if __name__ == "__main__":
    sys.exit(main())
