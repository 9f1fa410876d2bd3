"""The article that takes over: stated by the concordance of two texts, which are compared once."""

import pytest

from enfcmp.law.concordance import takeover
from enfcmp.law.concordance.takeover import Takeovers
from enfcmp.model import Unit

FRAUD = "以欺诈手段骗取基金支出的，由主管部门责令退回，处骗取金额二倍以上五倍以下的罚款。"
AGENCY = "经办机构以伪造材料等手段骗取基金支出的，由主管部门责令退回，处骗取金额二倍以上五倍以下的罚款。"
OTHER = "未建立内部控制制度的，责令改正；拒不改正的，处一万元以上五万元以下的罚款。"
SHORT = "国家实行监督制度。"


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        (FRAUD, [SHORT, FRAUD.replace("主管", "医疗保障行政"), OTHER], 2),
        ("档案应当由专人保管。", [SHORT], None),  # none is near
        (FRAUD, [AGENCY, FRAUD], 2),
    ],
)
def test_taken_over(text, old, new, expected):
    found = Takeovers().of(Unit(1), text(old), text(*new, title="乙法"))

    assert expected == (found.number if found else None)


def test_nothing_is_taken_over_without_both_texts(text):
    """Nor where the older one has no such article, nor into itself."""
    takeovers, one, other = Takeovers(), text(FRAUD), text(FRAUD, title="乙法")

    assert [None] * 4 == [
        takeovers.of(Unit(1), None, one),
        takeovers.of(Unit(1), one, None),
        takeovers.of(Unit(9), one, other),
        takeovers.of(Unit(1), one, one),
    ]


def test_said(text):
    assert "第一条 → 第二条" == Takeovers().said(Unit(1, 2), text(FRAUD), text(SHORT, FRAUD, title="乙法"))
    assert Takeovers().said(Unit(1), text("档案应当由专人保管。"), text(SHORT, title="乙法")) is None


def test_one_of_those_that_are_named(text):
    """Whatever else is nearer."""
    newer = text(FRAUD, OTHER, AGENCY, title="乙法")

    assert [1, 3, None] == [
        found.number if found else None
        for found in (Takeovers().of(Unit(1), text(FRAUD), newer, among) for among in ((), (2, 3), (9,)))
    ]


def test_two_texts_are_compared_once(text, monkeypatch):
    """Whatever is asked of them."""
    compared = []
    monkeypatch.setattr(takeover, "succession", lambda near: compared.append(near) or ())
    takeovers, one, other = Takeovers(), text(), text(FRAUD, title="乙法")
    for _time in range(3):
        takeovers.of(Unit(1), one, other)

    assert 1 == len(compared)
