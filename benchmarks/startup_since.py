"""Whether whole runs take more of the processor than at an earlier commit: both trees in turn, on the lists that ship.

Of each command the ratio of the least and the median of the ratios, processor time of user and system. Bytecode is
written first, as an installation does. Not on Windows, which tells no time of processes that have ended.

    git worktree add --detach ../earlier COMMIT
    python benchmarks/startup_since.py ../earlier [RUNS]
"""

from __future__ import annotations

import compileall
import os
import resource
import statistics
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parents[1]
TWO = ("--from", "datong", "--to", "changji")
COMMANDS = (
    ("--version",),
    ("lists",),
    ("missing", *TWO),
    ("diff", *TWO),
    ("check", "datong", "changji", "--fail-on", "never"),
)


def milliseconds(tree: Path, command: tuple[str, ...]) -> float:
    """Of the processor, for one run of a command by the package in a tree."""
    environ = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}
    lists = () if command == ("--version",) else ("--data", str(HERE / "data"))
    before = _spent()
    arguments = [sys.executable, "-m", "enfcmp", *command, *lists]  # of the package in the folder where it runs
    subprocess.run(arguments, cwd=tree, env=environ, stdout=subprocess.DEVNULL, check=True)
    return (_spent() - before) * 1000


def _spent() -> float:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def main(earlier: Path, runs: int = 41) -> None:
    """Print one row a command."""
    for tree in (earlier, HERE):
        compileall.compile_dir(str(tree / "enfcmp"), quiet=1)
    print(f"{'command':<66}{'before ms':>10}{'now ms':>8}{'least':>8}{'median':>8}")
    for command in COMMANDS:
        milliseconds(earlier, command), milliseconds(HERE, command)  # the first run of each reads from the disk
        pairs = [(milliseconds(earlier, command), milliseconds(HERE, command)) for _ in range(runs)]
        before, now = (min(side) for side in zip(*pairs, strict=True))
        ratio = statistics.median(new / old for old, new in pairs)
        print(f"enfcmp {' '.join(command):<59}{before:>10.0f}{now:>8.0f}{now / before:>8.3f}{ratio:>8.3f}")


if __name__ == "__main__":
    main(Path(sys.argv[1]).resolve(), *map(int, sys.argv[2:]))
