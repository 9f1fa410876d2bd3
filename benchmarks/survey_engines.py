"""What a survey costs on this machine and on Spark, each in a process of its own: seconds, memory, and the digest.

Memory is the most that all processes of a run take together, Spark's too, as /proc tells it (Linux).

    python benchmarks/survey_engines.py [LISTSxITEMS ...] [--engines 1 2 local[2] ...]

An engine is a number of processes, or a master as Spark has them, with @8 for eight partitions; with +shuffled the
lists come in another order. One digest means the same survey to the byte.
"""

from __future__ import annotations

import argparse
import hashlib
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

import msgspec
from survey_lists import make
from synthetic import Dice

from enfcmp.pipeline import Workspace
from enfcmp.pipeline.surveying import SurveyWish, survey
from enfcmp.survey.engines.local import Local
from enfcmp.survey.engines.survey_engine import Engine

SIZES = ("200x20",)
_HEAD = "lists", "items", "engine", "seconds", "items/s", "MB", "digest"
_PAGE = 4096
_PAUSE = 0.2  # seconds between two looks at the memory


def main() -> None:
    """A row for each size and engine."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("sizes", nargs="*", default=SIZES)
    parser.add_argument("--engines", nargs="+", default=["1", "2"])
    parser.add_argument("--one", type=Path, help=argparse.SUPPRESS)
    asked = parser.parse_args()
    if asked.one:
        sys.stdout.write(_digest(asked.one, asked.engines[0]) + "\n")
        return
    _write(_HEAD)
    for size in asked.sizes:
        lists, items = map(int, size.split("x"))
        with tempfile.TemporaryDirectory() as folder:
            made = make(Path(folder), lists, items, seed=1)
            for engine in asked.engines:
                seconds, memory, digest = _measured(Path(folder), engine)
                rate = len(made.matters) / seconds
                _write((str(lists), str(items), engine, f"{seconds:.1f}", f"{rate:.0f}", f"{memory:.0f}", digest))


def _digest(folder: Path, engine: str) -> str:
    lists = sorted(str(path) for path in folder.glob("*.yaml") if path.stem != "catalogue")
    name, _, is_shuffled = engine.partition("+")
    if is_shuffled:
        Dice(len(lists)).shuffle(lists)
    found = survey(Workspace(), lists, str(folder / "catalogue.yaml"), SurveyWish(engine=_engine(name)))
    return hashlib.sha256(msgspec.json.encode(found.survey)).hexdigest()[:12]


def _engine(name: str) -> Engine:
    if name.isdigit():
        return Local(int(name))
    from enfcmp.survey.engines.spark import Spark

    master, _, partitions = name.partition("@")
    return Spark(master, int(partitions) if partitions else None)


def _measured(folder: Path, engine: str) -> tuple[float, float, str]:
    command = [sys.executable, __file__, "--one", str(folder), "--engines", engine]
    began = time.monotonic()
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, start_new_session=True) as run:
        most = [0.0]
        threading.Thread(target=_watch, args=(run, most), daemon=True).start()
        out = (run.communicate()[0] or b"").decode()
    return time.monotonic() - began, most[0], (out.splitlines() or ["failed"])[-1]


def _watch(run: subprocess.Popen[bytes], most: list[float]) -> None:
    while run.poll() is None:
        most[0] = max(most[0], sum(_resident(run.pid)) / (1 << 20))
        time.sleep(_PAUSE)


def _resident(session: int) -> Iterator[int]:
    """The bytes that each process of a session has in memory."""
    for path in Path("/proc").glob("[0-9]*/stat"):
        try:
            fields = path.read_text().rpartition(")")[2].split()
        except OSError:
            continue
        if int(fields[3]) == session:
            yield int(fields[21]) * _PAGE


def _write(row: Sequence[str]) -> None:
    widths = 5, 5, 32, 8, 8, 6, 12
    sys.stdout.write("  ".join(value.rjust(width) for value, width in zip(row, widths, strict=True)).rstrip() + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main()
