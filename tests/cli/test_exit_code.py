"""Which results a command ends with 1 on."""

import pytest

from enfcmp.cli import exit_code
from enfcmp.message import msg
from enfcmp.model import Finding, Gaps, GapSummary, Missing, Partial, UncitedArticle

LEVELS = ("never", "missing", "error", "warning", "info")

MISSING = Missing("one:1", "甲", None, None, sure=True)
PARTIAL = Partial("one:1", "甲", ("other:1",), ())
ARTICLE = UncitedArticle("某法", 8, None, None, ("one:1",))


def of_gaps(missing=(), partial=(), provisions=()):
    summary = GapSummary(1, 0, len(partial), len(missing), len(missing))
    gaps = Gaps(from_="one", to="other", missing=missing, partial=partial, provisions=provisions, summary=summary)
    return tuple(exit_code.of_gaps(gaps, level) for level in LEVELS)


def of_findings(*severities):
    found = [
        Finding(rule="rule", severity=each, items=(), message=msg("wrong"), fingerprint="0" * 12) for each in severities
    ]
    return tuple(exit_code.of_findings(found, level) for level in LEVELS)


@pytest.mark.parametrize(
    ("found", "expected"),
    [
        ({}, (0, 0, 0, 0, 0)),
        ({"provisions": (ARTICLE,)}, (0, 0, 0, 0, 1)),
        ({"partial": (PARTIAL,)}, (0, 0, 0, 1, 1)),
        ({"missing": (MISSING,)}, (0, 1, 1, 1, 1)),
        ({"missing": (MISSING,), "partial": (PARTIAL,), "provisions": (ARTICLE,)}, (0, 1, 1, 1, 1)),
    ],
)
def test_gaps(found, expected):
    """For never, missing, error, warning and info: a missing item is an error, a part a warning, an article info."""
    assert expected == of_gaps(**found)


@pytest.mark.parametrize(
    ("severities", "expected"),
    [
        ((), (0, 0, 0, 0, 0)),
        (("info",), (0, 0, 0, 0, 1)),
        (("warning",), (0, 0, 0, 1, 1)),
        (("error",), (0, 0, 1, 1, 1)),
        (("info", "warning"), (0, 0, 0, 1, 1)),
    ],
)
def test_findings(severities, expected):
    """For never, missing, error, warning and info: findings are never missing, and the graver ones count with each."""
    assert expected == of_findings(*severities)
