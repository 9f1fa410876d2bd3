"""问题处理表: the sheet of a report that an office fills in."""

import datetime as dt
import io

import msgspec
import openpyxl
import pytest

from enfcmp.finding_answers import STATES, coded_finding
from enfcmp.i18n import _, say, use
from enfcmp.model import Acceptance, ToDo
from enfcmp.pipeline.workspace import Workspace
from enfcmp.report.files import ReportWish, report_bytes
from enfcmp.report.files.xlsx import write

ENACTED = "隐匿、转移、侵占基金的，由县级以上人民政府责令追回，处一万元以上五万元以下的罚款。"
WRONG = ENACTED.replace("侵占", "占用")
ALSO_WRONG = ENACTED.replace("侵占", "私分")
LIST = """schema: enfcmp.list/1
id: {id}
jurisdiction: {{name: {place}}}
bureau: 某局
title: 清单
items:
- number: '1-1'
  name: "{name}"
  type: 行政处罚
  basis_text: |
    《基金条例》第一条：{text}
- number: '7'
  name: 对转让水井标志的处罚
  type: 行政处罚
  basis_text: ""
"""
NAME = "对侵占基金的处罚"
OWN, NAMES, AGAINST, KIND, STANDS, WANTED, STATE, CODE = 1, 2, 3, 4, 7, 8, 12, 13


@pytest.fixture(autouse=True)
def _in_english():
    use("en")


@pytest.fixture
def compared(tmp_path):
    """A report on two lists that quote one article, one list of either place."""
    (tmp_path / "texts").mkdir()
    (tmp_path / "texts" / "基金条例.txt").write_text(f"第一条 {ENACTED}\n", encoding="utf-8")

    def make(ours, theirs, ids=("a", "b"), names=(NAME, NAME)):
        files = []
        for at, (list_id, text) in enumerate(zip(ids, (ours, theirs), strict=True)):
            (tmp_path / str(at)).mkdir()
            files.append(tmp_path / str(at) / f"{list_id}.yaml")
            written = LIST.format(id=list_id, place=f"{'甲乙'[at]}市", name=names[at], text=text)
            files[-1].write_text(written, encoding="utf-8")
        workspace = Workspace(statutes=(tmp_path / "texts",), as_of=dt.date(2026, 11, 25))
        return workspace.compare(*map(str, files)).report

    return make


def sheet_of(found, **wish):
    """The sheet of a report, as openpyxl reads it; None where there is none."""
    book = openpyxl.load_workbook(io.BytesIO(report_bytes(write, found, ReportWish(**wish))), rich_text=True)
    title = _("Findings to work through")
    return book[title] if title in book.sheetnames else None


def rows_of(sheet):
    """The rows of the table."""
    return [row for row in sheet.iter_rows(min_row=5, values_only=True) if row[CODE]] if sheet else []


def codes(sheet):
    """The fingerprints of its rows."""
    return [coded_finding(row[CODE]) for row in rows_of(sheet)]


def findings(found, *parts):
    """Every finding of the JSON, and what is accepted."""
    every = {"divergences": (found.diff,), "checks": found.check}
    return [each for name in parts for part in every[name] for each in (*part.findings, *part.accepted)]


@pytest.mark.parametrize(
    ("wish", "parts", "levels"),
    [
        ({}, ("divergences", "checks"), ("error", "warning", "info")),
        ({"level": "warning"}, ("divergences", "checks"), ("error", "warning")),
        ({"level": "error"}, ("divergences", "checks"), ("error",)),
        ({"sections": ("divergences",)}, ("divergences",), ("error", "warning", "info")),
        ({"sections": ("checks", "summary"), "level": "warning"}, ("checks",), ("error", "warning")),
        ({"sections": ("gaps",)}, (), ()),
    ],
)
def test_a_row_a_finding(report, wish, parts, levels):
    """Each finding that is wished for has one row, whatever else a report tells once."""
    expected = [each.fingerprint for each in findings(report, *parts) if each.severity in levels]

    assert sorted(expected) == sorted(codes(sheet_of(report, **wish)))


def test_order(report):
    """List by list and item by item, as they are published; the gravest first."""
    names = [list(each) for each in report.names]
    graveness = ("error", "warning", "note")
    own = {
        (name, item.partition(":")[2]): (at, names[at].index(item))
        for at, name in enumerate(("大同市", "昌吉市"))
        for item in names[at]
    }
    found = [
        (*own.get((row[0], str(row[OWN]).split("、")[0]), (0, -1)), graveness.index(row[5]))
        for row in rows_of(sheet_of(report))
    ]

    assert sorted(found) == found


def plain(row):
    """The cells that tell a finding."""
    return tuple(str(row[at] or "") for at in (0, OWN, AGAINST, KIND, STANDS, WANTED))


KINDS = "Quoted in other words", "Not the words enacted"


@pytest.mark.parametrize(
    ("ours", "theirs", "expected"),
    [
        # whoever departs from the law has the row, with the words of the law to write
        (ENACTED, WRONG, [("乙市", "1-1", "甲市, number 1-1", KINDS[0], WRONG, ENACTED)]),
        (WRONG, ENACTED, [("甲市", "1-1", "乙市, number 1-1", KINDS[0], WRONG, ENACTED)]),
        # where both depart from it the words of the other list are no model, and said to be those of the other
        (
            WRONG,
            ENACTED.replace("侵占", "私分"),
            [
                (
                    "甲市",
                    "1-1",
                    "乙市, number 1-1",
                    KINDS[0],
                    WRONG,
                    f"the other list: {ENACTED.replace('侵占', '私分')}",
                )
            ],
        ),
    ],
)
def test_divergences(compared, ours, theirs, expected):
    rows = [plain(row) for row in rows_of(sheet_of(compared(ours, theirs)))]

    assert expected == [row for row in rows if row[3] == KINDS[0]]


@pytest.mark.parametrize(("ours", "place"), [("from", "甲市"), ("to", "乙市")])
def test_ours(compared, ours, place):
    """Where the law does not say who is right the row is of our own list."""
    found = msgspec.structs.replace(compared(WRONG, ALSO_WRONG), ours=ours)

    assert [place] == [row[0] for row in rows_of(sheet_of(found)) if row[KIND] == KINDS[0]]


def test_checks(compared):
    """What is printed among its words, the whole sentence of the law; what is to go is shown by where it stood."""
    ours, theirs = WRONG, ENACTED.replace("县级以上人民政府", "县级人民政府")
    rows = [plain(row) for row in rows_of(sheet_of(compared(ours, theirs)))]

    assert [
        ("甲市", "1-1", "", KINDS[1], "…隐匿、转移、占用基金的，由县级以…", ENACTED),
        ("乙市", "1-1", "", KINDS[1], "…占基金的，由县级〔〕人民政府责令追回…", ENACTED),
    ] == [row for row in rows if row[3] == KINDS[1]]


def marked(cell):
    """The words of a cell that have another look than the rest: colour, underline, struck."""
    parts = cell.value if isinstance(cell.value, list) else []
    return [
        (part.text, part.font.color.rgb, part.font.u) for part in parts if not isinstance(part, str) and part.font.u
    ]


def test_changed_words_are_coloured_and_underlined(compared):
    """In either text, so that a print without colour says it too."""
    sheet = sheet_of(compared(ENACTED, WRONG))
    cells = [(row[STANDS], row[WANTED]) for row in sheet.iter_rows(min_row=5) if row[KIND].value in KINDS]

    assert [([("占用", "FFC00000", "single")], [("侵占", "FF00612E", "double")])] * 2 == [
        tuple(map(marked, both)) for both in cells
    ]


def test_two_versions_of_one_list(compared):
    """Their ids tell nothing, and still each row has its own item and the other."""
    found = compared(ENACTED, WRONG, ids=("a", "a"))
    rows = [plain(row) for row in rows_of(sheet_of(found)) if row[KIND] == KINDS[0]]

    assert [("乙市", "1-1", "甲市, number 1-1", KINDS[0], WRONG, ENACTED)] == rows


@pytest.mark.parametrize("name", ["=1+1", "@SUM(A1)", "-2", "+甲", "＝1"])
def test_formula_signs_are_text(compared, name):
    """Also once somebody edits the cell."""
    sheet = sheet_of(compared(ENACTED, WRONG, names=(name, name)))
    cells = [row[NAMES] for row in sheet.iter_rows(min_row=5) if str(row[NAMES].value) == name]

    assert cells
    assert {("s", True)} == {(cell.data_type, bool(cell.quotePrefix)) for cell in cells}


@pytest.mark.parametrize("language", ["en", "zh"])
def test_decisions_stand_in_it(compared, language):
    """Who, why, and the state in words; the rest is empty."""
    use(language)
    found = compared(ENACTED, WRONG)
    divergence, checked = found.diff.findings[0], found.check[1].findings[0]
    accepted = Acceptance(rule=divergence.rule, fingerprint=divergence.fingerprint, reason="照原文", reviewer="张三")
    to_do = ToDo(rule=checked.rule, fingerprint=checked.fingerprint)
    diff = msgspec.structs.replace(found.diff, findings=found.diff.findings[1:], accepted=(divergence,))
    told = msgspec.structs.replace(found, diff=diff, accepted=(accepted,), to_do=(to_do,))
    filled = {coded_finding(row[CODE]): row[9:13] for row in rows_of(sheet_of(told))}

    assert ("张三", None, "照原文", say(STATES["accepted"])) == filled.pop(divergence.fingerprint)
    assert (None, None, None, say(STATES["fix"])) == filled.pop(checked.fingerprint)
    assert {(None,) * 4} >= {*filled.values()}
    use("en")


@pytest.mark.parametrize("language", ["en", "zh"])
def test_the_sheet_is_made_to_be_filled_in(report, language):
    """Head and item stay in sight; it filters; states are chosen from a list; on paper each sheet has the head."""
    use(language)
    sheet = sheet_of(report)
    last = 4 + len(rows_of(sheet))
    (rule,) = sheet.data_validations.dataValidation

    assert ("D5", f"A4:N{last}", "$4:$4") == (sheet.freeze_panes, sheet.auto_filter.ref, sheet.print_title_rows)
    assert ("list", f'"{",".join(map(say, STATES.values()))}"', f"M5:M{last}") == (
        rule.type,
        rule.formula1,
        str(rule.sqref),
    )
    assert ("datong、changji", "landscape", 9, 1) == (
        sheet["B3"].value,
        sheet.page_setup.orientation,
        int(sheet.page_setup.paperSize),
        int(sheet.page_setup.fitToWidth or 1),
    )
    assert sum(sheet.column_dimensions[letter].width for letter in "ABCDEFGHIJKLMN") < 190
    assert {True} == {cell.alignment.wrap_text for row in sheet.iter_rows(min_row=4, max_row=last) for cell in row}
    use("en")
