"""What is asked for on the command line, and the order of the steps."""

from __future__ import annotations

import argparse
import os
import re
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

from tools import net
from tools.net import expected, folders, matrix, seeds, show, trees
from tools.net.command import Command
from tools.net.differences import Difference, differences
from tools.net.results import Results, Run

CACHE = Path(tempfile.gettempdir()) / f"enfcmp-net-{os.environ.get('USER') or 'me'}"


def main(arguments: Sequence[str] | None = None) -> int:
    """Compare two commits: 0 where nothing differs but what is expected, else 1."""
    asked = _parser().parse_args(arguments)
    start = time.perf_counter()
    base, other = (trees.check_out(trees.resolve(name), asked.cache) for name in (asked.base, asked.other))
    run = Run(asked.cache, asked.jobs, asked.spawn)
    commands = _commands(asked, Results(base, run))
    found = list(_compared(commands, Results(base, run), Results(other, run)))
    unexpected = show.show(found, expected.read(asked.expected), asked.lines)
    print(f"before: PYTHONPATH={base.path}\nafter:  PYTHONPATH={other.path}")
    seconds = time.perf_counter() - start
    print(f"{len(commands)} commands, {len(found)} differences, {unexpected} of them not expected; {seconds:.0f} s")
    return int(unexpected > 0)


def _absolute(name: str) -> Path:
    return Path(name).resolve()


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        "python -m tools.net", description=net.__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("base", metavar="BASE", help="a commit")
    parser.add_argument("other", metavar="OTHER", nargs="?", default=trees.HERE, help="a commit; else the working tree")
    parser.add_argument("--quick", action="store_true", help="a small part of the commands, over the shipped lists")
    parser.add_argument("--only", metavar="REGEX", default="", help="the commands that it is found in")
    parser.add_argument("--expected", type=Path, metavar="FILE", help="differences that are meant: pattern — reason")
    parser.add_argument("--lines", type=int, metavar="N", default=12, help="lines shown of a difference (%(default)s)")
    parser.add_argument("--jobs", type=int, metavar="N", default=os.cpu_count() or 1, help="how many run at once")
    parser.add_argument("--spawn", action="store_true", help="a new process of Python for each command; slow")
    parser.add_argument("--cache", type=_absolute, metavar="FOLDER", default=CACHE, help="what is kept (%(default)s)")
    return parser


def _commands(asked: argparse.Namespace, base: Results) -> list[Command]:
    """The commands, with their folders written; BASE itself gives the examples of its rules and what is decided."""
    if asked.quick:
        given = matrix.quick(folders.keep(asked.cache, "lists", folders.lists()))
    else:
        given = matrix.whole(seeds.whole(base))
    return [each for each in dict.fromkeys(given) if re.search(asked.only, str(each))]


def _compared(commands: Sequence[Command], base: Results, other: Results) -> list[Difference]:
    before, after = base.of(commands), other.of(commands)
    return [one for command in commands for one in differences(command, before[command], after[command])]


if __name__ == "__main__":
    sys.exit(main())
