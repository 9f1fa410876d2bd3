"""What changed between an article and its successor, and its sanctions side by side by 款."""

import pytest

from enfcmp.law.concordance.changes import sanction_changes, text_change
from enfcmp.law.concordance.nearness import Nearness
from enfcmp.law.concordance.passages import passages

FINE = "骗取基金的，责令退回，处{}罚款。"
SUSPEND = "个人违法使用基金的，{}三个月的结算。"


def told(text, old, new):
    """The change, and the sanctions as printed."""
    near = Nearness(passages(text(old).articles, 0.5), passages(text(new).articles, 0.5))
    one, other = near.old[0], near.new[0]
    found = sanction_changes(one, other, near)
    shown = [
        (
            each.old and one.text[each.old.start : each.old.end],
            each.new and other.text[each.new.start : each.new.end],
            each.differs,
        )
        for each in found
    ]
    return text_change(one.text, other.text, found), shown


@pytest.mark.parametrize(
    ("old", "new", "change"),
    [
        ("基金专款专用。", "基金专款专用。", "same"),
        ("基金专款专用。", "基金专款专用", "form"),
        ("基金的百分之十。", "基金的10％。", "form"),
        ("基金专款专用。", "基金应当专款专用。", "words"),
        (FINE.format("二倍"), FINE.format("2倍"), "form"),
        (FINE.format("二倍"), FINE.format("三倍"), "sanction"),
        (FINE.format("二倍"), "骗取基金的，责令退回，可以处二倍罚款。", "sanction"),
        (FINE.format("二倍"), "骗取医疗保障基金的，责令退回，处二倍罚款。", "words"),
        ("拒不改正的，处二倍罚款。", "逾期拒不改正的，处二倍罚款。", "words"),
        (FINE.format("二倍"), "骗取基金的，责令退回。", "sanction"),
        ("骗取基金的，责令退回。", FINE.format("二倍"), "sanction"),
    ],
)
def test_change(text, old, new, change):
    assert change == told(text, old, new)[0]


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        (
            f"{FINE.format('一倍')}\n{SUSPEND.format('暂停')}",
            f"{SUSPEND.format('责令暂停')}\n{FINE.format('二倍')}",  # 款 changed places
            [
                ("责令退回", "责令退回", ()),
                ("处一倍罚款", "处二倍罚款", ("amounts",)),
                ("暂停三个月的结算", "责令暂停三个月的结算", ()),
            ],
        ),
        (
            FINE.format("一倍"),
            f"{FINE.format('一倍')}\n挪用基金的，没收违法所得。",
            [("责令退回", "责令退回", ()), ("处一倍罚款", "处一倍罚款", ()), (None, "没收违法所得", ())],
        ),
        (
            "违反规定的，由环境保护部门给予警告或者处罚款。",  # the deed is told in other words: one fine all the same
            "生产设备噪声超标的，由生态环境部门处一万元罚款。",
            [("警告", None, ()), ("处罚款", "处一万元罚款", ("amounts",))],
        ),
        (
            "损毁渡船的，没收财物。",
            "超期使用，处罚款。\n骗取款项，吊销许可证。",  # nothing in common
            [("没收财物", None, ()), (None, "处罚款", ()), (None, "吊销许可证", ())],
        ),
        ("基金专款专用。", "基金应当专款专用。", []),
    ],
)
def test_sanctions_by_paragraph(text, old, new, expected):
    assert expected == told(text, old, new)[1]
