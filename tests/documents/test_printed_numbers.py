"""Holes and repeats are spoken of where numbers clearly count by one, whatever stands around them."""

import pytest

from enfcmp.documents.understand import understand
from enfcmp.documents.wish import ImportWish
from tests.documents.grids import document, grid

HEAD = ["序号", "事项名称", "法律依据"]


def doubts(numbers, *further, **wish):
    """Kind, item and message of what is said of a table with these numbers."""
    rows = [[number, f"对第{at}种行为的处罚", "《甲法》第一条"] for at, number in enumerate(numbers)]
    found = understand(document(grid(HEAD, *rows), *further), ImportWish(**wish)).doubts
    return [(each.kind, each.item, str(each.message)) for each in found if each.kind.startswith("number-")]


def hole(before, number, item=None):
    return "number-gap", item or number, f"between {before} and {number} a number is left out"


ONE_TO_12 = [str(number) for number in range(1, 13)]


@pytest.mark.parametrize(
    ("numbers", "expected"),
    [
        pytest.param(ONE_TO_12, [], id="in order"),
        pytest.param([*ONE_TO_12, "14"], [hole("12", "14")], id="a hole"),
        pytest.param(
            [*ONE_TO_12, "12"], [("number-repeated", "12#2", "the number 12 is printed again")], id="a number twice"
        ),
        pytest.param([f"{n}." for n in ONE_TO_12] + ["14."], [hole("12.", "14.")], id="with a point"),
        pytest.param([f"§1.{n}" for n in ONE_TO_12] + ["§1.14"], [hole("§1.12", "§1.14")], id="of a section"),
        pytest.param([f"1-{n}" for n in ONE_TO_12] + ["1-14", "2-1"], [hole("1-12", "1-14")], id="of a part"),
        pytest.param(
            [f"（{n}）" for n in ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十三"]],
            [hole("（十一）", "（十三）")],
            id="Chinese",
        ),
        pytest.param(
            [f"CF-{n:04}" for n in range(1, 13)] + ["CF-0014"], [hole("CF-0012", "CF-0014")], id="codes that count"
        ),
        pytest.param(["1", "1-1", "1-2", *ONE_TO_12[1:], "14"], [hole("12", "14")], id="parts between"),
        pytest.param([*ONE_TO_12, *ONE_TO_12[:3]], [], id="anew"),
        pytest.param([*ONE_TO_12, "1", "2", "4", "5", "6"], [hole("2", "4", "4#2")], id="a hole after it begins anew"),
        pytest.param([*ONE_TO_12[:6], "8", "7", *ONE_TO_12[8:], *map(str, range(13, 30))], [], id="in another order"),
        pytest.param([*ONE_TO_12, "13、14", "15"], [], id="two numbers in one cell"),
        pytest.param([*ONE_TO_12, "", "14"], [], id="a cell without a number"),
        pytest.param(["1", "2", "4"], [], id="too few to be sure"),
        pytest.param(
            ["1", "2", "单位名称"],
            [
                (
                    "number-strange",
                    "单位名称",
                    "`单位名称` stands where the others have their numbers; it may be no item",
                )
            ],
            id="words",
        ),
        pytest.param(["1", "2", "3", "4,5", "6"], [], id="something with figures"),
        pytest.param(["1", "某甲", "某乙"], [], id="words for most"),
        pytest.param(["330201", "330205", "330211", "330212", "330219", "330220"], [], id="codes"),
        pytest.param(["1", "999999999"], [], id="far apart"),
    ],
)
def test_numbers(numbers, expected):
    assert expected == doubts(numbers)


def test_the_place_is_that_of_the_number():
    rows = [[number, f"对第{number}种行为的处罚", ""] for number in [*ONE_TO_12, "14"]]
    (found,) = understand(document(grid(HEAD, *rows))).doubts

    assert ("14.1", "number-gap") == (found.place.text, found.kind)


def test_sub_items_that_are_split_have_no_numbers_of_their_own():
    rows = [[number, f"对第{number}种行为的处罚", ""] for number in ONE_TO_12]
    table = grid(HEAD, *rows, ["13", "甲", "一"], ["^", "^", "二"], ["14", "乙", ""])

    assert [] == list(understand(document(table), ImportWish(splits_sub_items=True)).doubts)


def test_a_table_without_numbers():
    found = understand(document(grid(["事项名称", "法律依据"], ["甲", "《甲法》"], ["丙", ""]))).doubts

    assert {"no-numbers"} == {each.kind for each in found}
