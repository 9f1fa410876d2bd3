"""When two cited places are one, or one is part of the other."""

from __future__ import annotations

import pytest

from enfcmp.model import Provision
from enfcmp.provisions_compared import agree, by_article, place_key, whole_article

LAW = "中华人民共和国社会保险法"


def at(*numbers: int | None, instrument: str = LAW, **inserted: int) -> Provision:
    return Provision(instrument, *numbers, **inserted)


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        (at(64), at(64), True),
        (at(64), at(64, 2), True),  # the article and a part of it
        (at(64, 2), at(64, 2, 1), True),
        (at(64), at(64, 2, 1), True),
        (at(64, 1), at(64, 2), False),
        (at(64, 2, 1), at(64, 2, 2), False),
        (at(64, 1, 1), at(64, 2, 1), False),
        (at(64, None, 1), at(64, 2), True),  # which paragraph it is of is not printed: it may be this one
        (at(64, None, 1), at(64, None, 2), False),
        (at(64), at(65), False),
        (at(20), at(20, inserted=1), False),  # 第二十条之一 is an article of its own
        (at(20, inserted=1), at(20, 2, inserted=1), True),
        (at(20, inserted=1), at(20, inserted=2), False),
        (at(64), at(64, instrument="社会保险法"), True),  # one law under two names
        (at(64), at(64, instrument="《社会救助暂行办法》"), False),
        (
            at(3, instrument="《某办法》"),
            at(3, instrument="《某办法（2019 修订）》"),
            True,
        ),  # unknown, and printed in two ways
        (at(3, instrument="《某办法》"), at(3, instrument="《某办法（试行）》"), False),
        (at(None), at(None), True),  # the instrument as a whole
    ],
)
def test_agree(one, other, expected):
    """One place, or one part of the other, whichever is asked first."""
    assert (expected, expected) == (agree(place_key(one), place_key(other)), agree(place_key(other), place_key(one)))


@pytest.mark.parametrize(
    ("place", "whole"),
    [
        (at(64, 2, 1), at(64)),
        (at(64), at(64)),
        (at(20, 2, inserted=1), at(20, inserted=1)),
        (at(None), at(None)),
    ],
)
def test_whole_article(place, whole):
    """The article that a place is in, as a provision and as a key."""
    assert whole == place.whole_article
    assert place_key(whole) == whole_article(place_key(place))


def test_by_article():
    """Places under their articles, in order; an inserted article is one of its own."""
    places = [place_key(place) for place in (at(64, 2), at(65), at(64), at(64, inserted=1), at(64, None, 3))]

    assert by_article(places) == {
        place_key(at(64)): [place_key(at(64, 2)), place_key(at(64)), place_key(at(64, None, 3))],
        place_key(at(65)): [place_key(at(65))],
        place_key(at(64, inserted=1)): [place_key(at(64, inserted=1))],
    }
