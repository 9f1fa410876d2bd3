"""How well the labelled pairs of lists are paired; those that do not ship are skipped where they are absent."""

from __future__ import annotations

from pathlib import Path

import pytest

from enfcmp.match.links import match
from enfcmp.match.measure import labels, measure
from enfcmp.pipeline.measuring import labelled
from enfcmp.pipeline.workspace import Workspace

ROOT = Path(__file__).resolve().parents[2]
SHARED = ROOT.parent / "shared"
LEAST = {
    "datong--changji": 1.0,
    "guangdong-no-penalty--jiangmen-no-penalty": 1.0,
    "karamay-medical--datong": 1.0,
    "heilongjiang-highway-old--heilongjiang-highway-new": 1.0,
    "jiangmen-ecology--guangdong-ecology": 0.97,
    "guangdong-no-penalty--guangdong-ecology": 0.85,
    "jiangmen-no-penalty--jiangmen-ecology": 0.85,
    "jiangsu-causes--datong": 0.75,
}
CERTAIN = {
    "datong--changji": 7,
    "guangdong-no-penalty--jiangmen-no-penalty": 20,
    "karamay-medical--datong": 8,
    "heilongjiang-highway-old--heilongjiang-highway-new": 6,
    "jiangmen-ecology--guangdong-ecology": 48,
    "guangdong-no-penalty--guangdong-ecology": 0,
    "jiangmen-no-penalty--jiangmen-ecology": 0,
    "jiangsu-causes--datong": 0,
}


@pytest.mark.parametrize("name", LEAST)
def test_labelled_links(name):
    """F1 and precision hold, nothing wrong is called certain, and no fewer right links are."""
    gold = SHARED / "gold" / f"{name}.json"
    if not gold.is_file():
        pytest.skip("the shared gold is not here")
    (each,) = labelled(Workspace(data=(SHARED / "lists", ROOT / "data")), [gold])
    matching = match(each.from_list, each.to_list)
    found = measure(name, each.gold, matching)
    numbers = [{item.id: item.number for item in side.items} for side in (each.from_list, each.to_list)]
    certain = {
        (numbers[0][link.from_], numbers[1][link.to]) for link in matching.pairs.links if link.confidence == "certain"
    }
    firm, doubtful, *_ = map(set, labels(each.gold)[:2])

    assert found.f1 >= LEAST[name]
    assert found.precision >= 0.95
    assert set() == certain - firm - doubtful
    assert len(certain & firm) >= CERTAIN[name]
