"""The kind of action of an item, by its type or by the end of its name."""

from __future__ import annotations

import pytest

from enfcmp.match.comparators.types import Types, kind
from enfcmp.model import Item


def item(name="某事", of_type=None):
    return Item(
        id="a:1",
        number="1",
        name=name,
        type=of_type,
        responsible_body=None,
        implementing_body=None,
        remarks=None,
        bases=(),
    )


@pytest.mark.parametrize(
    ("name", "of_type", "expected"),
    [
        ("某事", "行政处罚", "行政处罚"),
        ("对某事的检查", "行政处罚", "行政处罚"),  # the column goes before the name
        ("某事", "行政强制措施", "行政强制"),
        ("某事", "行政监督", "行政检查"),
        ("对某事的处罚", "其他行政权力", None),  # may be anything
        ("对某事的行政处罚", None, "行政处罚"),
        ("對某事的處罰", None, "行政处罚"),
        ("某事监督检查。", None, "行政检查"),
        ("动物诊疗许可证核发", None, "行政许可"),
        ("未取得许可擅自捕捞", None, None),
        ("某事的监督", None, "行政检查"),
        ("未依法备案", None, None),  # what was left undone is no type
    ],
)
def test_kind(name, of_type, expected):
    assert kind(item(name, of_type)) == expected


def test_what_is_not_told_is_not_compared():
    """Neither for nor against."""
    types = Types([item(of_type="行政处罚"), item(), item("某事的奖励"), item(of_type="行政处罚")])

    assert types.compare(0, 1) is None
    assert types.compare(0, 2).value == 0
    assert types.compare(0, 3).value == 1
