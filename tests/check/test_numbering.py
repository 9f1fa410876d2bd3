"""Holes in the numbers of a list: told in the styles that lists use, and nowhere else."""

import pytest

from enfcmp.check.rules.number_gap import RULE
from enfcmp.model import Item, ItemList, Jurisdiction


def gaps(*numbers):
    """The numbers behind which something is missing."""
    items = tuple(
        Item(
            id=f"a:{number}",
            number=number,
            name="甲",
            type=None,
            responsible_body=None,
            implementing_body=None,
            remarks=None,
            bases=(),
        )
        for number in numbers
    )
    whole = ItemList(
        id="a",
        jurisdiction=Jurisdiction(name="某市"),
        bureau="某局",
        title="清单",
        published=None,
        source=None,
        items=items,
    )
    return [each.spot.number for each in RULE.find(whole, None)]


@pytest.mark.parametrize(
    ("numbers", "expected"),
    [
        ("1 2 3 5 6 7 8", ["5"]),
        ("1. 2. 3. 5. 6.", ["5."]),
        ("一 二 三 五 六", ["五"]),
        ("（一） （二） （三） （五） （六）", ["（五）"]),
        ("一、 二、 四、", ["四、"]),
        ("§8.15 §8.16 §8.17 §8.19 §8.20 §8.21 §8.22", ["§8.19"]),
        ("1-1 1-2 1-3 2-1 2-2 2-4 2-5", ["2-4"]),
        ("A01 A02 A03 A05 A06 A07 A08", ["A05"]),
        ("第1项 第2项 第4项", ["第4项"]),
        ("九 十 十一 十二", []),
        ("1 2 3 1 2 3", []),  # anew in each part
        ("3 7 12 19 31 44 60", []),  # an excerpt
        ("330100015000 330100017000 330100023000 330100024000", []),  # codes
        ("甲 乙 丙", []),
    ],
)
def test_styles(numbers, expected):
    """A hole is one where the numbers mostly count by one."""
    assert expected == gaps(*numbers.split())
