"""How sure a link is, and why it is not surer. How the levels were calibrated: docs/matching.md."""

from __future__ import annotations

import math
from collections.abc import Iterator
from typing import NamedTuple

from enfcmp.match.settings import Settings
from enfcmp.model import Confidence, Doubt, Evidence


class Argued(NamedTuple):
    """What is known of a link: its score, how far the best other pair of its items is behind, whether both have one."""

    score: float
    margin: float
    evidence: Evidence
    is_only: bool
    is_one_word: bool = False  # in which the names differ
    is_founded: bool = False  # on a provision that the best other pair has not in common


def confidence_of(link: Argued, settings: Settings) -> tuple[Confidence, tuple[Doubt, ...]]:
    """Certain where nothing is against it; doubtful where little speaks for it or another pair is as good."""
    doubts = tuple(_doubts(link, settings))
    if not doubts:
        return "certain", doubts
    if "opposed" in doubts:
        return "doubtful", doubts
    ahead = settings.close if "weak" in doubts else 0.0
    return ("likely" if link.score >= settings.likely and link.margin > ahead else "doubtful"), doubts


def _doubts(link: Argued, settings: Settings) -> Iterator[Doubt]:
    evidence = link.evidence
    if link.score < settings.link:
        yield "part"
    elif _strength(evidence) < settings.certain or evidence.name < settings.named:
        yield "weak"
    if link.margin < (settings.founded_margin if link.is_founded else settings.margin):
        yield "rival"
    if not link.is_only:
        yield "group"
    if evidence.basis == 0:
        yield "provisions"
    elif evidence.basis is None and evidence.name < settings.same_name:
        yield "names"
    if evidence.type is False:
        yield "type"
    if evidence.opposed:
        yield "opposed"
    elif link.is_one_word:
        yield "word"


def _strength(evidence: Evidence) -> float:
    """The score without what the action type adds: that both lists have one reward does not make it the same."""
    points = (value for name, value in evidence.points.items() if name != "type" or value < 0)
    return 1 / (1 + math.exp(-math.fsum(points)))
