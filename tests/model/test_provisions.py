"""Places inside instruments, and how JSON has them."""

import msgspec
import pytest

from enfcmp.model import Instrument, Provision, UncitedArticle, Unit


@pytest.mark.parametrize(
    ("place", "expected"),
    [
        (Unit(), {"article": None, "paragraph": None, "subparagraph": None}),
        (Unit(20, None, 3), {"article": 20, "paragraph": None, "subparagraph": 3}),
        (Unit(20, inserted=1), {"article": 20, "paragraph": None, "subparagraph": None, "inserted": 1}),
        (Provision("某法"), {"instrument": "某法", "article": None, "paragraph": None, "subparagraph": None}),
        (
            Provision("某法", 20, 2, inserted=1),
            {"instrument": "某法", "article": 20, "paragraph": 2, "subparagraph": None, "inserted": 1},
        ),
        (
            UncitedArticle("某法", 20, None, None, ()),
            {"instrument": "某法", "article": 20, "paragraph": None, "subparagraph": None, "cited_by": []},
        ),
        (
            UncitedArticle("某法", 20, None, None, ("a:1",), inserted=2),
            {
                "instrument": "某法",
                "article": 20,
                "paragraph": None,
                "subparagraph": None,
                "cited_by": ["a:1"],
                "inserted": 2,
            },
        ),
    ],
)
def test_json_of_a_place(place: Unit | Provision | UncitedArticle, expected: dict[str, object]):
    """What a place does not name is null, in the order of the fields; only an inserted article has `inserted`."""
    assert list(expected.items()) == list(msgspec.json.decode(msgspec.json.encode(place)).items())


@pytest.mark.parametrize(
    ("instrument", "unit", "expected"),
    [
        (Instrument("《某法》", "某法"), Unit(20, 2, 3, inserted=1), Provision("某法", 20, 2, 3, inserted=1)),
        (Instrument("《某法》"), Unit(20), Provision("《某法》", 20)),
        (Instrument("《某法》"), Unit(), Provision("《某法》")),
    ],
)
def test_a_place_of_an_instrument(instrument: Instrument, unit: Unit, expected: Provision):
    """The canonical name stands for the instrument, or the printed title where there is none."""
    assert expected == Provision.of(instrument, unit)
    assert Provision(expected.instrument, expected.article, inserted=expected.inserted) == expected.whole_article
