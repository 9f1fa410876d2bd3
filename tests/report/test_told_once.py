"""What a check and a divergence say of one quotation is one line for people; JSON keeps both."""

import datetime as dt

import pytest

from enfcmp.i18n import use
from enfcmp.pipeline.workspace import Workspace
from enfcmp.report.view import document


@pytest.fixture(autouse=True)
def _in_english():
    use("en")


ENACTED = "隐匿、转移、侵占基金的，由县级以上人民政府责令追回，处一万元以上五万元以下的罚款。"
TWICE = "经县级主管机关责令改正后，仍不执行的，处警告；经县级主管机关责令改正后，仍不停止的，吊销许可证。"
TEXT = f"第一条 {ENACTED}\n第二条 {TWICE}\n第三条 {ENACTED}\n"
OTHER_WORD = ENACTED.replace("侵占", "占用")
ANOTHER_WORD = ENACTED.replace("侵占", "私分")
WITHOUT = ENACTED.replace("县级以上", "")
OTHER_FINE = ENACTED.replace("五万元", "六万元")
ELSEWHERE = ENACTED.replace("县级", "市级")
LIST = """schema: enfcmp.list/1
id: {id}
jurisdiction: {{name: 某市}}
bureau: 某局
title: 清单
items:
- number: '1'
  name: 对侵占基金的处罚
  type: 行政处罚
  basis_text: |
    《基金条例》第一条：{text}
"""
POINTER = "Told under the divergences, since the other list quotes there as enacted: {count} ({items})."
# What either list quotes; the words of the law that rows of checks have; where those told by the divergence are.
QUOTED = [
    (ENACTED, OTHER_WORD, [], ("b", 1)),
    (OTHER_WORD, ENACTED, [], ("a", 1)),
    (ENACTED, WITHOUT, [], ("b", 1)),
    (ENACTED, OTHER_FINE, [], ("b", 1)),
    (ENACTED, OTHER_WORD.replace("五万元", "六万元"), [], ("b", 2)),
    # one word that both have wrong, and one that only b has: the first is told of each list
    (ELSEWHERE, ELSEWHERE.replace("侵占", "占用"), ["县级", "县级"], ("b", 1)),
    (OTHER_WORD, ANOTHER_WORD, ["侵占", "侵占"], None),
    (OTHER_WORD, OTHER_WORD, ["侵占", "侵占"], None),
    (ENACTED, ENACTED, [], None),
    # another article with the same words, which both have wrong
    (f"{ENACTED}\n第三条：{OTHER_WORD}", f"{OTHER_WORD}\n第三条：{OTHER_WORD}", ["侵占", "侵占"], ("b", 1)),
    # the same words twice in one article, wrong in both lists where they stand first
    (
        f"{ENACTED}\n第二条：{TWICE.replace('责令改正', '责令整改', 1)}",
        f"{ENACTED}\n第二条：{TWICE.replace('责令改正', '责令整改', 1).replace('吊销许可证', '吊销执照')}",
        ["改正", "改正"],
        ("b", 1),
    ),
]


@pytest.fixture
def compared(tmp_path):
    """The report on two lists that quote one article."""
    (tmp_path / "texts").mkdir()
    (tmp_path / "texts" / "基金条例.txt").write_text(TEXT, encoding="utf-8")

    def make(ours, theirs, ids=("a", "b")):
        files = []
        for at, (name, text) in enumerate(zip(ids, (ours, theirs), strict=True)):
            (tmp_path / str(at)).mkdir()
            files.append(tmp_path / str(at) / f"{name}.yaml")
            files[-1].write_text(LIST.format(id=name, text=text.replace("\n", "\n    ")), encoding="utf-8")
        workspace = Workspace(statutes=(tmp_path / "texts",), as_of=dt.date(2026, 11, 25))
        return workspace.compare(*map(str, files)).report

    return make


def in_checks(made):
    """What the tables of checks hold against the lists, marked, and what stands over them."""
    (checks,) = (each for each in made.sections if each.id == "checks")
    rows = [row for each in checks.sections if each.table for row in each.table.rows]
    words = [run.text for row in rows if row.kind == "quotation-misworded" for run in row.cells[5].runs if run.mark]
    return words, [line for each in checks.sections for line in each.text]


def misworded(report):
    return [each for side in report.check for each in side.findings if each.rule == "quotation-misworded"]


@pytest.mark.parametrize(("ours", "theirs", "words", "told"), QUOTED)
def test_one_line_for_people(compared, ours, theirs, words, told):
    """Where one list quotes as enacted, the divergence says so, and the check points to it."""
    report = compared(ours, theirs)
    pointers = [POINTER.format(items=f"某市 ({told[0]}) no. 1", count=told[1])] if told else []

    assert (words, pointers) == in_checks(document(report))
    assert len(misworded(report)) == len(words) + (told[1] if told else 0)


@pytest.mark.parametrize("texts", [(OTHER_WORD, ENACTED), (ENACTED, OTHER_WORD)])
def test_two_versions_of_one_list(compared, texts):
    """Whose sides are named by the options."""
    report = compared(*texts, ids=("a", "a"))

    assert ([], [POINTER.format(items="某市 no. 1", count=1)]) == in_checks(document(report))


def test_the_first_page_tells_it_once(compared):
    """Among what is to be looked at first."""
    (summary,) = document(compared(ENACTED, OTHER_WORD), ("summary",)).sections
    first = next(each for each in summary.sections if each.id == "first")

    assert [("某市 (b) no. 1", "Quoted in other words")] == [
        tuple(cell.text for cell in row.cells[:2]) for row in first.table.rows
    ]


def test_a_report_without_divergences_has_all_of_the_checks(compared):
    """There is nothing to point to."""
    report = compared(ENACTED, OTHER_WORD)

    assert (["侵占"], []) == in_checks(document(report, ("checks",)))


def test_what_is_not_shown_is_not_pointed_to(compared):
    """Left out is no more than what a divergence in the report tells: a 的 is a warning there, an error in a check."""
    report = compared(ENACTED, ENACTED.replace("以下的罚款", "以下罚款"))
    rows, lines = in_checks(document(report, least="error"))

    assert (len(misworded(report)), []) == (len(rows), lines)
