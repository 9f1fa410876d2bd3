"""Short titles for an instrument named above."""

import pytest

from enfcmp.law.cells.list_citations import read_citations
from enfcmp.model import Jurisdiction, PrintedItem, PrintedList

FUND = "医疗保障基金使用监督管理条例"


def instruments(*cells):
    """(name, candidates) of the instruments of the last cell."""
    items = tuple(PrintedItem(number=str(n), name="某事", basis_text=cell) for n, cell in enumerate(cells, 1))
    printed = PrintedList(
        schema="enfcmp.list/1", id="a", jurisdiction=Jurisdiction(name="甲市"), bureau="甲局", title="清单", items=items
    )
    return [
        (each.instrument.name, each.instrument.candidates if isinstance(each.instrument.candidates, tuple) else ())
        for each in read_citations(printed).items[-1].bases
    ]


@pytest.mark.parametrize(
    ("cells", "expected"),
    [
        # one regulation above, in the item or in the list
        ([f"《{FUND}》第三十七条；《条例》第38/40条"], (FUND, ())),
        ([f"《{FUND}》第三十七条", "《条例》第38/40条"], (FUND, ())),
        # what the item names itself goes first
        (["《社会保险经办条例》第四十三条", f"《{FUND}》第三十七条；《条例》第四十条"], (FUND, ())),
        # not guessed where there are two
        (
            [f"《社会保险经办条例》第四十三条；《{FUND}》第三十七条；《条例》第四十条"],
            (None, ("社会保险经办条例", FUND)),
        ),
        # nothing above
        (["《社会保险法》第八十七条；《条例》第38/40条"], (None, ())),
        # an instrument that the registry does not know
        (["《某某条例》第一条；《条例》第二条"], ("某某条例", ())),
        # candidates stand in the order in which they were first named
        (
            ["《某某条例》第一条", "《另一条例》第一条", "《某某条例》第二条；《某某办法》第一条", "《条例》第二条"],
            (None, ("《某某条例》", "《另一条例》")),
        ),
        # what was resolved is no candidate of its own
        ([f"《{FUND}》第三十七条；《条例》第三十八条；《条例》第四十条"], (FUND, ())),
    ],
)
def test_short_titles(cells, expected):
    """Resolved only where just one can be meant; else the candidates are kept."""
    assert expected == instruments(*cells)[-1]
