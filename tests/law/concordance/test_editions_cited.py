"""Articles of two editions that are one, where the lists tell which edition they cite."""

import datetime as dt

import pytest

from enfcmp.law.concordance.editions_cited import followed, printed_edition
from enfcmp.law.statutes.library import Library
from enfcmp.model import Basis, Citation, Instrument, Item, ItemList, Jurisdiction, Unit

FORGED = "伪造、变造医疗费用票据骗取医疗保障基金支出的，由医疗保障行政部门责令退回，处二倍以上五倍以下罚款。"
REFUSED = "拒绝、阻碍医疗保障行政部门依法监督检查的，给予警告，并处一万元罚款。"
GONE = "参保人员跨省就医的，应当事先向参保地经办机构申请转外就医备案凭证。"
ADDED = "定点药店应当在显著位置张贴药品价格公示牌，并每季度更新一次。"
EDITIONS = {"甲法_20101028.md": (GONE, FORGED, REFUSED), "甲法_20181229.md": (FORGED, ADDED, REFUSED)}
DAYS = {"2010": dt.date(2011, 1, 1), "2018": dt.date(2019, 1, 1)}


@pytest.fixture
def library(tmp_path):
    """Two editions of a law: the first article is gone, a second one is added."""
    for name, articles in EDITIONS.items():
        lines = (f"第{'一二三'[at]}条 {text}\n\n" for at, text in enumerate(articles))
        (tmp_path / name).write_text("# 甲法\n\n<!-- INFO END -->\n\n" + "".join(lines), encoding="utf-8")
    return Library([tmp_path])


def a_list(notes, published=None, numbers=(1, 2, 3), title="《甲法》"):
    """One item with a basis for each note; every basis cites all numbers."""
    cited = tuple(Citation(None, each, None, None, (Unit(each),), None) for each in numbers)
    bases = tuple(Basis(Instrument(title), None, note, cited) for note in notes)
    rest = dict.fromkeys(("type", "responsible_body", "implementing_body", "remarks"))
    item = Item(id="a:1", number="1", name="伪造票据", bases=bases, **rest)
    head = dict.fromkeys(("bureau", "title", "source"))
    place = Jurisdiction(name="甲市")
    return ItemList(id="a", jurisdiction=place, published=published, items=(item,), **head)


def numbers(of):
    return {one[1]: other[1] for one, other in of.items()}


NEW = {1: -1, 2: 1, 3: 3}


@pytest.mark.parametrize(
    ("ours", "theirs", "expected"),
    [
        (a_list(["（2010年通过）"]), a_list(["（2018年修正）"]), NEW),
        (a_list(["（2010年通过）"]), a_list(["（2010年通过，2018年修正）"]), NEW),
        (a_list([None], DAYS["2010"]), a_list([None], DAYS["2018"]), NEW),
        (a_list([None], DAYS["2010"]), a_list(["（2018年修正）"]), NEW),
        (a_list([None]), a_list(["（2018年修正）"]), {}),  # nobody knows which one
        (a_list([None]), a_list([None]), {}),
        (a_list(["（2010年通过）", "（2018年修正）"]), a_list(["（2018年修正）"]), {}),
        (a_list(["（2010年通过）"]), a_list(["（2010年通过）"]), {}),
        (a_list(["（2012年修正）"]), a_list(["（2018年修正）"]), {}),  # not at hand
        (a_list(["（2010年通过）"], numbers=(1, 4)), a_list(["（2018年修正）"]), {}),  # it has no fourth article
        (a_list(["（2010年通过）"]), a_list(["（2018年修正）"], title="《乙法》"), {}),
    ],
)
def test_what_is_followed(library, ours, theirs, expected):
    """The older numbers by the newer ones, and negative where nothing took over; turned round it is the mirror."""
    assert (expected, {}) == tuple(map(numbers, followed(ours, theirs, library)))
    assert ({}, expected) == tuple(map(numbers, followed(theirs, ours, library)))


@pytest.mark.parametrize(
    ("printed", "note", "expected"),
    [
        ("《甲法》", "（2010年通过，2018年修正）", ("（2010年通过，2018年修正）", "2018")),
        ("《甲法（2019修订）》", None, ("(2019修订)", "2019")),
        ("《甲法》", "（二○一八年十二月修正）", ("（二○一八年十二月修正）", "2018")),
        ("《甲法》", None, None),
        ("《甲法》", "（试行）", None),
    ],
)
def test_the_edition_as_printed(printed, note, expected):
    """Behind the title or in its brackets, with the last year."""
    assert expected == printed_edition(Basis(Instrument(printed), None, note, ()))


def test_what_is_too_long_is_not_followed(library, monkeypatch):
    monkeypatch.setattr("enfcmp.law.concordance.followable._MOST", 10)

    assert ({}, {}) == followed(a_list(["（2010年通过）"]), a_list(["（2018年修正）"]), library)
