"""The sheet of a report as it comes back: what each row decides, whatever was made of the sheet."""

from pathlib import Path

import pytest

from enfcmp.documents.places import sheet_place
from enfcmp.finding_answers import finding_code
from enfcmp.i18n import use
from enfcmp.model import Grid, GridCell
from enfcmp.pipeline.returned_report import StatedRow, is_report, stated_lists, stated_rows
from enfcmp.pipeline.returned_workbook import ReturnedWorkbook

FINDING = "0123456789ab"
CODE = finding_code(FINDING)
HEAD = ("序号", "承办", "期限", "意见", "状态", "核对码")


@pytest.fixture(autouse=True)
def _in_english():
    use("en")


def book(*rows, head=HEAD):
    """A workbook of one sheet, its cells as they are; "=" is a formula of which nobody knows what it works out."""
    cells = tuple(
        GridCell(
            row=at,
            column=column,
            text="" if text == "=" else text,
            place=sheet_place("表", at, column),
            is_formula_without_value=text == "=",
        )
        for at, row in enumerate((head, *rows))
        for column, text in enumerate(row)
        if text is not None
    )
    return ReturnedWorkbook(Path("b.xlsx"), (Grid(name="表", height=len(rows) + 1, width=9, cells=cells),))


def read(*rows, head=HEAD):
    """Each row, short: finding, state, reason and name, or what is wrong with it."""
    return [
        (each.finding, each.state, each.reason, each.reviewer) if isinstance(each, StatedRow) else str(each.why)
        for each in stated_rows(book(*rows, head=head))
    ]


WORDS = {
    "accepted": (
        "认可",
        "accepted",
        "Accepted",
        "ACCEPTED.",
        " 认 可。",
        "同意",
        "接受",
        "已认可",
        "予以认可",
        "accept",
        "OK",
    ),
    "fix": ("待修改", "to be fixed", "To be  fixed", "修改", "应修改", "需修改", "拟修改", "改", "fix"),
    "fixed": ("已修改", "fixed", "已改", "已改正", "改正", "done", "ｄｏｎｅ"),
    "open": ("未定", "open", None, "", "待定", "待研究", "暂缓", "/", "-", "—", "－"),
}


@pytest.mark.parametrize(("state", "word"), [(state, word) for state, words in WORDS.items() for word in words])
@pytest.mark.parametrize("language", ["en", "zh"])
def test_words(state, word, language):
    """Of either language in either, in any case and width, with blanks in them or a stop behind."""
    use(language)

    assert [(FINDING, state, "x", "张三")] == read(("7", "张三", None, "x", word, CODE))
    use("en")


CHANGED = "the code of this row is gone or changed; copy the row anew from the workbook as it was written"
FORMULA = "a formula stands in this row; write what it works out"
NO_REASON = "accepted without a reason; write it in the column Opinion"
STRANGE = "`{}` is none of the states: accepted, to be fixed, fixed, open"


@pytest.mark.parametrize(
    ("row", "expected"),
    [
        (
            ("7", "张三", "2027-03-01", "同意。", "认可", CODE),
            (FINDING, "accepted", "同意; Until when: 2027-03-01", "张三"),
        ),
        (("7", None, "年底", None, "待修改", CODE), (FINDING, "fix", "Until when: 年底", "")),
        (("7", None, None, "尽快；", "待修改", CODE), (FINDING, "fix", "尽快", "")),
        (("7", "张三", "年底", None, None, CODE), (FINDING, "open", "", "张三")),
        (("7", None, None, "再议", None, CODE), (FINDING, "open", "再议", "")),
        ((None, None, None, None, None, CODE), (FINDING, "open", "", "")),
        (("7", None, None, "=", None, CODE), (FINDING, "open", "=", "")),
        ((None, None, None, "x", None, "anything"), (None, "open", "x", "")),
        (("7", None, None, "x", "认可", None), CHANGED),
        (("7", None, None, "x", "认可", FINDING), CHANGED),
        (("7", None, None, "x", "待修改", CODE.replace("0123", "0124")), CHANGED),
        (("7", None, None, "x", "待修改", CODE[:-1]), CHANGED),
        (("7", None, None, "x", "待修改", CODE.upper()), CHANGED),
        (("7", None, None, None, "认可", CODE), NO_REASON),
        (("7", None, "年底", None, "认可", CODE), NO_REASON),
        (("7", None, None, "=", "认可", CODE), FORMULA),
        (("7", "=", None, "x", "认可", CODE), FORMULA),
        (("7", None, "=", None, "待修改", CODE), FORMULA),
        (("7", None, None, "x", "=", CODE), STRANGE.format("=")),
        (("7", None, None, "x", "不认可", CODE), STRANGE.format("不认可")),
        (("7", None, None, "x", "认可？", CODE), STRANGE.format("认可？")),
    ],
)
def test_a_row(row, expected):
    """What a row decides, or the one thing that is wrong with it."""
    assert [expected] == read(row)


def test_rows_that_say_nothing():
    """Neither a state nor a code: a line of text below the table, a row that was emptied."""
    assert [] == read(("only words", None, None, None, None, None), (None,) * 6)


def test_columns_may_be_gone_or_moved():
    """The code and the state are enough."""
    head = ("核对码", "x", "State")

    assert [(FINDING, "fix", "", "")] == read((CODE, "y", "to be fixed"), head=head)


@pytest.mark.parametrize(("head", "expected"), [(HEAD, True), (HEAD[:-1], False), (("采纳", "核对码"), False)])
def test_what_is_such_a_workbook(head, expected):
    assert expected is is_report(book(head=head))


@pytest.mark.parametrize(
    ("cells", "expected"),
    [
        (("所比清单", "datong、changji"), ("datong", "changji")),
        (("Lists compared", "a, b-2"), ("a", "b-2")),
        (("Lists compared", "a b"), ("a", "b")),
        (("Lists compared", None), ()),
        (("x", "a、b"), ()),
    ],
)
def test_the_lists_that_it_is_on(cells, expected):
    """Where they are still said."""
    assert expected == stated_lists(book(cells))
