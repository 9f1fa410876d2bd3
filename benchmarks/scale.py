"""How time, memory and F1 of pairing change with the length of the lists, with the index of candidates and without it.

The lists are made up from the real ones (synthetic.py), so that the true links are known. Every run is a process of its
own; of three runs the median time is printed. `load` is reading two files with their citations, `pair` is linking them,
`missing` what is then found to be missing. The columns from `without` on are of comparing every item with every other.

    python benchmarks/scale.py [SIZE ...] [--whole SIZE] [--seed N] [--save]

--whole says up to which size all pairs are compared too (5,000 items take several minutes and 9 GB); --save keeps the
run in benchmarks/scale.json.
"""

from __future__ import annotations

import argparse
import importlib
import importlib.util
import json
import math
import multiprocessing
import platform
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
from typing import Any, NamedTuple

import synthetic

from enfcmp.compare.find_gaps import find_gaps
from enfcmp.match.links import match
from enfcmp.match.settings import Settings
from enfcmp.pipeline import Workspace

ROOT = Path(__file__).resolve().parents[1]
SAVED = Path(__file__).with_suffix(".json")
SIZES = (100, 1000, 5000, 20000)
RUNS = 3
LEAST = 1000  # items from which on the growth is measured: below it the start counts more


class Run(NamedTuple):
    """What one process measured: seconds, megabytes at most, and F1 against the truth."""

    load: float
    pair: float
    missing: float
    peak: float
    f1: float


def sources() -> list[Path]:
    """The real lists that are at hand: those that ship, and the shared ones."""
    return [*sorted((ROOT / "data").glob("*.yaml")), *sorted((ROOT.parent / "shared" / "lists").glob("*.yaml"))]


def write(folder: Path, size: int, seed: int) -> None:
    """Two list files and the true links between them."""
    made = synthetic.make(sources(), size, seed)
    for list_id, rows, is_raw in (("from", made.from_rows, True), ("to", made.to_rows, False)):
        text = "".join(synthetic.written(list_id, rows, is_raw=is_raw))
        (folder / f"{list_id}.yaml").write_text(text, encoding="utf-8")
    links = [[f"from:{one + 1}", f"to:{other + 1}"] for one, other in made.links]
    (folder / "links.json").write_text(json.dumps(links), encoding="utf-8")


def measure(folder: Path, *, index: bool) -> Run:
    """Read, pair and compare the two lists of a folder."""
    start = time.perf_counter()
    workspace = Workspace()
    lists = [workspace.load(str(folder / f"{name}.yaml")).items for name in ("from", "to")]
    loaded = time.perf_counter()
    matching = match(*lists, Settings(index=index))
    paired = time.perf_counter()
    find_gaps(matching)
    done = time.perf_counter()
    found = {(link.from_, link.to) for link in matching.pairs.links}
    truth = {(one, other) for one, other in json.loads((folder / "links.json").read_text(encoding="utf-8"))}
    f1 = 2 * len(found & truth) / (len(found) + len(truth))
    figures = (loaded - start, paired - loaded, done - paired, peak_megabytes(), f1)
    return Run(*(round(figure, 4) for figure in figures))


def peak_megabytes() -> float:
    """The most memory that this process had resident; not a number where the system does not tell."""
    if importlib.util.find_spec("resource") is None:
        return math.nan
    resource = importlib.import_module("resource")
    kilobyte = 1 if sys.platform == "darwin" else 1024
    return float(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * kilobyte / 1_000_000)


def alone(function: Callable[..., Any], *arguments: object, **named: object) -> Any:  # noqa: ANN401  # what it gives
    """Call a function in a new process."""
    with ProcessPoolExecutor(1, mp_context=multiprocessing.get_context("spawn")) as pool:
        return pool.submit(function, *arguments, **named).result()


def median(runs: Sequence[Run]) -> Run:
    """Each figure by itself; F1 is the same in all."""
    return Run(*map(statistics.median, zip(*runs, strict=True)))


def row(size: int, with_index: Run, without: Run | None) -> str:
    """One line of the table."""
    load, pair, missing, peak, f1 = with_index
    line = f"{size:>7,}{load:>9.2f}{pair:>9.2f}{missing:>12.2f}{peak:>9.0f}{f1:>9.4f}"
    return line + (f"{without.pair:>18.2f}{without.peak:>9.0f}{without.f1:>9.4f}" if without else "")


def power(pairing: dict[int, float]) -> float | None:
    """The power of the size with which time grows, from the first to the last size; None where that is one."""
    first, last = min(pairing, default=0), max(pairing, default=0)
    return round(math.log(pairing[last] / pairing[first]) / math.log(last / first), 2) if first < last else None


def both(size: int, seed: int, *, is_whole: bool) -> tuple[Run, Run | None]:
    """What was measured on lists of one size, with the index and, where it is wanted, without."""
    with tempfile.TemporaryDirectory() as name:
        alone(write, Path(name), size, seed)
        with_index = median([alone(measure, Path(name), index=True) for _ in range(RUNS)])
        return with_index, alone(measure, Path(name), index=False) if is_whole else None


def arguments() -> argparse.Namespace:
    """What is asked for on the command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("sizes", nargs="*", type=int, metavar="SIZE", default=SIZES)
    parser.add_argument("--whole", type=int, metavar="SIZE", default=LEAST)
    parser.add_argument("--seed", type=int, metavar="N", default=1)
    parser.add_argument("--save", action="store_true")
    return parser.parse_args()


def main() -> None:
    """Print one row a size, then how time grows."""
    asked = arguments()
    print(f"{'items':>7}{'load s':>9}{'pair s':>9}{'missing s':>12}{'peak MB':>9}{'F1':>9}", end="")
    print(f"{'without: pair s':>18}{'peak MB':>9}{'F1':>9}")
    runs = {}
    for size in asked.sizes:
        runs[size] = both(size, asked.seed, is_whole=size <= asked.whole)
        print(row(size, *runs[size]), flush=True)
    growth = power({size: with_index.pair for size, (with_index, _) in runs.items() if size >= LEAST})
    if growth is not None:
        print(f"from {LEAST:,} items on, the time of pairing grows with the power {growth} of their number")
    if asked.save:
        save(runs, asked.seed, growth)


def save(runs: dict[int, tuple[Run, Run | None]], seed: int, growth: float | None) -> None:
    """Keep a run beside this file."""
    table = [
        {"items": size, "index": with_index._asdict(), "whole": without and without._asdict()}
        for size, (with_index, without) in runs.items()
    ]
    head = {"python": platform.python_version(), "lists": [path.stem for path in sources()], "seed": seed}
    SAVED.write_text(json.dumps({**head, "power": growth, "runs": table}, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
