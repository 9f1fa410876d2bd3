"""What most lists say, part by part, and who says something else: each list has one vote, silence has none."""

import msgspec
import pytest

from enfcmp.law.cells.list_citations import read_citations
from enfcmp.model import PrintedList, Provision
from enfcmp.survey.engines.sqlite import Sqlite
from enfcmp.survey.long_tables import ASKED, TABLES
from enfcmp.survey.matters import matters
from enfcmp.survey.one_list import ListCell, ListRows
from enfcmp.survey.said import Said
from enfcmp.survey.voting import voted

REFERENCE = {
    "schema": "enfcmp.list/1",
    "id": "r",
    "jurisdiction": {"name": "某省"},
    "bureau": "某厅",
    "title": "目录",
    "items": [{"number": "1", "name": "对甲的处罚", "type": "行政处罚"}],
}


def said(*articles, fines=(), types=("行政处罚",), bodies=("某局",), wording=""):
    return Said(tuple(Provision("市集条例", each) for each in articles), fines, types, bodies, wording)


def row(found):
    """The matter that lists make which say so."""
    lists = [
        ListRows(f"l{at}", (), (), (ListCell("r:1", (f"l{at}:1",), "certain", True, (), each),), (), (), ())
        for at, each in enumerate(found)
    ]
    tables = Sqlite()
    for table in TABLES:
        if table.name in ASKED:
            tables.fill(table.name, table.columns, (told for each in lists for told in table.rows(each)))
    return matters(read_citations(msgspec.convert(REFERENCE, PrintedList)), lists, voted(tables))[0]


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
    assert expected == list(row([*others, own]).cells[-1].unlike_most)


def test_what_most_say():
    """With how many lists cite it, and in how many wordings, since many may copy one."""
    copied, own = said(5, fines=("罚款 2–5倍",), wording="甲"), said(5, wording="乙")
    found = row([copied, copied, own, said(7, wording="丙")]).majority

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

    assert row(lists).majority is None
