"""From measures to points to a score."""

from __future__ import annotations

import pytest

from enfcmp.match.comparators.comparator import Measure
from enfcmp.match.settings import Settings, Voice

VOICES = {"name": Voice(weight=10, neutral=0.4), "basis": Voice(weight=4, neutral=0.5, against=1.0)}
SETTINGS = Settings(voices=VOICES)


@pytest.mark.parametrize(
    ("measures", "points"),
    [
        ({}, {}),
        ({"name": Measure(0.4)}, {"name": 0}),
        ({"name": Measure(1.0)}, {"name": 6}),
        ({"name": Measure(0.0)}, {"name": -4}),
        ({"basis": Measure(1.0)}, {"basis": 2}),
        ({"basis": Measure(1.0, tells=0.5)}, {"basis": 1}),  # many cite it
        ({"basis": Measure(0.0)}, {"basis": -1}),
        ({"basis": Measure(0.0), "text": Measure(0.9)}, {"basis": 0}),  # renumbered: the words are the same
        ({"basis": Measure(0.0), "text": Measure(0.3)}, {"basis": -1}),
        ({"type": Measure(1.0)}, {}),  # left out
    ],
)
def test_points(measures, points):
    assert SETTINGS.points(measures) == pytest.approx(points)


@pytest.mark.parametrize(
    ("measures", "points"),
    [
        ({"name": Measure(1.0)}, {"name": 4.9}),
        ({"name": Measure(0.3)}, {"name": 0}),
        ({"name": Measure(0.0)}, {"name": -2.1}),
        ({"basis": Measure(1.0)}, {"basis": 2}),
        ({"basis": Measure(1.0, tells=0.25)}, {"basis": 0.5}),
        ({"basis": Measure(0.5)}, {"basis": 0}),
        ({"basis": Measure(0.0)}, {"basis": -1}),
        ({"text": Measure(1.0)}, {"text": 1}),
        ({"text": Measure(0.8)}, {"text": 0}),
        ({"text": Measure(0.0)}, {"text": -4}),
        ({"type": Measure(1.0)}, {"type": 6}),
        ({"type": Measure(1.0, tells=0.5)}, {"type": 3}),
        ({"type": Measure(0.0)}, {"type": -3}),
        ({"basis": Measure(0.0), "text": Measure(0.7)}, {"basis": 0, "text": -0.5}),
        ({"basis": Measure(0.0), "text": Measure(0.6)}, {"basis": -1, "text": -1}),
    ],
)
def test_points_as_the_manual_has_them(measures, points):
    """docs/matching.md tells users what each piece of evidence says."""
    assert Settings().points(measures) == pytest.approx(points)


def test_score():
    """Even where nothing speaks, and the same in any order."""
    measures = {"name": Measure(1.0), "basis": Measure(0.0)}

    assert SETTINGS.score({}) == 0.5
    assert SETTINGS.score(measures) == SETTINGS.score(dict(reversed(measures.items()))) == 0.9933
