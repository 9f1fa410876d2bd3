"""The first page is the answer: what is ours to correct, what we lack, what a new law changes, what is open."""

import datetime as dt

import msgspec
import pytest

from enfcmp import i18n
from enfcmp.pipeline import Workspace
from enfcmp.report.correcting import corrections
from enfcmp.report.view import document

TEXT = "第一条 隐匿、侵占基金的，处一万元以上五万元以下的罚款。\n第二条 不申报的，处警告。\n"
ENACTED = "《基金条例》第一条：隐匿、侵占基金的，处一万元以上五万元以下的罚款。"
OTHER = ENACTED.replace("侵占", "占用")
LESS = ENACTED.replace("、侵占", "")
ELSE = ENACTED.replace("基金的，", "各项基金以及其他各类专项资金的，")
LIST = """schema: enfcmp.list/1
id: {id}
jurisdiction: {{name: {id}市}}
bureau: {id}局
title: 清单
items:
- {{number: '1', name: 对侵占基金的处罚, type: 行政处罚, basis_text: '{text}'}}
"""


@pytest.fixture(autouse=True)
def _english():
    i18n.use("en")


@pytest.fixture
def compared(tmp_path):
    """The report on two lists of one item each, with the text of the law."""
    (tmp_path / "texts").mkdir()
    (tmp_path / "texts" / "基金条例.txt").write_text(TEXT, encoding="utf-8")

    def make(ours, theirs):
        for name, text in (("a", ours), ("b", theirs)):
            (tmp_path / f"{name}.yaml").write_text(LIST.format(id=name, text=text), encoding="utf-8")
        workspace = Workspace(statutes=(tmp_path / "texts",), as_of=dt.date(2026, 11, 25))
        return workspace.compare(*(str(tmp_path / f"{name}.yaml") for name in "ab")).report

    return make


@pytest.mark.parametrize(
    ("ours", "theirs", "expected"),
    [
        (ENACTED, ENACTED, []),
        (ENACTED, OTHER, [((1,), "占用", "侵占")]),
        (OTHER, ENACTED, [((0,), "占用", "侵占")]),
        (LESS, ENACTED, [((0,), "", "侵占")]),
        (OTHER, OTHER, [((0, 1), "占用", "侵占")]),
        (OTHER, LESS, [((0,), "占用", "侵占"), ((1,), "", "侵占")]),  # told of either, not of the pair
        (ELSE, ENACTED, [((0,), "", "")]),
    ],
)
def test_whose_an_error_is(compared, ours, theirs, expected):
    """As the official text says; one word is told with the word that has to stand there, a longer piece is not."""
    found = corrections(compared(ours, theirs))

    assert expected == [(each.sides, each.printed, each.right) for each in found]


def page(report, ours):
    """The first page, one of the lists being ours."""
    return document(msgspec.structs.replace(report, ours=ours), is_brief=True).sections[0]


@pytest.mark.parametrize(
    ("ours", "told", "rows"),
    [
        ("from", "nothing was found that a市 must correct; ", 0),
        ("to", "b市 has 1 to correct before publication, each of them one word; ", 1),
    ],
)
def test_ours(compared, ours, told, rows):
    """What the other list has wrong is counted, and not told."""
    found = page(compared(ENACTED, OTHER), ours)
    first = found.sections[0]

    assert told == found.text[0][: len(told)]
    assert f"To be corrected or explained: {rows}" == first.title
    assert rows == (len(first.table.rows) if first.table else 0)
    assert {"from": ("No error was found.", "1 more are b市's to correct."), "to": ()}[ours] == first.text


def test_one_word(compared):
    """What stands there, and what has to."""
    (row,) = page(compared(ENACTED, OTHER), "to").sections[0].table.rows

    assert ["b市 no. 1", "Quoted in other words", "《基金条例》 art. 1: “占用” has to be “侵占” (one word)"] == [
        cell.text for cell in row.cells
    ]


def test_what_we_lack_comes_first(report):
    """Where a list is ours; else in the order of the lists."""
    titles = {
        ours: [part.title for part in page(report, ours).sections if part.id.startswith("lacks")]
        for ours in ("from", "to", msgspec.UNSET)
    }
    lacking = [f"What {one} has and {other} lacks" for one, other in (("大同市", "昌吉市"), ("昌吉市", "大同市"))]

    assert {"from": lacking[::-1], "to": lacking, msgspec.UNSET: lacking} == {
        ours: [title.partition(":")[0] for title in found] for ours, found in titles.items()
    }


def test_brief_is_the_first_page_alone(report):
    """All that stands on the first page of the whole report, and nothing else."""
    whole, brief = document(report), document(report, is_brief=True)

    assert whole.sections[:1] == brief.sections
    assert ["first", "lacks-1", "lacks-2", "law", "unchecked"] == [part.id for part in brief.sections[0].sections]


@pytest.mark.parametrize(("compared", "told"), [(0, "88 quotations"), (40, "48 quotations"), (88, None)])
def test_what_was_not_held_against_the_law_is_said(report, compared, told):
    """In the conclusion itself: else silence would read as agreement."""
    one, other = report.check
    counts = {**one.checked, "compared": compared - other.checked.get("compared", 0)}
    check = msgspec.structs.replace(one, checked=counts), other
    (sentence,) = document(msgspec.structs.replace(report, check=check), is_brief=True).sections[0].text

    words = " were not held against the law, and may be wrong"
    assert (f"; {told}{words}" in sentence) == bool(told)
    assert (words in sentence) == bool(told)
