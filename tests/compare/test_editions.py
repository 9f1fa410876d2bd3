"""Editions by the years that are printed, and instruments of which one replaces the other."""

import datetime as dt

import pytest

from enfcmp.compare.compared import DiffContext, LinkedPair
from enfcmp.compare.editions import other_editions, successors
from enfcmp.model import Basis, Instrument, Item, Judgement, Replaced


def an_item(*bases):
    return Item(
        id="a:1",
        number="1",
        name="甲",
        type=None,
        responsible_body=None,
        implementing_body=None,
        remarks=None,
        bases=tuple(Basis(Instrument(title, name), None, note, ()) for title, name, note in bases),
    )


@pytest.mark.parametrize(
    ("ours", "theirs", "differ"),
    [
        (("《甲法》", "（2018年12月29日修改）"), ("《甲法》", "（2010年10月28日通过）"), True),
        (("《甲法》", "（2010年通过，2018年修正）"), ("《甲法》", "（2018修正）"), False),
        (("《甲法（2019修订）》", None), ("《甲法》", "（2014年公布）"), True),
        (("《甲法（2019修订）》", None), ("《甲法》", "（2014年公布，2019年修订）"), False),
        (("《甲法》", None), ("《甲法》", "（2014年公布）"), False),
        (("《甲法》", "（国务院令第649号）"), ("《甲法》", "（2014年公布）"), False),
        (("《甲法》", "（２０１８年）"), ("《甲法》", "（2018年）"), False),
        (("《甲法》", "（2018年）"), ("《乙法》", "（2010年）"), False),
        (("《中华人民共和国甲法》", "（2018年）"), ("《甲法》", "（2010年）"), True),
    ],
)
def test_other_editions(ours, theirs, differ):
    """No year in common is another edition; where one side names none there is nothing to compare."""
    one, other = (an_item((title, None, note)) for title, note in (ours, theirs))

    assert bool(list(other_editions(one, other))) == differ
    assert bool(list(other_editions(other, one))) == differ


@pytest.mark.parametrize(
    ("verified", "words"),
    [(True, "《旧办法》 is replaced by 《新办法》"), (False, "《旧办法》 is believed to be replaced by 《新办法》")],
)
def test_successors(verified, words):
    """The older one on one side and the newer on the other, whichever is which; what is not verified is a belief."""
    judged = Judgement(name="旧办法", replaced_by=Replaced("新办法", dt.date(2023, 1, 1), verified))
    context = DiffContext(None, None, dt.date(2026, 1, 1), {"旧办法": judged})
    old, new = an_item(("《旧办法》", "旧办法", None)), an_item(("《新办法》", "新办法", None))
    both = an_item(("《旧办法》", "旧办法", None), ("《新办法》", "新办法", None))

    (found,) = successors(LinkedPair(old, new, None, True, (), ()), context)
    (turned,) = successors(LinkedPair(new, old, None, True, (), ()), context)
    assert str(found.message).startswith(words)
    assert (found.before, found.after) == (turned.after, turned.before) == ("旧办法", "新办法")
    assert list(successors(LinkedPair(both, new, None, True, (), ()), context)) == []
