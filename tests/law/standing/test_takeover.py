"""The article that takes over: stated where just one has nearly the words."""

import pytest

from enfcmp.law.standing.takeover import nearest_of, taken_over
from enfcmp.model import Article, Paragraph, Statute, Unit

FRAUD = "以欺诈手段骗取基金支出的，由主管部门责令退回，处骗取金额二倍以上五倍以下的罚款。"
AGENCY = "经办机构以伪造材料等手段骗取基金支出的，由主管部门责令退回，处骗取金额二倍以上五倍以下的罚款。"
OTHER = "未建立内部控制制度的，责令改正；拒不改正的，处一万元以上五万元以下的罚款。"
SHORT = "国家实行监督制度。"


def a_statute(title, *texts):
    """A text of these articles, numbered from 1."""
    made = [Article(number, (Paragraph(text),)) for number, text in enumerate(texts, 1)]
    return Statute(title=title, source="x", articles=tuple(made))


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        (FRAUD, [SHORT, FRAUD.replace("主管", "医疗保障行政"), OTHER], 2),
        (FRAUD, [OTHER, SHORT], None),  # none is near
        (FRAUD, [FRAUD, FRAUD.replace("主管", "有关")], None),  # two are as near
        (FRAUD, [AGENCY, FRAUD], 2),
    ],
)
def test_taken_over(old, new, expected):
    """One article that is near, and clearly nearer than any other."""
    found = taken_over(Unit(1), a_statute("甲法", old), a_statute("乙法", *new))

    assert expected == (found.number if found else None)


def test_nothing_is_taken_over_without_both_texts():
    """Nor where the older one has no such article."""
    text = a_statute("甲法", FRAUD)

    assert [None] * 3 == [
        taken_over(Unit(1), None, text),
        taken_over(Unit(1), text, None),
        taken_over(Unit(9), text, text),
    ]


def test_nearest_never_leaves_what_it_is_given():
    """The nearest of the named articles, whatever else is nearer."""
    newer = a_statute("乙法", FRAUD, OTHER, AGENCY)

    assert nearest_of(Unit(1), a_statute("甲法", FRAUD), newer, (2, 3)).number == 3
    assert nearest_of(Unit(1), a_statute("甲法", FRAUD), newer, (9,)) is None
