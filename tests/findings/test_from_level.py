"""Findings from a level on, and how many are left out."""

import pytest

from enfcmp.findings.from_level import counted_levels, from_level
from enfcmp.pipeline import Workspace

LEFT = {
    "error": ({"error"}, {"warning", "info"}),
    "warning": ({"error", "warning"}, {"info"}),
    "info": ({"error", "warning", "info"}, set()),
}


@pytest.fixture(scope="module")
def results():
    """What `check` and `diff` find in the shipped lists, all levels."""
    workspace = Workspace()
    return workspace.check(["datong", "changji"]), workspace.compare("datong", "changji").divergences


@pytest.mark.parametrize("least", LEFT)
def test_levels(results, least):
    """Those of the level and above stay as they are, in their order; the others are counted, and none is lost."""
    kept, below = LEFT[least]
    for found in results:
        narrowed = from_level(found, least)

        assert tuple(each for each in found.findings if each.severity in kept) == narrowed.findings
        assert below == set(narrowed.left_out or {})
        assert counted_levels(found) == counted_levels(narrowed)


def test_all_levels(results):
    """Where nothing is left out the result is the same one, and its JSON knows no new field."""
    assert all(found is from_level(found, "info") for found in results)
