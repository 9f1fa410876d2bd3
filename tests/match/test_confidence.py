"""How sure a link is, and why not surer."""

from __future__ import annotations

import pytest

from enfcmp.match.confidence import Argued, confidence_of
from enfcmp.match.settings import Settings
from enfcmp.model import Evidence, Provision

SHARED = (Provision("甲法", 1),)
SURE = Evidence(0.9, 1.0, 0.9, True, SHARED, {"name": 4.0, "basis": 2.0, "text": 0.5, "type": 0.1})


def evidence(*, name=0.9, basis=1.0, of_type=True, points=None):
    return Evidence(name, basis, None, of_type, SHARED if basis else (), points or SURE.points)


CASES = [
    (Argued(0.95, 0.5, SURE, is_only=True, is_one_word=True), "likely", ("word",)),
    (Argued(0.95, 0.5, SURE, is_only=True), "certain", ()),
    (Argued(0.95, 0.2, SURE, is_only=True), "likely", ("rival",)),
    (Argued(0.95, 0.0, SURE, is_only=True), "doubtful", ("rival",)),
    (Argued(0.95, 0.5, SURE, is_only=False), "likely", ("group",)),
    (Argued(0.55, 0.5, evidence(points={"name": 0.2}), is_only=True), "doubtful", ("weak",)),
    (Argued(0.3, 0.1, evidence(points={"name": -0.8}), is_only=False), "doubtful", ("part", "rival", "group")),
    (Argued(0.95, 0.5, evidence(basis=0.0), is_only=True), "likely", ("provisions",)),
    (Argued(0.95, 0.5, evidence(basis=None), is_only=True), "certain", ()),
    (Argued(0.95, 0.5, evidence(name=0.7, basis=None), is_only=True), "likely", ("names",)),
    (Argued(0.95, 0.5, evidence(of_type=False), is_only=True), "likely", ("type",)),
    (Argued(0.95, 0.5, evidence(name=0.4), is_only=True), "likely", ("weak",)),  # two conducts of one article
    (Argued(0.8, 0.03, evidence(points={"name": 1.4}), is_only=True), "doubtful", ("weak", "rival")),
    (Argued(0.8, 0.08, evidence(points={"name": 1.4}), is_only=True), "likely", ("weak", "rival")),
    # on either side of each limit
    (Argued(0.95, 0.3, SURE, is_only=True), "certain", ()),
    (Argued(0.95, 0.2999, SURE, is_only=True), "likely", ("rival",)),
    (Argued(0.95, 0.5, evidence(name=0.5), is_only=True), "certain", ()),
    (Argued(0.95, 0.5, evidence(name=0.4999), is_only=True), "likely", ("weak",)),
    (Argued(0.95, 0.5, evidence(name=0.85, basis=None), is_only=True), "certain", ()),
    (Argued(0.95, 0.5, evidence(name=0.8499, basis=None), is_only=True), "likely", ("names",)),
    (Argued(0.95, 0.5, evidence(points={"name": 2.198}), is_only=True), "certain", ()),  # 0.9001 of a score
    (Argued(0.95, 0.5, evidence(points={"name": 2.197}), is_only=True), "likely", ("weak",)),
    (Argued(0.95, 0.5, evidence(points={"name": 2.3, "type": -0.2}), is_only=True), "likely", ("weak",)),
    (Argued(0.6, 0.5, SURE, is_only=False), "likely", ("group",)),
    (Argued(0.5999, 0.5, SURE, is_only=False), "doubtful", ("group",)),
    (Argued(0.5, 0.5, SURE, is_only=True), "certain", ()),
    (Argued(0.4999, 0.5, SURE, is_only=True), "doubtful", ("part",)),
    (Argued(0.8, 0.05, evidence(points={"name": 1.4}), is_only=True), "doubtful", ("weak", "rival")),
    (Argued(0.8, 0.0001, SURE, is_only=True), "likely", ("rival",)),
    # two rewards, one in each list, are not one matter for that
    (Argued(0.95, 0.9, evidence(points={"name": 1.0, "type": 3.0}), is_only=True), "likely", ("weak",)),
]


@pytest.mark.parametrize(("link", "confidence", "doubts"), CASES)
def test_judge(link, confidence, doubts):
    assert confidence_of(link, Settings()) == (confidence, doubts)
