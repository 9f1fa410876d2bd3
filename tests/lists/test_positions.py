"""Where the parts of a list stand in its file."""

from pathlib import Path

import pytest

from enfcmp.lists.positions import locate
from enfcmp.lists.read_list import read_list
from enfcmp.model import Location, Spot

DATONG = Path(__file__).resolve().parents[2] / "data" / "datong.yaml"
RAW = """schema: enfcmp.list/1
id: a
jurisdiction: {name: 某市}
bureau: 某局
title: 清单
items:
- {number: '1', name: 甲, basis_text: 《甲法》第一条}
- number: '2'
  name: 乙
  basis_text: |
    《甲法》第一条
    《乙法》第二条
"""

# spot, the text that begins there, why
SPOTS = [
    (Spot(), "schema: enfcmp.list/1", "the file, of which nothing more is said"),
    (Spot(field="bureau"), "大同市医疗保障局", "a field of the head"),
    (Spot(field="published"), "null", "a field that is empty"),
    (Spot("1"), 'number: "1"', "an item"),
    (Spot("1", "number"), '"1"', "its number"),
    (Spot("1", "name"), "对医疗保障经办机构骗取", "its name"),
    (Spot("1", "type"), "行政处罚", "its type"),
    (Spot("1", "implementing_body"), "大同市医疗保障局", "a body"),
    (Spot("1", "bases"), "- instrument: 《中华人民共和国社会保险法》", "all its bases"),
    (Spot("1", None, 1), "instrument: 《医疗保障基金使用监督管理条例》", "a basis"),
    (Spot("1", "instrument", 1), "《医疗保障基金使用监督管理条例》", "the instrument of a basis"),
    (Spot("1", "label", 1), "null", "a tag that is not printed"),
    (Spot("1", "at", 1, 0), "第三十七条", "a place"),
    (Spot("1", "text", 2, 0), "基本医疗保险经办机构以及医疗机构", "a quotation"),
    (Spot("1", None, 2, 0), "at: 第一百零四条", "a citation"),
    (Spot("20", "name"), "用人单位参加医疗（生育）保险登记", "the last item"),
    (Spot("1", "nothing"), 'number: "1"', "a field that is not there: what should hold it"),
    (Spot("1", "text", 2, 9), "instrument: 《基本医疗卫生与健康促进法》", "a citation that is not there: its basis"),
    (Spot("1", "instrument", 9), 'number: "1"', "a basis that is not there: the item"),
    (Spot("99", "name"), "schema: enfcmp.list/1", "an item that is not there: the file"),
]


def placed(path, spots):
    """The places of spots in a list file."""
    file = read_list(path)
    return locate(path, file.places, (item.number for item in file.printed.items), spots)


def there(path, location):
    """The rest of the line from the place on."""
    line = path.read_text(encoding="utf-8").splitlines()[location.line - 1]
    return line[location.column - 1 :]


@pytest.mark.parametrize(("spot", "expected", "why"), SPOTS, ids=[why for *_, why in SPOTS])
def test_shipped(spot, expected, why):
    """What stands at the place is what the spot names."""
    location = placed(DATONG, [spot])[spot]

    assert str(DATONG) == location.file
    assert there(DATONG, location).startswith(expected), why


@pytest.mark.parametrize(
    ("spot", "place"),
    [
        (Spot("1", "text", 0, 0), (7, 38)),
        (Spot("1", "name"), (7, 23)),
        (Spot("2", "instrument", 1), (10, 15)),
        (Spot("2", "at", 1, 0), (10, 15)),
        (Spot("2", "type"), (8, 3)),
    ],
)
def test_raw_cells(spot, place, tmp_path):
    """What is read out of a raw cell stands at the cell."""
    path = tmp_path / "a.yaml"
    path.write_text(RAW, encoding="utf-8")

    assert {spot: Location(str(path), *place)} == placed(path, [spot])


def test_many_at_once(tmp_path):
    """The file is read once; a spot that is asked for twice is answered once."""
    path = tmp_path / "a.yaml"
    path.write_text(RAW, encoding="utf-8")

    assert {Spot("1"), Spot("2")} == set(placed(path, [Spot("1"), Spot("2"), Spot("1")]))
    assert {} == placed(path, [])
