"""The day of an edition, however a note prints it."""

import pytest

from enfcmp.text.noted_day import NotedDay, last_noted_day


@pytest.mark.parametrize(
    ("note", "expected"),
    [
        ("（2022年修正）", (2022, None, None)),
        ("（2022修正）", (2022, None, None)),
        ("（2022）", (2022, None, None)),
        ("（2022年3月修订）", (2022, 3, None)),
        ("（2022年3月4日修正）", (2022, 3, 4)),
        ("（2022年03月04日修正）", (2022, 3, 4)),
        ("（２０２２年３月４日修正）", (2022, 3, 4)),
        ("（二〇二二年三月四日修正）", (2022, 3, 4)),
        ("（二○二二年十二月三十一日修正）", (2022, 12, 31)),
        ("（2022-03-04修正）", (2022, 3, 4)),
        ("（2022.3.4修正）", (2022, 3, 4)),
        ("（2022/3/4）", (2022, 3, 4)),
        ("（2010年10月28日通过，2018年12月29日修正）", (2018, 12, 29)),
        ("（2202年修正）", (2202, None, None)),
        ("（2022年13月40日修正）", (2022, 13, 40)),
        ("（国务院令第1234号）", None),
        ("（主席令第三十五号）", None),
        ("", None),
    ],
)
def test_last_noted_day(note, expected):
    """The last one that is printed."""
    assert (NotedDay(*expected) if expected else None) == last_noted_day(note)


def test_days_agree_where_both_can_be_one():
    assert NotedDay(2022).agrees(NotedDay(2022, 3, 4))
    assert NotedDay(2022, 3).agrees(NotedDay(2022, 3, 4))
    assert not NotedDay(2022, 4).agrees(NotedDay(2022, 3, 4))
    assert not NotedDay(2021).agrees(NotedDay(2022, 3, 4))
