"""A notice, a decision or a scan that is cited: the rest is checked, and what rests on it is said not to be."""

import json
import sqlite3
from contextlib import closing

import docx
import pytest

LAW = "# 甲法\n\n第一条 侵占基金的，责令追回。\n"
LINES = ("关于检查的通知", "2020年1月2日 发布", "各单位：", "一、甲。", "2021年6月30日前完成修订。")
HEAD = "schema: enfcmp.list/1\nid: {id}\njurisdiction: {{name: 某市}}\nbureau: 某局\ntitle: 清单\nitems:\n"
ITEM = "- {{number: '{number}', name: 对基金的检查{number}, type: 行政检查, {bases}}}\n"
MISWORDED = "basis_text: 《甲法》第一条：占用基金的，责令追回。"
QUOTED = [
    "basis_text: 《关于检查的通知》第三条：每年检查一次。",
    "basis_text: 《关于检查的通知》：每年检查一次。",
    "basis_text: 《甲法》第一条：侵占基金的，责令追回。《关于检查的通知》：每年检查一次。",
    "bases: [{instrument: 《关于检查的通知》, provisions: [{at: 第三条第一款, text: 每年检查一次。}]}]",
    "bases: [{instrument: 《关于检查的通知》, provisions: [{at: 第二部分, text: 每年检查一次。}]}]",
]
NOT_QUOTED = [
    "basis_text: 《关于检查的通知》第三条",
    "basis_text: 《关于检查的通知》。",
    "basis_text: 《关于检查的通知》；《甲法》第一条：侵占基金的，责令追回。",
    "bases: [{instrument: 《关于检查的通知》}]",
    "bases: [{instrument: 《关于检查的通知》, provisions: [{at: 第三条}]}]",
]
NOTHING_FOUND = "No article was found in it; one begins a line, with 第一条 and a blank.\n"


def write_text(folder, suffix):
    path = folder / f"关于检查的通知.{suffix}"
    path.write_text("\n".join(LINES), encoding="utf-8")


def write_docx(folder, *lines):
    document = docx.Document()
    for line in lines:
        document.add_paragraph(line)
    document.save(str(folder / "关于检查的通知.docx"))


def write_database(folder):
    with closing(sqlite3.connect(folder / "laws.db")) as file, file:
        file.execute("CREATE TABLE laws (law_id, law_name, level, effective_date, version_date, status)")
        file.execute("CREATE TABLE articles (id INTEGER PRIMARY KEY, law_id, article_no, article_text)")
        file.execute("INSERT INTO laws VALUES ('a', '关于检查的通知', '', '2020-01-02', '2020-01-02', '')")
        file.execute("INSERT INTO articles (law_id, article_no, article_text) VALUES ('a', '全文', '一、甲。')")


WRITE = {
    "Markdown": lambda folder: write_text(folder, "md"),
    "plain text": lambda folder: write_text(folder, "txt"),
    "Word": lambda folder: write_docx(folder, *LINES),
    "a scan": write_docx,
    "the database": write_database,
}


@pytest.fixture(params=WRITE)
def texts(request, tmp_path):
    """A law, and a text without articles from one kind of source."""
    folder = tmp_path / "texts"
    folder.mkdir()
    (folder / "甲法.md").write_text(LAW, encoding="utf-8")
    WRITE[request.param](folder)
    return folder


@pytest.fixture
def listed(tmp_path):
    def write(*bases, name="a"):
        items = "".join(ITEM.format(number=number, bases=each) for number, each in enumerate(bases, 1))
        path = tmp_path / f"{name}.yaml"
        path.write_text(HEAD.format(id=name) + items, encoding="utf-8")
        return path

    return write


@pytest.fixture
def answer(run, texts):
    """What is found that needs a text, and how much was looked at."""

    def check(path):
        code, out, _ = run("check", path, "--statutes", texts, "-q", "--format", "json")
        report = json.loads(out)
        needs = {"article-unknown", "not-checked", "quotation-misworded", "quotation-unrelated"}
        return (
            code,
            [(each["rule"], each["items"]) for each in report["findings"] if each["rule"] in needs],
            [report["checked"][name] for name in ("quotations", "compared")],
        )

    return check


def test_the_rest_is_checked(answer, listed):
    """Once for the instrument, at the first item that quotes it; of the law beside it as ever."""
    found = [("quotation-misworded", ["a:1"]), ("not-checked", ["a:2"])]

    assert (1, found, [7, 2]) == answer(listed(MISWORDED, *QUOTED))


@pytest.mark.parametrize("bases", QUOTED)
def test_a_quotation_is_said_not_to_be_checked(answer, listed, bases):
    both = bases.count("侵占")

    assert (0, [("not-checked", ["a:1"])], [1 + both, both]) == answer(listed(bases))


@pytest.mark.parametrize("bases", NOT_QUOTED)
def test_where_nothing_is_quoted_nothing_is_said(answer, listed, bases):
    both = bases.count("侵占")

    assert (0, [], [both, both]) == answer(listed(bases))


def test_why_it_is_not_checked(run, texts, listed):
    path = listed(*QUOTED)
    code, out, _ = run("check", path, "--statutes", texts, "--select", "not-checked", "-q", columns=200)

    assert (
        0,
        [
            "Quotations that were not compared with an official text",
            "  note Quotations not checked  not-checked",
            "    the text at hand has no articles",
            "    fix: compare it by eye; an article is found where a line begins with 第一条 and a blank",
            "    Instrument          Quotations  First in",
            "    ────────────────────────────────────────────",
            "    《关于检查的通知》  5           a:1 (line 7)",
            "",
        ],
    ) == (code, out.partition("\n\n")[2].splitlines()[:8])


@pytest.mark.parametrize("command", ["diff", "report"])
def test_two_lists_are_compared(run, texts, listed, tmp_path, command):
    pair = ("--from", listed(MISWORDED, *QUOTED), "--to", listed(*QUOTED, *NOT_QUOTED, name="b"))
    output = ("-o", tmp_path / "report.json") if command == "report" else ()

    assert 0 == run(command, *pair, "--statutes", texts, *output, "-q")[0]


def test_the_text_is_shown(run, texts):
    """Its head, and that nothing stands under it; an article of it is a mistake."""
    code, out, _ = run("statutes", "关于检查的通知", "--statutes", texts, columns=200)

    assert (0, True) == (code, out.endswith(NOTHING_FOUND))
    assert (2, "", "Error: 《关于检查的通知》 has no articles\n") == run(
        "statutes", "关于检查的通知", "1", "--statutes", texts
    )


@pytest.mark.parametrize("source", ["Markdown", "plain text", "Word"])
def test_no_date_is_taken_from_its_words(run, tmp_path, source):
    """Its head ends where the first sentence does."""
    WRITE[source](tmp_path)
    out = run("statutes", "关于检查的通知", "--statutes", tmp_path, columns=200)[1]

    assert "edition: 2020-01-02; issued: 2020-01-02" == out.splitlines()[1]
