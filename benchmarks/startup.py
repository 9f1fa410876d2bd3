"""How long the main job takes as a whole process, against importing the libraries it stands on.

Each command and the baseline run in turn, so that a machine that speeds up or slows down does so for both; what is
printed is the median of each and the median of the ratios. Bytecode is written first, as an installation does.

    python benchmarks/startup.py [RUNS]

ENFCMP_STATUTES=FOLDER gives `check` official texts to compare with.
"""

from __future__ import annotations

import compileall
import importlib.util
import os
import statistics
import subprocess
import sys
import time
from pathlib import Path

import enfcmp

BASELINE = [sys.executable, "-c", "import click, rich.console, rich.table, rapidfuzz.fuzz, yaml"]
ENFCMP = [sys.executable, "-m", "enfcmp"]
SCRIPT = Path(sys.executable).with_name("enfcmp.exe" if os.name == "nt" else "enfcmp")
TEXTS = Path(__file__).resolve().parents[1] / "tests" / "assets"
EDITIONS = [
    str(path) for path in sorted((TEXTS / "concord").glob("集市条例_*.md"))
]  # short: what is measured is the way
COMMANDS = (  # arguments, most that the ratio may be
    (["missing", "--from", "datong", "--to", "changji"], 1.6),
    (["missing", "--from", "datong", "--to", "changji", "--format", "json"], 1.6),
    (["pairs", "--from", "datong", "--to", "changji"], 1.6),
    (["diff", "--from", "datong", "--to", "changji"], 2.5),
    (["check", "datong", "changji", "--fail-on", "never"], 2.0),
    (["report", "--from", "datong", "--to", "changji", "--as", "html", "-o", "-"], 3.2),
    (["concord", *EDITIONS], 4.0),
    (["concord", *EDITIONS, "--format", "json"], 4.0),
    (
        [
            "rebase",
            str(TEXTS / "rebase" / "bazaar.yaml"),
            "--to-law",
            str(TEXTS / "rebase" / "集贸市场法_2025-01-01.md"),
        ],
        4.0,
    ),
    (["--help"], 0.6),
    (["--version"], 0.6),
)


def seconds(command: list[str]) -> float:
    """Wall-clock time of one run."""
    start = time.perf_counter()
    subprocess.run(command, stdout=subprocess.DEVNULL, check=True)
    return time.perf_counter() - start


def peak_megabytes(command: list[str]) -> float | None:
    """Run it; the most memory that it had resident, None where the system does not tell."""
    if importlib.util.find_spec("resource") is None:
        subprocess.run(command, stdout=subprocess.DEVNULL, check=True)
        return None
    code = (
        "import resource, subprocess, sys; subprocess.run(sys.argv[1:], stdout=subprocess.DEVNULL, check=True);"
        "print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)"
    )
    output = subprocess.run([sys.executable, "-c", code, *command], capture_output=True, text=True, check=True).stdout
    kilobyte = 1 if sys.platform == "darwin" else 1024
    return int(output) * kilobyte / 1_000_000


def main(runs: int) -> None:
    """Print one row a command."""
    compileall.compile_dir(str(Path(enfcmp.__file__).parent), quiet=1)
    print(f"{'command':<66}{'median s':>9}{'baseline s':>12}{'ratio':>7}{'at most':>9}{'peak MB':>9}")
    for arguments, most in COMMANDS:
        command = [str(SCRIPT), *arguments] if SCRIPT.exists() else [*ENFCMP, *arguments]
        peak, _ = peak_megabytes(command), seconds(BASELINE)  # the first run of each reads from the disk
        pairs = [(seconds(command), seconds(BASELINE)) for _ in range(runs)]
        ours, theirs = (statistics.median(side) for side in zip(*pairs, strict=True))
        ratio = statistics.median(one / other for one, other in pairs)
        name = "enfcmp " + " ".join(arguments)
        print(f"{name:<66}{ours:>9.3f}{theirs:>12.3f}{ratio:>7.2f}{most:>9.1f}{peak or 0:>9.1f}")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 21)
