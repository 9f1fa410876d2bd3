"""How many of the citations that were read by eye the reader finds, list by list, and which it gets wrong.

Only the items that EXPECTED names are counted (tests/law/expected_citations.yaml, unless another file is given). `lost`
are expected and not found, `false` are found and not expected; each is named below its list.

    python benchmarks/citations.py [FOLDER OF THE LISTS [EXPECTED]]
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

import yaml

from enfcmp.law.cells.citations import read_bases
from enfcmp.lists.read_list import read_list

ROOT = Path(__file__).resolve().parents[1]
LISTS = ROOT.parent / "shared" / "lists"
EXPECTED = ROOT / "tests" / "law" / "expected_citations.yaml"

Row = tuple[str | None, ...]  # number of the item, instrument, edition, place, beginning and end of the quotation


def found(path: Path, numbers: Iterable[str]) -> Iterator[Row]:
    """The citations that the reader finds in these items of a list."""
    wanted = set(numbers)
    for item in read_list(path).printed.items:
        if item.number not in wanted:
            continue
        for basis in read_bases(item.basis_text or ""):
            for provision in basis.provisions:
                text = provision.text or ""
                yield item.number, basis.instrument, basis.edition, provision.at, text[:8], text[-6:]


def main(folder: Path = LISTS, expected_in: Path = EXPECTED) -> int:
    """Print one row a list and the citations it gets wrong; 1 where there is any."""
    lists = yaml.safe_load(expected_in.read_text(encoding="utf-8"))
    print(f"{'list':<24}{'items':>7}{'found':>7}{'expected':>10}{'lost':>6}{'false':>7}")
    is_wrong = False
    for list_id, items in lists.items():
        expected = Counter((number, *row) for number, rows in items.items() for row in rows)
        read = Counter(found(folder / f"{list_id}.yaml", items))
        lost, false = expected - read, read - expected
        print(f"{list_id:<24}{len(items):>7}{read.total():>7}{expected.total():>10}{lost.total():>6}{false.total():>7}")
        for name, rows in (("lost", lost), ("false", false)):
            for row in rows.elements():
                print(f"  {name}: {' | '.join(each or '–' for each in row)}")
        is_wrong = is_wrong or bool(lost or false)
    return int(is_wrong)


if __name__ == "__main__":
    sys.exit(main(*map(Path, sys.argv[1:])))
