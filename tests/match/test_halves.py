"""Two halves of one rule: the article of the duty, and that of the penalty."""

from __future__ import annotations

import pytest

from enfcmp.law.cells.list_citations import read_citations
from enfcmp.match.comparators.halves import Halves
from enfcmp.match.links import match
from enfcmp.model import Jurisdiction, PrintedItem, PrintedList

DUTY = "《甲法》第三十条：单位应当编制台账。"
PENALTY = "《甲法》第七十条：未编制台账的，处一万元以下的罚款。"
REFERRING = "《甲法》第七十条：违反本法第三十条规定，未编制台账的，责令改正。"


def items(*bases):
    """Items of these raw bases, with other names."""
    rows = (PrintedItem(number=str(at), name=f"事项{at}", basis_text=basis) for at, basis in enumerate(bases))
    head = {"schema": "enfcmp.list/1", "jurisdiction": Jurisdiction(name="某市"), "bureau": "某局", "title": "清单"}
    return read_citations(PrintedList(id="a", items=tuple(rows), **head)).items


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        (DUTY, PENALTY, 0.3),
        (DUTY, REFERRING, 1.0),
        (DUTY, REFERRING.replace("本法第三十条", "本法第二十九条、第三十条第一款"), 1.0),
        (DUTY, REFERRING.replace("本法第三十条", "《乙法》第三十条"), 0.3),
        (DUTY.replace("甲法", "乙法"), PENALTY, None),  # another law
        (DUTY, PENALTY.replace("第七十条", "第三十条"), None),  # one article, which is compared as such
        (DUTY, DUTY.replace("第三十条", "第三十一条"), None),  # two duties
        (PENALTY, REFERRING.replace("第七十条", "第七十一条"), None),  # two penalties
        ("《甲法》第三十条", PENALTY, None),  # nothing is quoted
    ],
)
def test_halves(one, other, expected):
    """From either side the same."""
    found = Halves(items(one, other))
    told = [found.compare(0, 1), found.compare(1, 0)]

    assert [expected, expected] == [each and each.value for each in told]


def test_clues():
    """The article of the duty is looked for, and the articles that a penalty refers to."""
    found = Halves(items(DUTY, REFERRING, PENALTY))

    assert [[("half", ("甲法", 30, 0))], [("half", ("甲法", 30, 0))], []] == [found.clues(at) for at in range(3)]


NAMES = ("对未按照规定编制台账的处罚", "对违反台账编制规定的处罚")


@pytest.mark.parametrize(("law", "expected"), [("甲法", [("a:1", "b:1")]), ("乙法", [])])
def test_a_duty_answers_to_its_penalty(law, expected):
    """Quotations of two halves have to differ; those of two laws need not."""
    fillers = [(f"对擅自{each}的处罚", f"《丙法》第{at}条") for at, each in enumerate(("占用河道", "倾倒垃圾"), 2)]
    head = {"schema": "enfcmp.list/1", "jurisdiction": Jurisdiction(name="某市"), "bureau": "某局", "title": "清单"}
    duty = "《甲法》第三十条：生产单位应当按照国家规定建立管理制度。"
    lists = (
        PrintedList(
            id=list_id,
            items=tuple(
                PrintedItem(number=str(at), name=name, type="行政处罚", basis_text=basis)
                for at, (name, basis) in enumerate(rows, 1)
            ),
            **head,
        )
        for list_id, rows in (
            ("a", [(NAMES[0], duty), fillers[0]]),
            ("b", [(NAMES[1], f"《{law}》第七十条：未编制台账的，处一万元以下罚款。"), fillers[1]]),
        )
    )
    found = match(*map(read_citations, lists)).pairs

    assert expected == [(link.from_, link.to) for link in found.links]
