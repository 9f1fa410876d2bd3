"""The places that two items both cite."""

from __future__ import annotations

from itertools import product

from hypothesis import given
from hypothesis import strategies as st

from enfcmp.match.comparators import provisions as module
from enfcmp.match.comparators.comparator import Scale
from enfcmp.match.comparators.provisions import Provisions
from enfcmp.model import Basis, Citation, Instrument, Item, Provision, Unit
from enfcmp.provisions_compared import agree, place_key


def item(*units):
    citation = Citation(at="某条", article=None, paragraph=None, subparagraph=None, units=units, text=None)
    return Item(
        id="a:1",
        number="1",
        name="某事",
        type=None,
        responsible_body=None,
        implementing_body=None,
        remarks=None,
        bases=(Basis(Instrument("《某法》"), None, None, (citation,)),),
    )


_some = st.integers(1, 3) | st.none()
_units = st.builds(Unit, st.integers(1, 3), _some, _some)
_items = st.lists(_units, max_size=5).map(lambda units: item(*units))


@given(st.lists(_items, min_size=2, max_size=5))
def test_shared_are_all_that_agree(items):
    """As if every place were held against every other, in the order in which they are cited."""
    one, other = items[:2]
    theirs = list(map(place_key, other.provisions))
    expected = tuple(place for place in one.provisions if any(agree(place_key(place), their) for their in theirs))

    assert expected == Provisions(items).shared(0, 1)


@given(st.lists(_items, min_size=2, max_size=5))
def test_what_is_not_shared_is_the_rest(items):
    """In the same order."""
    found = Provisions(items)
    shared = found.shared(0, 1)

    assert tuple(place for place in items[0].provisions if place not in shared) == found.unshared(0, 1)


def test_articles_of_two_editions_are_shared():
    """Where the official texts say that the old 第一条 is the new 第三条, neither side lacks it."""
    followed = {("某法", 1, 0): ("某法", 3, 0)}, {}
    found = Provisions([item(Unit(1), Unit(2)), item(Unit(3), Unit(1))], 1, followed)

    assert (Provision("《某法》", 1),) == found.shared(0, 1)
    assert (Provision("《某法》", 2),) == found.unshared(0, 1)
    assert (Provision("《某法》", 1),) == found.unshared(1, 0)


@given(st.lists(_items, min_size=2, max_size=5))
def test_the_rarest_common_place_tells(items):
    """The fewer items cite it or what agrees with it, the more; where nothing is common, that tells all."""
    places = [list(map(place_key, each.provisions)) for each in items]
    common = [our for our, their in product(*places[:2]) if agree(our, their)]
    common += [their for our, their in product(*places[:2]) if agree(our, their)]
    counts = [sum(any(agree(place, other) for other in others) for others in places) for place in common]
    expected = max(map(Scale(len(items)), counts), default=1.0)
    found = Provisions(items).compare(0, 1)

    assert (expected if all(places[:2]) else None) == (found and found.tells)
    assert bool(common) == bool(found and found.coverage)


def test_many_places_of_one_article_are_held_against_those_of_their_article_only(monkeypatch):
    """Two items that cite the same two hundred articles: one step each, not one for every two of them."""
    steps = []
    monkeypatch.setattr(module, "agree", lambda *places: steps.append(places) or agree(*places))
    ours, theirs = (item(*(Unit(article, paragraph) for article in range(1, 201))) for paragraph in (None, 1))
    provisions = Provisions([ours, theirs])
    steps.clear()

    assert len(provisions.shared(0, 1)) == 200
    assert len(steps) == 200
