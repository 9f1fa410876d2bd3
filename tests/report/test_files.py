"""Files to hand on: whole, harmless, the same for the same input; a format that forgets a part is found."""

import csv as csv_module
import io
import json
import re

import msgspec
import pytest

from enfcmp.errors import InputError
from enfcmp.report.document import Cell, Document, Row, Run, Section, Table
from enfcmp.report.files import ReportWish, report_bytes, writer, writers
from enfcmp.report.view import document

TEXT = ("md", "csv")
HOSTILE = (
    "<script>alert(1)</script>",
    "]]>",
    '=HYPERLINK("http://x")',
    "+1",
    "-1",
    "@SUM(A1)",
    "a|b",
    "[bold]粗[/bold]",
    "`code` *bold* _it_ ~~no~~ # head",
    "\x1b[31m\x07\x00",
    "\u202e倒写\u200b",
    "半\ud800个",
    "一行\n两行",
    "长" * 50_000,
)


def words(section):
    """All that a section says, in order."""
    yield section.title
    yield from section.text
    if section.table:
        yield from section.table.head
        for row in section.table.rows:
            for cell in row.cells:
                yield from (run.text for run in cell.runs)
    for each in section.sections:
        yield from words(each)


def shown(name, content):
    """The text of a file as its reader sees it."""
    text = content.decode("utf-8-sig")
    if name == "csv":
        return "\n".join(cell for row in csv_module.reader(io.StringIO(text)) for cell in row)
    return re.sub(r"\\([\\`*_{}\[\]<>#|~!&$])", r"\1", text.replace("<br>", "\n").replace("<!-- -->", ""))


@pytest.mark.parametrize("name", TEXT)
def test_no_format_forgets_a_part(report, name):
    """Every word of the document is in the file, in the order of the document."""
    text, at = shown(name, report_bytes(writer(name, "-"), report, ReportWish())), 0

    for section in document(report).sections:
        for each in words(section):
            for part in filter(None, map(str.strip, re.split("[\n【】]", each))):
                found = text.find(part, at)
                assert found >= 0, part
                at = found


@pytest.mark.parametrize("name", sorted({*writers.names()} - {"pdf"}))  # which has its own, in test_pdf.py
def test_the_same_input_gives_the_same_bytes(report, name):
    """No clock, no chance."""
    write = writer(name, f"x.{name}")

    assert report_bytes(write, report, ReportWish()) == report_bytes(write, report, ReportWish())


def made_up(texts):
    """A document of a table with these texts."""
    rows = tuple(Row(cells=(Cell.of(text), Cell((Run(text, "del"), Run("、"), Run(text, "ins"))))) for text in texts)
    table = Table(head=("甲", "乙"), rows=rows, widths=(1, 1))
    section = Section(id="s", title=texts[0][:200], text=tuple(texts), table=table)
    return Document(title=texts[0][:200], language="zh", facts=(("甲", texts[0]),), note=texts[1], sections=(section,))


@pytest.mark.parametrize("name", TEXT)
def test_hostile_text(report, name):
    """Nothing is a tag, a formula, a table of its own or a control character; 50,000 characters are all there."""
    content = writer(name, "-")(report, made_up(HOSTILE))
    text = content.decode("utf-8-sig")

    assert not re.search("[\x00-\x08\x0b\x0c\x0e-\x1f\u202e\u200b]", text)
    assert text.count("长" * 50_000) == 4
    if name == "csv":
        cells = [cell for row in csv_module.reader(io.StringIO(text)) for cell in row]
        assert [cell for cell in cells if cell.startswith(("=", "+", "-", "@"))] == []
    else:
        assert "<script>" not in text
        assert {line.count(" | ") for line in text.splitlines() if line.startswith("| ")} == {1}


def test_json_is_the_whole_report(report):
    """Whatever sections are wanted of the words."""
    content = report_bytes(writer("json", "-"), report, ReportWish(("summary",), "error"))
    found = json.loads(content)

    assert found["schema"] == "enfcmp.report/1"
    assert found == json.loads(json.dumps(msgspec.to_builtins(report, enc_hook=str)))


@pytest.mark.parametrize(
    ("suffix", "output", "message"),
    [
        ("", "report.txt", "there is no format `txt`; near it: "),
        (
            "",
            "report",
            "report: the file name does not show the format; end it in one of .csv .docx .html .json .md .pdf .xlsx",
        ),
        ("", ".md", ".md: the file name does not show the format; end it in one of .csv "),
        ("mdd", "-", "there is no format `mdd`; near it: md"),
        ("", "-", "name the format of standard output with --as: csv, html, json, md"),
    ],
)
def test_no_such_format(suffix, output, message):
    """With those that are there, and what to do."""
    with pytest.raises(InputError) as caught:
        writer(suffix, output)

    assert str(caught.value).startswith(message)


@pytest.mark.parametrize(
    ("suffix", "output", "message"),
    [
        ("docx", "x.md", "x.md: the name says md, but docx is asked for; end it in .docx"),
        (".json", "x.HTM", "x.HTM: the name says html, but json is asked for; end it in .json"),
        ("md", "x.markdown", None),
        ("html", "x.htm", None),
        ("md", "x.txt", None),
        ("csv", "x", None),
        ("csv", "2026.11", None),
    ],
)
def test_a_name_that_says_another_format(suffix, output, message):
    """Nobody could open it; a suffix that is no format's says nothing."""
    try:
        said = writer(suffix, output) and None
    except InputError as error:
        said = str(error)

    assert message == said


@pytest.mark.parametrize(("name", "same"), [("REPORT.MD", "md"), ("a.b.csv", "csv"), ("报告.json", "json")])
def test_the_suffix_picks_the_format(name, same):
    """Whatever its case."""
    assert writer("", name) is writer(same, "-")
