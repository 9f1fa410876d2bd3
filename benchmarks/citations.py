"""How many of the citations that were read by eye the reader finds, list by list, and which it gets wrong.

Only the items that EXPECTED names are counted (tests/law/expected_citations.yaml, unless another file is given), then
the cells of tests/law/expected_cells.yaml, which needs no lists. `lost` are expected and not found, `false` are found
and not expected; each is named below its list. `silent` are lost in a cell of which `basis-unread` says nothing, `said`
is how often it speaks.

    python benchmarks/citations.py [FOLDER OF THE LISTS [EXPECTED]]
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

import yaml

from enfcmp.law.cells.citations import ReadCell, read_cell
from enfcmp.lists.read_list import read_list

ROOT = Path(__file__).resolve().parents[1]
LISTS = ROOT.parent / "shared" / "lists"
EXPECTED = ROOT / "tests" / "law" / "expected_citations.yaml"
CELLS = ROOT / "tests" / "law" / "expected_cells.yaml"

Row = tuple[str | None, ...]  # instrument, edition, place, beginning and end of the quotation


class Reading(NamedTuple):
    """One cell: what is expected of it, what was found, and how often it is said that something was not read."""

    name: str
    expected: Counter[Row]
    found: Counter[Row]
    said: int


def rows(cell: ReadCell) -> Iterator[Row]:
    """The citations of a cell, one a place; an instrument without a place is one too."""
    for basis in cell.bases:
        places = [(each.at, each.text or "") for each in basis.provisions] or [(None, "")]
        for at, text in places:
            yield basis.instrument, basis.edition, at, text[:8], text[-6:]


def reading(name: str, text: str, expected: Iterable[Iterable[str | None]]) -> Reading:
    """A cell as it is read, beside what is expected of it."""
    cell = read_cell(text)
    return Reading(name, Counter(map(tuple, expected)), Counter(rows(cell)), len(cell.unread))


def of_lists(folder: Path, expected_in: Path) -> Iterator[tuple[str, list[Reading]]]:
    """The cells of each list."""
    for list_id, items in yaml.safe_load(expected_in.read_text(encoding="utf-8")).items():
        path = folder / f"{list_id}.yaml"
        if path.is_file():
            printed = {item.number: item.basis_text or "" for item in read_list(path).printed.items}
            yield list_id, [reading(number, printed.get(number, ""), each) for number, each in items.items()]


def of_cells() -> list[Reading]:
    """The cells that stand with what is expected of them."""
    content = yaml.safe_load(CELLS.read_text(encoding="utf-8"))
    return [reading(each["source"], each["cell"], each["citations"]) for each in content]


def main(folder: Path = LISTS, expected_in: Path = EXPECTED) -> int:
    """Print one row a list, the citations it gets wrong, and the sum; 1 where there is any wrong."""
    heads = ("list", "cells", "expected", "found", "lost", "silent", "false", "said")
    print(f"{heads[0]:<24}" + "".join(f"{each:>10}" for each in heads[1:]))
    total: Counter[str] = Counter()
    for name, cells in (*of_lists(folder, expected_in), ("cells of documents", of_cells())):
        counts = _counts(cells)
        total += counts
        print(f"{name:<24}" + "".join(f"{counts[each]:>10}" for each in heads[1:]))
        for cell in cells:
            for what, wrong in (("lost", cell.expected - cell.found), ("false", cell.found - cell.expected)):
                for row in wrong.elements():
                    print(f"  {what}: {cell.name} | {' | '.join(each or '–' for each in row)}")
    print(f"{'all':<24}" + "".join(f"{total[each]:>10}" for each in heads[1:]))
    return int(bool(total["lost"] or total["false"]))


def _counts(cells: Iterable[Reading]) -> Counter[str]:
    counts: Counter[str] = Counter()
    for cell in cells:
        lost, false = (cell.expected - cell.found).total(), (cell.found - cell.expected).total()
        counts.update(cells=1, expected=cell.expected.total(), found=cell.expected.total() - lost, lost=lost)
        counts.update(false=false, said=cell.said, silent=0 if cell.said else lost)
    return counts


if __name__ == "__main__":
    sys.exit(main(*map(Path, sys.argv[1:])))
