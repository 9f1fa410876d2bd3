"""What reports call lists and items: by place or bureau and number, in every language; never by an id."""

import datetime as dt

import pytest

from enfcmp import i18n
from enfcmp.message import msg
from enfcmp.model import Jurisdiction, ListHead
from enfcmp.report.item_names import BY_ID, ItemNames, called


@pytest.fixture(autouse=True)
def _english():
    i18n.use("en")
    yield
    i18n.use("en")


def head(list_id="a", place="甲市", bureau="甲局", title="清单", published=None):
    return ListHead(
        id=list_id,
        jurisdiction=Jurisdiction(province=None, name=place, level=None),
        bureau=bureau,
        title=title,
        published=dt.date.fromisoformat(published) if published else None,
        source=None,
        items=1,
        types={},
        file=f"{list_id}.yaml",
        sha256="",
    )


@pytest.mark.parametrize(
    ("heads", "expected"),
    [
        ([head()], ["甲市"]),
        ([head(), head("b", place="乙市")], ["甲市", "乙市"]),
        ([head(), head("b", bureau="乙局")], ["甲局", "乙局"]),
        (
            [head(published="2025-03-01"), head(published="2024-12-31")],
            ["甲市 (new edition, 2025-03-01)", "甲市 (old edition, 2024-12-31)"],
        ),
        ([head(published="2025-03-01"), head("b", published="2025-03-01")], ["甲市 (a)", "甲市 (b)"]),
        ([head(title="权责清单"), head("b")], ["甲市 (权责清单)", "甲市 (清单)"]),
        ([head(), head("b")], ["甲市 (a)", "甲市 (b)"]),
        ([head(), head()], ["甲市 (List A)", "甲市 (List B)"]),
        ([head(), head(), head("b", place="乙市")], ["甲市 (1)", "甲市 (2)", "乙市 (3)"]),
    ],
)
def test_lists_are_told_apart(heads, expected):
    """By what is shortest: the place, the bureau, the edition, the title, the id, the order."""
    assert expected == list(called(heads))


@pytest.mark.parametrize(
    ("items", "english", "chinese"),
    [
        (["a:11"], "甲市 no. 11", "甲市第11项"),
        (["a:1", "a:2", "b:3", "a:1"], "甲市 no. 1, 2; 乙市 no. 3", "甲市第1、2项；乙市第3项"),
        (["a:一-3"], "甲市, number 一-3", "甲市编号一-3"),
        (["c:1"], "c:1", "c:1"),
    ],
)
def test_items_by_their_numbers(items, english, chinese):
    """Those of one list together; what is in neither list stays as it is."""
    names = ItemNames([head(), head("b", place="乙市")])
    found = [names.items(items)]
    i18n.use("zh")
    found.append(names.items(items))

    assert [english, chinese] == found


def test_a_pair_of_two_editions():
    """Ids are the same on either side; which is meant follows from where it stands, or is left open."""
    names = ItemNames([head(published="2024-12-31"), head(published="2025-03-01")])

    assert "甲市 (old edition, 2024-12-31) no. 1\n甲市 (new edition, 2025-03-01) no. 2" == names.lines(["a:1", "a:2"])
    assert "甲市 no. 1" == names.lines(["a:1"])


@pytest.mark.parametrize(
    ("message", "expected"),
    [
        (msg("it answers to {ids}", ids="a:1, a:20"), "it answers to 甲市 no. 1, 甲市 no. 20"),
        (msg("{list} does not cite it for this matter", list="b"), "乙市 does not cite it for this matter"),
        (msg("{label}: {value}", label="x", value=msg("{list}", list="--to")), "x: 乙市"),
        (msg("{text}", text="data:1, ba:3"), "data:1, ba:3"),
        (msg("{count}", count=3), "3"),
    ],
)
def test_messages(message, expected):
    """Ids in what a finding says, also inside another message; no other words are touched."""
    assert expected == ItemNames([head(), head("b", place="乙市")]).said(message)


def test_where_commands_are_typed():
    """There ids are what the next command takes."""
    assert ("a:1, 2, b:1", "a", "it answers to a:1") == (
        BY_ID.items(["a:1", "a:2", "b:1"]),
        BY_ID.of_list("a"),
        BY_ID.said(msg("it answers to {ids}", ids="a:1")),
    )
