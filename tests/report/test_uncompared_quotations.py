"""Where no official text is at hand, that is told once: a row an instrument, in `check` and in every report."""

import datetime as dt
import json

import pytest

from enfcmp import i18n
from enfcmp.pipeline import Workspace
from enfcmp.report.anchors import walk
from enfcmp.report.view import document

HEAD = "schema: enfcmp.list/1\nid: {id}\njurisdiction: {{name: {id}市}}\nbureau: 某局\ntitle: 清单\nitems:\n"
ITEM = "- {{number: '{number}', name: 对基金的检查{number}, type: 行政检查, bases: [{bases}]}}\n"
QUOTED = "{{instrument: {title}, provisions: [{{at: {at}, text: 每年检查一次。}}]}}"
MISWORDED = "{instrument: 《甲法》, provisions: [{at: 第一条, text: 占用基金的，责令追回。}]}"
LISTS = {
    "a": [("《乙条例》", "第一条"), ("《丙办法》", "第二条"), ("《乙条例》", "第三条"), ("《无条通知》", "第一条")],
    "b": [("《丙办法》", "第一条"), ("〈乙条例〉", "第一条"), ("《乙条例》", "第二条")],
}
TABLE = [  # instrument, quotations, first in
    ("《乙条例》", 4, ("a:1", "b:2"), "no official text is at hand"),
    ("《丙办法》", 2, ("a:2", "b:1"), "no official text is at hand"),
    ("《无条通知》", 1, ("a:4",), "the text at hand has no articles"),
]
ENGLISH = """
Quotations that were not compared with an official text
  note Quotations not checked  not-checked
    no official text is at hand
    fix: put its official text into a folder and name it with --statutes
    Instrument  Quotations  First in
    ──────────────────────────────────────────────────
    《乙条例》  4           a:1 (line 7), b:2 (line 8)
    《丙办法》  2           a:2 (line 8), b:1 (line 7)
  note Quotations not checked  not-checked
    the text at hand has no articles
    fix: compare it by eye; an article is found where a line begins with 第一条 and a blank
    Instrument    Quotations  First in
    ───────────────────────────────────────
    《无条通知》  1           a:4 (line 10)

"""
CHINESE = """
未与法律法规正文比对的引文
  提示 引文未核对原文  not-checked
    没有法律法规正文
    建议：将其正文放入文件夹，并用 --statutes 指定该文件夹
    法律文件    引文数  首见于
    ──────────────────────────────────────────────────
    《乙条例》  4       a:1（第 7 行）、b:2（第 8 行）
"""


@pytest.fixture
def workspace(tmp_path):
    """Two lists that quote what is not at hand, a text without articles, and a misquoted law."""
    (tmp_path / "laws").mkdir()
    (tmp_path / "laws" / "甲法.md").write_text("# 甲法\n\n第一条 侵占基金的，责令追回。\n", encoding="utf-8")
    (tmp_path / "laws" / "无条通知.txt").write_text("无条通知\n\n一、甲。\n", encoding="utf-8")
    for name, quoted in LISTS.items():
        bases = [*(QUOTED.format(title=title, at=at) for title, at in quoted), MISWORDED]
        items = (ITEM.format(number=number, bases=each) for number, each in enumerate(bases, 1))
        (tmp_path / f"{name}.yaml").write_text(HEAD.format(id=name) + "".join(items), encoding="utf-8")
    return Workspace(data=(tmp_path,), statutes=(tmp_path / "laws",), as_of=dt.date(2026, 11, 25))


def check(run, workspace, *options, **how):
    """What `check` says of both lists."""
    paths = (f"{workspace.data[0]}/{name}.yaml" for name in LISTS)
    return run("check", *paths, "--statutes", *workspace.statutes, "--fail-on", "never", "-q", *options, **how)[1]


def section(workspace, name, least="info"):
    """A part of the report on both lists."""
    found = document(workspace.compare("a", "b").report, least=least)
    return next(each for each in walk(found.sections) if each.id == name)


@pytest.mark.parametrize(("lang", "said"), [("en", ENGLISH), ("zh", CHINESE)])
def test_told_once(run, workspace, lang, said):
    """An instrument a row, the one with the most quotations first, the reason above them; no item is headed by it."""
    out = check(run, workspace, lang=lang, columns=200)

    assert said in out
    assert 2 == out.count("not-checked")


def test_what_else_is_found_stands_by_itself(run, workspace):
    """The table is there only for what it is for."""
    out = check(run, workspace, "--ignore", "not-checked")

    assert "quotation-misworded" in check(run, workspace)
    assert "not compared with" not in out


def test_one_by_one_for_programs(run, workspace):
    """In JSON each list keeps its entry on each instrument."""
    found = json.loads(check(run, workspace, "--format", "json", "--select", "not-checked"))["findings"]

    assert [["a:1"], ["a:2"], ["a:4"], ["b:1"], ["b:2"]] == sorted(each["items"] for each in found)
    assert 5 == len({each["fingerprint"] for each in found})


def test_a_table_of_the_report(workspace):
    """Under what could not be compared, where each finding can be accepted; the lists of findings have none of them."""
    uncompared = section(workspace, "uncompared")
    told = [(row.cells[0].text, int(row.cells[1].text), row.items, row.cells[3].text) for row in uncompared.table.rows]

    assert TABLE == told
    assert ["a市 no. 1; b市 no. 2", "a市 no. 2; b市 no. 1", "a市 no. 4"] == [
        row.cells[2].text for row in uncompared.table.rows
    ]
    assert [("a:1", "b:2"), ("a:2", "b:1"), ("a:4",)] == [
        tuple(item for item, _ in row.marks) for row in uncompared.table.rows
    ]
    assert {"not-checked"} == {row.kind for row in uncompared.table.rows}
    assert "no official text is at hand: put its official text into a folder and name it with --statutes" in (
        uncompared.text
    )
    for name in ("check-1", "check-2"):
        assert "not-checked" not in {row.kind for row in section(workspace, name).table.rows}
    assert 1 == len(section(workspace, "checks").text)


def test_each_can_be_accepted_in_the_page(run, workspace, tmp_path):
    """A mark on a row is one on the finding of each list."""
    paths = [f"{workspace.data[0]}/{name}.yaml" for name in LISTS]
    pair = ("--from", paths[0], "--to", paths[1], "--statutes", *workspace.statutes)
    page = tmp_path / "report.html"
    found = json.loads(check(run, workspace, "--format", "json", "--select", "not-checked"))["findings"]

    assert 0 == run("report", *pair, "-o", page, "-q")[0]
    marked = [row.partition('"')[0] for row in page.read_text(encoding="utf-8").split('data-fingerprint="')]
    marks = [mark for row in marked for mark in row.replace("&#10;", "\n").split("\n")]
    assert [1] * 5 == [marks.count(each["fingerprint"]) for each in found]


def test_a_report_of_graver_things(workspace):
    """Notes are left out of the tables, and so are these."""
    assert None is section(workspace, "uncompared", "warning").table
    assert () == section(workspace, "checks", "warning").text


def test_in_chinese(workspace):
    """The words of the reader."""
    i18n.use("zh")
    head = section(workspace, "uncompared").table.head
    i18n.use("en")

    assert ("法律文件", "引文数", "首见于", "理由") == head
