"""The registry of instruments: what it asserts, and which printed titles it knows."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from enfcmp.law.instruments.judgements import judgements
from enfcmp.law.instruments.known import all_titles, fact_sources, find_instrument, resolve
from enfcmp.lists.read_list import read_list
from enfcmp.model import Instrument
from enfcmp.text.fold import title_key

DATA = Path(__file__).resolve().parents[3] / "data"
TABLES = DATA.parent / "enfcmp" / "law" / "instruments"
SHIPPED = [read_list(path).printed for path in sorted(DATA.glob("*.yaml"))]
PRINTED = [basis for content in SHIPPED for item in content.items for basis in item.bases or ()]

SOCIAL_INSURANCE = ("中华人民共和国社会保险法", "法律")
RULES = ("实施《中华人民共和国社会保险法》若干规定", None)
ASSISTANCE = ("社会救助暂行办法", "行政法规")
NOTICE = (
    "自治区党委办公厅 自治区人民政府办公厅关于印发《新疆维吾尔昌吉州医疗保障局职能配置、内设机构和人员编制规定》的通知",
    "规范性文件",
)
UNKNOWN = (None, None)


def table(name):
    """The rows of a shipped table, without its head."""
    lines = (TABLES / name).read_text(encoding="utf-8").splitlines()
    return [line.split("\t") for line in lines[1:]]


INSTRUMENTS, REPEALS = table("instruments.tsv"), table("repeals.tsv")


@pytest.mark.parametrize("rows", [INSTRUMENTS, REPEALS], ids=["instruments", "repeals"])
def test_rows_are_found_by_their_titles(rows):
    """The first column is the folded title by which a row is found; they are sorted, so that a change reads well."""
    assert [row[:2] for row in rows if row[0] != title_key(row[1]) and row[6] != "lists"] == []
    assert rows == sorted(rows)


def test_every_fact_has_a_source_that_is_named():
    """A source is told with its day and its licence in the table beside, and in NOTICE."""
    named = {claim.partition(": ")[0] for row in INSTRUMENTS for claim in row[6].split("; ")}
    named |= {source for row in REPEALS for source in row[8].split("; ")}

    assert named == set(fact_sources())
    assert [name for name, source in fact_sources().items() if not (source.what and source.licence)] == []


def test_days_are_in_order():
    """No edition is in force before it is enacted, and none is newer than the newest source that tells of it."""
    known = {name: source.known_up_to for name, source in fact_sources().items()}
    newest = [
        (edition, max((known[claim.partition(": ")[0]] or dt.date.max).isoformat() for claim in claims.split("; ")))
        for *_, edition, in_force, claims in INSTRUMENTS
    ]

    assert [row for row in INSTRUMENTS if row[4] and row[5] and row[5] < row[4]] == []
    assert [(edition, day) for edition, day in newest if edition > day] == []


def test_levels():
    """The levels that rules ask for, and those of decisions that have the force of a law."""
    laws = {"宪法", "法律", "法律（修正案）", "法律（修改决定）", "法律解释"}

    assert {row[2] for row in INSTRUMENTS} == laws | {"行政法规", "部门规章", "地方性法规", "规范性文件", ""}


@pytest.mark.parametrize(
    ("title", "province", "name"),
    [
        ("《实施细则》", None, None),
        ("违法违规使用医疗保障基金举报奖励实施细则", "山西省", "违法违规使用医疗保障基金举报奖励实施细则"),
        ("违法违规使用医疗保障基金举报奖励实施细则", "新疆维吾尔自治区", None),  # another province has its own
        ("违法违规使用医疗保障基金举报奖励实施细则", None, None),
        ("《浙江省水资源条例》", "山西省", "浙江省水资源条例"),  # names its province, so that no other is meant
        ("《浙江省水资源条例》", None, "浙江省水资源条例"),
        ("《杭州市禁止销售燃放烟花爆竹管理规定》", "山西省", "杭州市禁止销售燃放烟花爆竹管理规定"),
        ("《聊城市大气污染防治条例》", "山西省", "聊城市大气污染防治条例"),
        ("《景宁畲族自治县水资源管理条例》", "山西省", "景宁畲族自治县水资源管理条例"),
    ],
)
def test_place_is_part_of_the_identity(title, province, name):
    """A local instrument that does not name its place is known to lists of its province only."""
    found = find_instrument(title, province)

    assert (found.name if found else None) == name


def test_judgements_speak_of_instruments_that_are_known():
    """Both the one that is judged and the one that is pointed to, whose articles are named one by one."""
    named = [(each.name, each.see.name if each.see else None) for each in judgements().values()]
    here = [same.here for each in judgements().values() if each.see for same in each.see.articles]

    assert [name for pair in named for name in pair if name and title_key(name) not in set(all_titles())] == []
    assert here == [37, 38, 39, 40, 41, 68, 57, 30]


@pytest.mark.parametrize(
    ("printed", "expected"),
    [
        ("《社会保险法》", SOCIAL_INSURANCE),
        ("《中华人民共和国社会保险法》", SOCIAL_INSURANCE),
        ("中华人民共和国社会保险法", SOCIAL_INSURANCE),
        ("《社会 保险法》", SOCIAL_INSURANCE),
        ("《社會保險法》", SOCIAL_INSURANCE),
        ("《社会保险法（2018修正）》", SOCIAL_INSURANCE),
        ("《社保法》", SOCIAL_INSURANCE),  # a short title of the registry
        ("《实施〈中华人民共和国社会保险法〉若干规定》", RULES),
        ("《实施<中华人民共和国社会保险法>若干规定》", RULES),
        ("实施《中华人民共和国社会保险法》若干规定", RULES),  # three forms of two lists; its level is not verified
        ("《社会救助暂行办法（2019 修订）》", ASSISTANCE),
        ("《社会救助暂行办法（2019修订）》", ASSISTANCE),
        ("《社会救助暂行办法》", ASSISTANCE),  # a 行政法规 although it is called 办法
        ("《社会救助法》", ("中华人民共和国社会救助法", "法律")),  # and another instrument than the 办法
        (
            "《自治区党委办公厅自治区人民政府办公厅关于印发〈新疆维吾尔昌吉州医疗保障局职能配置、内设机构和人员编制规定〉的通知》",
            NOTICE,
        ),
        (
            "《自治区党委办公厅自治区人民政府办公厅关于印发《新疆维吾尔昌吉州医疗保障局职能配置、内设机构和人员编制规定》的通知》",
            NOTICE,
        ),
        ("《条例》", UNKNOWN),  # may be any
        ("《中华人民共和国》", UNKNOWN),
        ("《某市医疗救助办法》", UNKNOWN),
        ("《大气污染防治法》", ("中华人民共和国大气污染防治法", "法律")),  # repealed, and known
        ("《社会救助暂行办法（试行）》", UNKNOWN),  # another title
        ("", UNKNOWN),
    ],
)
def test_resolve(printed, expected):
    """The instrument that a printed title names; what the registry does not know stays without name and level."""
    assert resolve(printed) == Instrument(printed, *expected)


def test_every_instrument_of_the_shipped_lists_is_known():
    """Both lists are compared on canonical names throughout."""
    unknown = {
        basis.instrument
        for content in SHIPPED
        for item in content.items
        for basis in item.bases or ()
        if resolve(basis.instrument, content.jurisdiction.province).name is None
    }

    assert sorted(unknown) == []


def test_labels_agree_with_the_registry():
    """The level tags that are printed are the levels of the registry, missing brackets aside."""
    apart = [
        (basis.instrument, basis.label, resolve(basis.instrument).level)
        for basis in PRINTED
        if basis.label and resolve(basis.instrument).level not in (basis.label.strip("【】"), None)
    ]

    assert apart == []
