"""From measures to points to a score."""

from __future__ import annotations

import pytest

from enfcmp.match.comparators.comparator import Measure
from enfcmp.match.settings import Settings, Voice, score_of

VOICES = {"name": Voice(weight=10, neutral=0.4), "basis": Voice(weight=4, neutral=0.5, against=1.0)}
SETTINGS = Settings(voices=VOICES)
APART, FAR = ({"name": Measure(near), "basis": Measure(0.0)} for near in (0.4, 0.39))
MET = {"name": Measure(0.0), "basis": Measure(1.0)}


@pytest.mark.parametrize(
    ("measures", "points"),
    [
        ({}, {}),
        ({"name": Measure(0.4)}, {"name": 0, "bare": -1}),
        ({"name": Measure(1.0)}, {"name": 6, "bare": -1}),
        ({"name": Measure(0.0)}, {"name": -4, "bare": -1}),
        ({"basis": Measure(1.0)}, {"basis": 2}),
        ({"basis": Measure(1.0, tells=0.5)}, {"basis": 1}),  # many cite it
        ({"basis": Measure(0.0)}, {"basis": -1}),
        (APART | {"text": Measure(0.9)}, {"name": 0, "basis": 0}),  # renumbered: the words are the same
        (APART | {"text": Measure(0.3)}, {"name": 0, "basis": -1}),
        ({"type": Measure(1.0)}, {}),  # left out
    ],
)
def test_points(measures, points):
    assert SETTINGS.points(measures) == pytest.approx(points)


@pytest.mark.parametrize(
    ("measures", "points"),
    [
        ({"name": Measure(1.0)}, {"name": 4.9, "bare": -1}),
        ({"name": Measure(0.3)}, {"name": 0, "bare": -1}),
        ({"name": Measure(0.0)}, {"name": -2.1, "bare": -1}),
        ({"basis": Measure(1.0)}, {"basis": 2}),
        ({"basis": Measure(1.0, tells=0.25)}, {"basis": 0.5}),
        ({"basis": Measure(0.5)}, {"basis": 0}),
        ({"basis": Measure(0.0)}, {"basis": -1}),
        (MET | {"text": Measure(1.0)}, {"name": -2.1, "basis": 2, "text": 1}),
        (MET | {"text": Measure(0.8)}, {"name": -2.1, "basis": 2, "text": 0}),
        (MET | {"text": Measure(0.0)}, {"name": -2.1, "basis": 2, "text": -4}),
        ({"type": Measure(1.0)}, {"type": 2}),
        ({"type": Measure(1.0, tells=0.2)}, {"type": 1.2}),
        ({"type": Measure(0.0)}, {"type": -6}),
        ({"type": Measure(0.0, tells=0.5)}, {"type": -3}),
        (APART | {"text": Measure(0.7)}, {"name": 0.7, "basis": 0, "text": -0.5}),
        (APART | {"text": Measure(0.6)}, {"name": 0.7, "basis": -1, "text": -0.5}),
        (FAR | {"text": Measure(0.6)}, {"name": 0.63, "basis": -1, "text": -1}),
        (
            FAR | {"text": Measure(0.6), "halves": Measure(0.3)},
            {"name": 0.63, "basis": -1, "text": -0.5, "halves": 0.6},
        ),
        ({"name": Measure(0.29), "basis": Measure(0.0), "halves": Measure(1.0)}, {"name": -0.07, "basis": -1}),
        (FAR | {"halves": Measure(1.0)}, {"name": 0.63, "basis": -1, "halves": 2}),
        ({"name": Measure(0.0), "quoted": Measure(1.0)}, {"name": -2.1, "quoted": 3.5}),
        ({"name": Measure(0.6), "quoted": Measure(1.0)}, {"name": 2.1, "quoted": 1.4}),
        ({"name": Measure(1.0), "quoted": Measure(1.0)}, {"name": 4.9, "quoted": 0, "bare": -1}),
        (
            {"name": Measure(0.0), "quoted": Measure(1.0), "type": Measure(0.0, tells=0.5)},
            {"name": -2.1, "type": -3, "quoted": 0, "bare": -1},
        ),
    ],
)
def test_points_as_the_manual_has_them(measures, points):
    """docs/matching.md tells users what each piece of evidence says."""
    assert Settings().points(measures) == pytest.approx(points)


def test_score():
    """Even where nothing speaks, and the same in any order."""
    measures = {"name": Measure(1.0), "basis": Measure(0.0)}
    turned = dict(reversed(measures.items()))

    assert 0.5 == score_of(SETTINGS.strength({}))
    assert 0.9933 == score_of(SETTINGS.strength(measures)) == score_of(SETTINGS.strength(turned))


def test_what_scores_do_not_tell_apart():
    """Where much speaks for two pairs their scores are one, and their points are not."""
    near = [SETTINGS.strength({"name": Measure(value)}) for value in (1.5, 1.501)]

    assert near[0] < near[1]
    assert score_of(near[0]) == score_of(near[1])
