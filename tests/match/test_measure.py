"""Links held against labels: counts that were worked out by hand."""

import msgspec
import pytest

from enfcmp.match.links import match
from enfcmp.match.measure import Counts, count, evaluation_of, measure
from enfcmp.match.verdicts import Verdicts
from enfcmp.model import GoldFile, GoldLink, Item, ItemList, Jurisdiction, NamesOfBoth, Tally


def gold(right, doubtful=()):
    """Labels for pairs that are written `1-2`."""
    links = [(pair, False) for pair in right.split()] + [(pair, True) for pair in doubtful]
    return GoldFile(
        a="x",
        b="y",
        links=tuple(
            GoldLink(a=pair.split("-")[0], b=pair.split("-")[1], relation="same", doubtful=is_doubtful)
            for pair, is_doubtful in links
        ),
    )


def found(pairs):
    return [tuple(pair.split("-")) for pair in pairs.split()]


@pytest.mark.parametrize(
    ("right", "doubtful", "pairs", "counts", "shares"),
    [
        ("1-1 2-2", [], "1-1 2-2", (2, 2, 2), (1.0, 1.0, 1.0)),
        ("1-1 2-2 3-3 4-4", [], "1-1 2-2 5-5", (4, 3, 2), (0.6667, 0.5, 0.5714)),
        ("1-1", [], "1-2", (1, 1, 0), (0.0, 0.0, 0.0)),
        ("1-1", [], "", (1, 0, 0), (None, 0.0, 0.0)),  # nothing found is not wrong, it is nothing
        ("", [], "1-1", (0, 1, 0), (0.0, None, 0.0)),
        ("", [], "", (0, 0, 0), (None, None, None)),
        ("1-1", ["2-2"], "1-1 2-2", (1, 1, 1), (1.0, 1.0, 1.0)),  # doubtful, and found
        ("1-1", ["2-2"], "1-1", (1, 1, 1), (1.0, 1.0, 1.0)),  # doubtful, and not found
        ("", ["2-2"], "2-2", (0, 0, 0), (None, None, None)),
        ("1-1 1-2", [], "1-1", (2, 1, 1), (1.0, 0.5, 0.6667)),  # a split counts as two links
        ("1-1", [], "1-1 1-1", (1, 1, 1), (1.0, 1.0, 1.0)),
    ],
)
def test_counts(right, doubtful, pairs, counts, shares):
    """Precision, recall and F1 follow from three counts; a share of nothing is None."""
    actual = count(found(pairs), gold(right, doubtful))

    assert Counts(*counts) == actual
    assert shares == (actual.precision, actual.recall, actual.f1)


def items(list_id, *names):
    rest = dict.fromkeys(("type", "responsible_body", "implementing_body", "remarks"))
    return ItemList(
        id=list_id,
        jurisdiction=Jurisdiction(name="某市"),
        bureau="某局",
        title="清单",
        published=None,
        source=None,
        items=tuple(
            Item(id=f"{list_id}:{number}", number=str(number), name=name, bases=(), **rest)
            for number, name in enumerate(names, 1)
        ),
    )


NAMES = ("对定点医院超标准收费的处罚", "对伪造处方骗取药品的处罚", "对参保登记情况的检查")
MATCHING = match(items("x", *NAMES, "基金预算的编制"), items("y", *NAMES))  # 1-1, 2-2, 3-3


def test_a_set():
    """False links in the order they are found, lost ones in the order of the lists, with the names of their items."""
    actual = measure("gold.json", gold("4-3 1-1 4-2", ["3-3"]), MATCHING)

    assert (3, 2, 1) == (actual.links, actual.found, actual.correct)
    assert (0.5, 0.3333, 0.4) == (actual.precision, actual.recall, actual.f1)
    assert ((("2", "2"),), (("4", "2"), ("4", "3"))) == (actual.false, actual.lost)
    assert NamesOfBoth(a={"2": NAMES[1], "4": "基金预算的编制"}, b={"2": NAMES[1], "3": NAMES[2]}) == actual.names
    assert ("gold.json", "x", "y", 1) == (actual.gold, actual.a, actual.b, actual.left_out)
    assert {"certain": Tally(2, 1), "likely": Tally(), "doubtful": Tally()} == actual.confidence


def test_the_order_is_that_of_the_published_lists():
    """Lost links and names stand as their items do, whatever the numbers are."""
    one, other = items("x", *NAMES), items("y", *NAMES)
    turned = [msgspec.structs.replace(each, items=each.items[::-1]) for each in (one, other)]
    verdicts = Verdicts(rejected=frozenset((a.id, b.id) for a in one.items for b in other.items))
    actual = measure("gold.json", gold("1-1 1-3 2-2 3-1 3-2"), match(*turned, verdicts=verdicts))

    assert (("3", "2"), ("3", "1"), ("2", "2"), ("1", "3"), ("1", "1")) == actual.lost
    assert ["3", "2", "1"] == list(actual.names.a) == list(actual.names.b)


def test_together():
    """The counts of all sets are added up; shares are those of the sums, not the means of shares."""
    sets = [measure(name, labels, MATCHING) for name, labels in (("one", gold("1-1")), ("two", gold("1-1 2-2 3-3")))]
    actual = evaluation_of(sets).total

    assert 0 == actual.left_out
    assert (4, 6, 4) == (actual.links, actual.found, actual.correct)
    assert (0.6667, 1.0, 0.8) == (actual.precision, actual.recall, actual.f1)
    assert {"certain": Tally(6, 4), "likely": Tally(), "doubtful": Tally()} == actual.confidence


def test_nothing_at_all():
    """No sets make no shares."""
    actual = evaluation_of([])

    assert () == actual.sets
    assert (0, None, None, None) == (actual.total.links, actual.total.precision, actual.total.recall, actual.total.f1)
