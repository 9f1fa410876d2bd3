"""How well a survey knows what lists have of a catalogue, and what it costs, on made lists whose truth is known.

What the lists are like: survey_lists.py. Measured are the items of the catalogue's matters by B-cubed, the pairs of
items that are one matter (F1, groups beside the catalogue too), those beside the catalogue in the groups alone (F1),
cells that join two matters, what is said to be absent and is not, and is absent and not said, and which other articles
and fines are found. Beside it what else one would group items with (survey_peers.py), where there are at most ten
lists; and the same lists without the catalogue, against a reference that is made of what they share.

    python benchmarks/survey.py [LISTSxITEMS ...] [--seeds N ...]
"""

from __future__ import annotations

import argparse
import resource
import sys
import tempfile
from collections.abc import Callable, Sequence
from itertools import combinations
from pathlib import Path
from statistics import fmean
from typing import NamedTuple, TypeVar

import survey_peers
from survey_lists import Made, make
from survey_measures import b_cubed, pairs

from enfcmp.model import Survey, SurveyCell
from enfcmp.pipeline import Workspace
from enfcmp.pipeline.surveying import survey

SIZES = ("10x20", "100x20")
_MOST_GROUPED = 10
_WHO = resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN
_Result = TypeVar("_Result")
_ARTICLES = {"provision-only-to", "edition-differs", "no-common-provision", "one-common-provision"}


class Measured(NamedTuple):
    """What was found of one set of lists: more is better of the first columns, less of all from `joined` on."""

    precision: float
    recall: float
    f: float
    pairs: float
    beside: float
    articles: float
    fines: float
    joined: float
    absent_false: float
    absent_lost: float
    unsure: float
    articles_false: float
    fines_false: float
    seconds: float
    mb: float


_BETTER_MORE = 7  # columns


def measured(made: Made, found: Survey) -> tuple[float, ...]:
    """The columns before the cost."""
    cells = {item: frozenset(at) for item, at in _rows_of(found).items()}
    of_catalogue = {item: of for item, of in made.matters.items() if min(of) < made.in_catalogue}
    agreement = b_cubed(of_catalogue, cells)
    articles = _found(found, made.other_articles, _says_other_article)
    fines = _found(found, made.other_fines, _says_other_fine)
    return (
        *agreement,
        agreement.f1,
        pairs(made.matters, _clusters(found)).f1,
        _beside(made, found),
        articles[0],
        fines[0],
        sum(_joins(made, cell) for row in found.matters for cell in row.cells),
        *_absent(made, found),
        articles[1],
        fines[1],
    )


def _clusters(found: Survey) -> dict[str, frozenset[int]]:
    """The group that each item is in, else its rows: in one that is in both, a person has to look first."""
    return {item: frozenset(at) for item, at in _rows_of(found).items()} | _groups(found)


def _groups(found: Survey) -> dict[str, frozenset[int]]:
    return {item: frozenset([-at]) for at, group in enumerate(found.groups, 10**9) for item in group.items}


def _beside(made: Made, found: Survey) -> float:
    """No pair in a group is right of which one is of the catalogue."""
    groups = _groups(found)
    beside = {item: of for item, of in made.matters.items() if min(of) >= made.in_catalogue}
    return pairs(dict.fromkeys(groups, frozenset[int]()) | beside, groups).f1


def _rows_of(found: Survey) -> dict[str, list[int]]:
    rows: dict[str, list[int]] = {}
    for at, row in enumerate(found.matters):
        for cell in row.cells:
            for item in cell.items:
                rows.setdefault(item, []).append(at)
    return rows


def _joins(made: Made, cell: SurveyCell) -> bool:
    """Whether two items of a cell are of different rows of the catalogue."""
    rows = [made.matters[item] for item in cell.items if min(made.matters[item]) < made.in_catalogue]
    return any(one.isdisjoint(other) for one, other in combinations(rows, 2))


def _absent(made: Made, found: Survey) -> tuple[float, float, float]:
    """The share of what is said to be absent that is there, of what is absent and not said, of all that is unsure."""
    there = {(at, item.partition(":")[0]) for item, of in made.matters.items() for at in of}
    whole = {(at, each) for at in range(len(found.matters)) for each in found.lists}
    said = {(at, each) for at, row in enumerate(found.matters) for each in row.absent}
    unsure = {(at, each) for at, row in enumerate(found.matters) for each in row.unsure}
    absent = whole - there
    lost = absent - said - unsure
    return len(said & there) / max(1, len(said)), len(lost) / max(1, len(absent)), len(unsure) / len(whole)


def _says_other_article(cell: SurveyCell) -> bool:
    return bool(_ARTICLES.intersection((*cell.rules, *cell.unlike_most)))


def _says_other_fine(cell: SurveyCell) -> bool:
    return "sanction-differs" in (*cell.rules, *cell.unlike_most)


def _found(found: Survey, planted: set[str], says: Callable[[SurveyCell], bool]) -> tuple[float, float]:
    """The share of the cells with a planted one that say so, and of all others that do."""
    cells = [cell for row in found.matters for cell in row.cells]
    right = [says(cell) for cell in cells if not planted.isdisjoint(cell.items)]
    false = [says(cell) for cell in cells if planted.isdisjoint(cell.items)]
    return sum(right) / len(right) if right else 1.0, sum(false) / max(1, len(false))


def _row(made: Made) -> Measured:
    began = _seconds()
    found = survey(Workspace(), [str(path) for path in made.paths], str(made.catalogue)).survey
    seconds = _seconds() - began
    sizes = (resource.getrusage(each).ru_maxrss for each in _WHO)
    return Measured(*measured(made, found), seconds, max(sizes) / 1024)


def _seconds() -> float:
    """What all processes have reckoned."""
    return sum(sum(resource.getrusage(each)[:2]) for each in _WHO)


def main() -> None:
    """A table for each size: a row a seed, then the mean and the worst of all; then what others make of the lists."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("sizes", nargs="*", default=SIZES)
    parser.add_argument("--seeds", type=int, nargs="+", default=[1, 2, 3, 4, 5])
    asked = parser.parse_args()
    sizes = [tuple(map(int, size.split("x"))) for size in asked.sizes]
    for lists, items in sizes:
        sys.stdout.write(f"{lists} lists of a catalogue of {items}\n{' ' * 10}{'  '.join(Measured._fields)}\n")
        rows = [_of_made(_row, lists, items, seed) for seed in asked.seeds]
        for seed, row in zip(asked.seeds, rows, strict=True):
            _write(f"seed {seed}", row)
        _write("mean", Measured(*map(fmean, zip(*rows, strict=True))))
        _write("worst", _worst(rows))
        made = [_of_made(_without_catalogue, lists, items, seed) for seed in asked.seeds]
        _write_others(made)
    for lists, items in sizes:  # last, since their libraries take memory
        if lists <= _MOST_GROUPED:
            sys.stdout.write(f"\nOthers, {lists} lists of a catalogue of {items}\n")
            _write_others([each for seed in asked.seeds for each in _of_made(_others, lists, items, seed)])


def _of_made(measure: Callable[[Made], _Result], lists: int, items: int, seed: int) -> _Result:
    with tempfile.TemporaryDirectory() as folder:
        return measure(make(Path(folder), lists, items, seed))


def _worst(rows: Sequence[Measured]) -> Measured:
    columns = enumerate(zip(*rows, strict=True))
    return Measured(*(min(column) if at < _BETTER_MORE else max(column) for at, column in columns))


def _write(label: str, row: Measured) -> None:
    digits = dict.fromkeys(Measured._fields, 3) | {"joined": 0, "seconds": 1, "mb": 0}
    cells = (f"{value:.{digits[name]}f}".rjust(len(name)) for name, value in row._asdict().items())
    sys.stdout.write(f"{label.ljust(9)} {'  '.join(cells)}\n")


def _without_catalogue(made: Made) -> survey_peers.Grouped:
    """The rows of a reference that is made of the lists, and what is in none of them."""
    found = _clusters(survey(Workspace(), [str(path) for path in made.paths], None).survey)
    label = "without the catalogue"
    return survey_peers.Grouped(label, None, b_cubed(made.matters, found).f1, pairs(made.matters, found).f1)


def _others(made: Made) -> list[survey_peers.Grouped]:
    workspace = Workspace()
    found = survey(workspace, [str(path) for path in made.paths], str(made.catalogue)).survey
    own = _clusters(found)
    ours = survey_peers.Grouped("survey", None, b_cubed(made.matters, own).f1, pairs(made.matters, own).f1)
    return [ours, *survey_peers.grouped([workspace.load(str(path)).items for path in made.paths], made.matters)]


def _write_others(found: Sequence[survey_peers.Grouped]) -> None:
    for label in dict.fromkeys(each.label for each in found):
        of = [each for each in found if each.label == label]
        at = f", threshold {of[0].threshold}" if of[0].threshold else ""
        sys.stdout.write(
            f"{label}{at}: B-cubed F {fmean(each.f for each in of):.3f} (worst {min(each.f for each in of):.3f}), "
            f"pairs F1 {fmean(each.pairs for each in of):.3f} (worst {min(each.pairs for each in of):.3f})\n"
        )


if __name__ == "__main__":
    main()
