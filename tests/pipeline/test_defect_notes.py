"""What is said of a copy of a text that is not as printed, and what `check` then finds in it."""

import datetime as dt
import sqlite3

import msgspec
import pytest

from enfcmp.pipeline.texts import statutes
from enfcmp.pipeline.workspace import Workspace

DAY = dt.date(2026, 11, 25)
BROKEN = "违反本条例规定，未按照规定办理登记手续，由登记机关责令\n限期改正，处一千元罚款。"
WHOLE = BROKEN.replace("\n", "")
ROWS = [
    ("第一条", "为了规范登记，制定本条例。"),
    ("第二条", f"{BROKEN}\n拒不改正的，处五千元罚款。\n第二章 罚则"),
    ("第三条", "侵占基金的，责令追回。第四条 拒绝检查的，给予警告。"),
    ("第五条", "本条例自公布之日起施行。\n附：\n收费标准表\n+--+--+\n| 甲 | 乙 |"),
]
NOTE = (
    "this copy of 《登记条例》 is not as printed: 第四条 (1) joined to the article before, told apart; "
    "第五条 (1) with an annex or a table, left out; 第二条 (1) with the heading of the next chapter, left out; "
    "第二条 (1) divided in mid-sentence, joined"
)
LIST = """schema: enfcmp.list/1
id: mine
jurisdiction: {{name: 某市}}
bureau: 某局
title: 清单
items:
- number: '1'
  name: 对拒绝检查的处罚
  type: 行政处罚
  basis_text: 《登记条例》{at}：{text}
"""
QUOTED = [
    ("第二条", WHOLE + "拒不改正的，处五千元罚款。", {}),
    ("第二条第一款", WHOLE, {}),
    ("第二条第二款", "拒不改正的，处五千元罚款。", {}),
    ("第三条", "侵占基金的，责令追回。", {}),
    ("第四条", "拒绝检查的，给予警告。", {}),
    ("第五条", "本条例自公布之日起施行。", {}),
    ("第四条", "拒绝检查的，处罚款。", {"quotation-misworded": "error"}),
    ("第三条第二款", "侵占基金的，责令追回。", {"article-unknown": "error"}),
    ("第六条", "拒绝检查的，给予警告。", {"article-unknown": "error"}),
]
ASKED = {"article-unknown", "not-checked"}


@pytest.fixture
def workspace(tmp_path):
    """What works on the copy, and the notes that it says."""
    path = tmp_path / "laws.db"
    with sqlite3.connect(path) as file:
        file.execute("CREATE TABLE laws (law_id, law_name, level, effective_date, version_date, status)")
        file.execute("CREATE TABLE articles (id INTEGER PRIMARY KEY, law_id, article_no, article_text)")
        file.execute("INSERT INTO laws VALUES ('a', '登记条例', '', '2020-01-02', '2020-01-02', '')")
        file.executemany("INSERT INTO articles (law_id, article_no, article_text) VALUES ('a', ?, ?)", ROWS)
    file.close()
    notes = []
    return Workspace(statutes=(path,), as_of=DAY, note=notes.append), notes, path


def put(path, at, text, name="mine"):
    """A list with one quotation."""
    written = path.parent / f"{name}.yaml"
    written.write_text(LIST.format(at=at, text=text).replace("mine", name), encoding="utf-8")
    return str(written)


@pytest.mark.parametrize(("at", "text", "expected"), QUOTED)
def test_a_defect_makes_no_false_finding(workspace, at, text, expected):
    """The right words are clean, whatever the copy did to them; the wrong ones are found under their own number."""
    work, _, path = workspace
    report = work.check([put(path, at, text)])
    about = {
        each.rule: each.severity for each in report.findings if each.rule.startswith("quotation") or each.rule in ASKED
    }

    assert expected == about


def test_a_copy_is_said_once(workspace):
    """With all its defects, by whoever shows it and by whoever checks lists that cite it."""
    work, notes, path = workspace
    work.check([put(path, "第四条", "拒绝检查的，给予警告。"), put(path, "第三条", "侵占基金的，责令追回。", "other")])
    checked = [*notes]
    notes.clear()
    shown = statutes(work, "登记条例")

    assert [f"{path}: {NOTE}"] == [str(each) for each in checked] == [str(each) for each in notes]
    assert ["article-joined", "table-inside", "heading-inside", "break-inside"] == [
        each["kind"] for each in msgspec.to_builtins(shown, enc_hook=str)["defects"]
    ]
