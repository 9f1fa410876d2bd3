"""What most lists say, part by part, and who says something else: each list has one vote, silence has none."""

import pytest

from enfcmp.model import Provision
from enfcmp.survey.majority import Most
from enfcmp.survey.said import Said


def said(*articles, fines=(), types=("行政处罚",), bodies=("某局",), wording=""):
    return Said(tuple(Provision("市集条例", each) for each in articles), fines, types, bodies, wording)


@pytest.mark.parametrize(
    ("others", "own", "expected"),
    [
        ([said(5)] * 3, said(5), []),
        ([said(5)] * 3, said(7), ["provision-only-to"]),
        ([said(5)] * 3, said(5, 7), []),  # cites more, and lacks nothing
        ([said(5, 6)] * 3, said(5), []),  # cites less, and nothing else
        ([said(5)] * 3, said(), []),  # says nothing
        ([said(5)], said(7), []),  # of two nobody is most
        ([said(5)] * 4 + [said(7)] * 3, said(7), []),  # not rare
        ([said(5, fines=("罚款 2–5倍",))] * 3, said(5, fines=("罚款 3–5倍",)), ["sanction-differs"]),
        ([said(5, fines=("罚款 2–5倍",))] * 3, said(5), []),  # quotes none
        ([said(5)] * 3, said(5, types=("行政检查",)), ["type-differs"]),
        ([said(5, types=("行政强制",))] * 3, said(5, types=("行政强制措施",)), []),
        ([said(5)] * 3, said(5, bodies=("支队",)), ["body-differs"]),
    ],
)
def test_who_says_something_else(others, own, expected):
    """Who lacks what more than half say and has in its place what at most one in five say."""
    assert expected == list(Most([*others, own]).unlike(own))


def test_what_most_say():
    """With how many lists cite it, and in how many wordings, since many may copy one."""
    copied, own = said(5, fines=("罚款 2–5倍",), wording="甲"), said(5, wording="乙")
    found = Most([copied, copied, own, said(7, wording="丙")]).majority

    assert ((Provision("市集条例", 5),), 3, 4, 2, (), ("行政处罚",), ("某局",)) == (
        found.provisions,
        found.count,
        found.of,
        found.wordings,
        found.fines,
        found.types,
        found.bodies,
    )


def test_nothing_that_most_say():
    """Where each says its own."""
    lists = [said(at, types=(f"类型{at}",), bodies=(f"某{at}",)) for at in range(3)]

    assert Most(lists).majority is None
