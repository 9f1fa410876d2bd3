"""Results from a level on, and how much is left out."""

import datetime as dt
from operator import attrgetter
from pathlib import Path

import pytest
from msgspec import UNSET
from msgspec.structs import replace

from enfcmp.findings.from_level import counted_levels, from_level
from enfcmp.findings.level_of import article_level, basis_level, link_level
from enfcmp.pipeline import Workspace
from enfcmp.pipeline.concording import concordance
from enfcmp.pipeline.rebasing import rebase

LEFT = {
    "error": ({"error"}, {"warning", "info"}),
    "warning": ({"error", "warning"}, {"info"}),
    "info": ({"error", "warning", "info"}, set()),
}
TEXTS = tuple(f"tests/assets/concord/集市条例_{day}.md" for day in ("2015-03-01", "2024-06-01"))


def always(level):
    return lambda _row: level


# What is left out of each result, field by field, and how grave a row of it is; every other field stays.
ROWS = {
    "check": {"findings": attrgetter("severity")},
    "diff": {"findings": attrgetter("severity")},
    "missing": {"partial": always("warning"), "provisions": always("info")},
    "pairs": {"links": link_level},
    "concord": {"rows": article_level},
    "rebase": {"rows": basis_level, "powers": always("warning")},
}


@pytest.fixture(scope="module")
def results():
    """What the commands find, all levels."""
    workspace = Workspace()
    comparison = workspace.compare("datong", "changji")
    bazaar = Workspace(statutes=(Path("tests/assets/rebase"), Path(TEXTS[0])), as_of=dt.date(2025, 6, 1))
    rebased = rebase(bazaar, "tests/assets/rebase/bazaar.yaml", ["集贸市场法"])
    return {
        "check": workspace.check(["datong", "changji"]),
        "diff": comparison.divergences,
        "missing": comparison.gaps,
        "pairs": comparison.matching.pairs,
        "concord": concordance(workspace, *TEXTS),
        "rebase": replace(rebased, rows=(*rebased.rows, replace(rebased.rows[0], change="same"))),
    }


@pytest.mark.parametrize("least", LEFT)
@pytest.mark.parametrize("name", ROWS)
def test_levels(results, name, least):
    """What is of the level and above stays as it is, in its order; the rest is counted, and nothing else changes."""
    found, (kept, below) = results[name], LEFT[least]
    narrowed = from_level(found, least)
    levels = [level_of(row) for field, level_of in ROWS[name].items() for row in getattr(found, field)]
    rows = {
        field: tuple(row for row in getattr(found, field) if level_of(row) in kept)
        for field, level_of in ROWS[name].items()
    }
    left_out = {level: levels.count(level) for level in ("warning", "info") if level in below}

    assert replace(found, **rows, left_out=left_out or UNSET) == narrowed
    assert list(left_out) == list(narrowed.left_out or {})


@pytest.mark.parametrize("name", ROWS)
def test_every_level_is_there(results, name):
    """So that the table above leaves something out at every level."""
    levels = {level_of(row) for field, level_of in ROWS[name].items() for row in getattr(results[name], field)}

    assert {"warning", "info"} <= levels


@pytest.mark.parametrize("least", LEFT)
def test_counts(results, least):
    """Of findings as many as there are, be they left out or not."""
    for found in (results["check"], results["diff"]):
        assert counted_levels(found) == counted_levels(from_level(found, least))


def test_all_levels(results):
    """Where nothing is left out the result is the same one, and its JSON knows no new field."""
    assert all(found is from_level(found, "info") for found in results.values())
