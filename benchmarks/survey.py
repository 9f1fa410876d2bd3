"""How well a survey knows what lists have of a catalogue, and what it costs, on made lists whose truth is known.

A catalogue of made-up matters (synthetic.py), some of them in no catalogue. Each list has a matter four times of five,
worded as another bureau would, one matter in twenty under another article that no other list has. Measured are the
items of the catalogue's matters by B-cubed, the pairs of items that are one matter (F1, groups beside the catalogue
too), what is said to be absent, and which planted articles are found. Beside it what gluing links together would give:
the connected components of the links between all pairs of lists, where there are at most ten.

    python benchmarks/survey.py [LISTSxITEMS ...] [--seed N]
"""

from __future__ import annotations

import argparse
import resource
import sys
import tempfile
import time
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain, combinations, islice
from pathlib import Path
from typing import NamedTuple, TypeVar

import synthetic

from enfcmp.match.links import match
from enfcmp.model import Survey, Unit
from enfcmp.pipeline import Workspace
from enfcmp.pipeline.surveying import survey

ROOT = Path(__file__).resolve().parents[1]
SIZES = ("10x20", "100x20")
_HEAD = "lists", "items", "B-cubed P", "R", "F", "pairs F1", "absent", "planted found", "false", "seconds", "MB"
_MOST_GLUED = 10
_Value = TypeVar("_Value", int, tuple[int, int])


class Made(NamedTuple):
    """Lists in files, the matter of each item, and the items that cite another article than all others."""

    paths: list[Path]
    catalogue: Path
    matter: dict[str, int]
    planted: set[str]
    in_catalogue: int


def make(folder: Path, lists: int, size: int, seed: int) -> Made:
    """A catalogue of `size` matters, and so many lists that have most of them and a fifth as many beside them."""
    dice = synthetic.Dice(seed)
    rows = list(islice(_apart(synthetic.matters(sorted((ROOT / "data").glob("*.yaml")), dice)), size + size // 5))
    matter: dict[str, int] = {}
    planted: set[str] = set()
    paths = []
    for number in range(lists):
        name = f"l{number:04}"
        own = [(at, synthetic.reworded(row, dice)) for at, row in enumerate(rows) if dice.falls(0.8)]
        dice.shuffle(own)
        shown = []
        for place, (at, row) in enumerate(own, 1):
            matter[f"{name}:{place}"] = at
            shown.append(_elsewhere(row) if at < size and dice.falls(0.05) else row)
            if not _cited(shown[-1]) <= _cited(rows[at]):
                planted.add(f"{name}:{place}")
        paths.append(_write(folder, name, shown))
    return Made(paths, _write(folder, "catalogue", rows[:size]), matter, planted, size)


def _apart(source: Iterable[synthetic.Row]) -> Iterator[synthetic.Row]:
    """Matters of which no two cite the same articles: of twins nobody could tell which is meant."""
    seen: set[tuple[tuple[str, int | None], ...]] = set()
    for row in source:
        cited = tuple((basis.title, basis.unit.article) for basis in row.bases)
        if cited not in seen:
            seen.add(cited)
            yield row


def _cited(row: synthetic.Row) -> set[tuple[str, int | None]]:
    return {(basis.title, basis.unit.article) for basis in row.bases}


def _elsewhere(row: synthetic.Row) -> synthetic.Row:
    first, *rest = row.bases
    return row._replace(bases=(first._replace(unit=Unit((first.unit.article or 0) + 300)), *rest))


def _write(folder: Path, name: str, rows: Sequence[synthetic.Row]) -> Path:
    path = folder / f"{name}.yaml"
    path.write_text("".join(synthetic.written(name, rows, is_raw=False)), encoding="utf-8")
    return path


def measured(made: Made, found: Survey) -> tuple[str, ...]:
    """The columns between the sizes and the cost."""
    cells = {item: at for at, row in enumerate(found.matters) for cell in row.cells for item in cell.items}
    groups = {item: len(found.matters) + at for at, group in enumerate(found.groups) for item in group.items}
    of_catalogue = {item: at for item, at in made.matter.items() if at < made.in_catalogue}
    precision, recall = b_cubed(of_catalogue, cells)
    has = defaultdict(set)
    for item, at in of_catalogue.items():
        has[at].add(item.partition(":")[0])
    right = sum(
        (each in row.absent) == (each not in has[at]) for at, row in enumerate(found.matters) for each in found.lists
    )
    told = {item for row in found.matters for cell in row.cells if not cell.is_majority for item in cell.items}
    there = {item for item in made.planted if item in cells}
    share = len(told & there) / max(1, len(there))
    false = len(told - made.planted) / max(1, len(cells))
    whole = len(found.matters) * len(found.lists)
    return (
        f"{precision:.3f}",
        f"{recall:.3f}",
        f"{2 * precision * recall / max(precision + recall, 1e-9):.3f}",
        f"{pairs_f1(made.matter, cells | groups):.3f}",
        f"{right / whole:.3f}",
        f"{share:.2f}",
        f"{false:.2f}",
    )


def b_cubed(truth: Mapping[str, int], found: Mapping[str, int]) -> tuple[float, float]:
    """Precision and recall over the items; one in no cluster is a cluster (Bagga and Baldwin, 1998)."""
    own = {item: found.get(item, -1 - at) for at, item in enumerate(truth)}
    clusters, classes = _by_value(own), _by_value(truth)
    precision = recall = 0.0
    for item, at in truth.items():
        together = len(clusters[own[item]] & classes[at])
        precision += together / len(clusters[own[item]])
        recall += together / len(classes[at])
    return precision / len(truth), recall / len(truth)


def pairs_f1(truth: Mapping[str, int], found: Mapping[str, int]) -> float:
    """F1 of the pairs of items that are one matter."""
    right, said = _pairs(_by_value(truth).values()), _pairs(_by_value(found).values())
    both = _pairs(_by_value({item: (truth[item], found[item]) for item in truth if item in found}).values())
    return 2 * both / max(1, right + said)


def _pairs(clusters: Iterable[set[str]]) -> int:
    return sum(len(each) * (len(each) - 1) // 2 for each in clusters)


def _by_value(values: Mapping[str, _Value]) -> dict[_Value, set[str]]:
    found: dict[_Value, set[str]] = defaultdict(set)
    for item, value in values.items():
        found[value].add(item)
    return found


def glued(made: Made) -> float:
    """F1 of connected components of the links of all pairs of lists."""
    workspace = Workspace()
    lists = [workspace.load(str(path)).items for path in made.paths]
    root = {item.id: item.id for each in lists for item in each.items}

    def top(item: str) -> str:
        while root[item] != item:
            item = root[item]
        return item

    for link in chain.from_iterable(match(*pair).pairs.links for pair in combinations(lists, 2)):
        root[top(link.from_)] = top(link.to)
    return pairs_f1(made.matter, {item: hash(top(item)) for item in root})


def main() -> None:
    """A row for each size."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("sizes", nargs="*", default=SIZES)
    parser.add_argument("--seed", type=int, default=1)
    asked = parser.parse_args()
    sys.stdout.write("  ".join(_HEAD) + "\n")
    for size in asked.sizes:
        lists, items = map(int, size.split("x"))
        with tempfile.TemporaryDirectory() as folder:
            made = make(Path(folder), lists, items, asked.seed)
            began = time.process_time()
            found = survey(Workspace(), [str(path) for path in made.paths], str(made.catalogue)).survey
            seconds = time.process_time() - began
            memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
            row = str(lists), str(items), *measured(made, found), f"{seconds:.1f}", f"{memory:.0f}"
            sys.stdout.write("  ".join(value.rjust(len(head)) for value, head in zip(row, _HEAD, strict=True)) + "\n")
            if lists <= _MOST_GLUED:
                sys.stdout.write(f"connected components of the links of all pairs: F1 {glued(made):.3f}\n")


if __name__ == "__main__":
    main()
