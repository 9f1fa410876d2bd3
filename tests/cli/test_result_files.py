"""`-o` of `check`, `diff`, `missing` and `pairs`: the result as a file to hand on."""

import json

import docx
import openpyxl
import pytest

DAY = ("--as-of", "2026-11-25")
PAIR = ("--from", "datong", "--to", "changji")
COMMANDS = {
    "check": ("check", "datong", "changji", *DAY, "--fail-on", "never"),
    "diff": ("diff", *PAIR, *DAY),
    "missing": ("missing", *PAIR),
    "pairs": ("pairs", *PAIR),
    "explain": ("pairs", "--explain", "datong:2", "changji:7"),
}
NARROWED = {
    "check-by-level": (*COMMANDS["check"], "--by", "level", "--level", "warning"),
    "missing-error": (*COMMANDS["missing"], "--level", "error"),
    "pairs-warning": (*COMMANDS["pairs"], "--level", "warning"),
    "diff-by-level": (*COMMANDS["diff"], "--by", "level", "--level", "error", "--sanctions", "--item", "datong:4"),
}
TITLES = {
    "check": "Check of 大同市, 昌吉市",
    "diff": "Where 大同市 and 昌吉市 diverge",
    "missing": "What 大同市 has and 昌吉市 lacks",
    "pairs": "Items of 大同市 and 昌吉市 that answer to each other",
    "explain": "datong:2 and changji:7 are linked: doubtful 25%; split",
}


@pytest.mark.parametrize("lang", ["en", "zh"])
@pytest.mark.parametrize("name", [*COMMANDS, *NARROWED])
def test_document(run, golden, tmp_path, name, lang):
    """All that the screen shows, in a file; standard output stays empty, and where the file is is said."""
    path = tmp_path / "result.md"
    code, out, err = run(*(COMMANDS | NARROWED)[name], "-o", path, lang=lang)

    assert (0, "", {"en": f"The result is in {path}.\n", "zh": f"结果已写入 {path}。\n"}[lang]) == (code, out, err)
    golden(f"{name}-{lang}.md", path.read_text(encoding="utf-8"))


@pytest.mark.parametrize("name", [*COMMANDS, *NARROWED])
def test_json(run, tmp_path, name):
    """What --format json gives, byte for byte."""
    path = tmp_path / "result.json"
    command = (COMMANDS | NARROWED)[name]

    assert (0, "", "") == run(*command, "-q", "-o", path)
    assert run(*command, "--format", "json")[1].encode() == path.read_bytes()
    json.loads(path.read_bytes())


READ = {
    ".docx": lambda path: docx.Document(path).paragraphs[0].text,
    ".xlsx": lambda path: openpyxl.load_workbook(path).worksheets[0]["A1"].value,
    ".csv": lambda path: path.read_text(encoding="utf-8-sig").splitlines()[0].strip('"'),
    ".html": lambda path: path.read_text(encoding="utf-8").partition("<h1>")[2].partition("</h1>")[0],
}


@pytest.mark.parametrize("suffix", READ)
@pytest.mark.parametrize("name", COMMANDS)
def test_formats(run, tmp_path, name, suffix):
    """Other programs can open them; the same input gives the same bytes."""
    one, other = (tmp_path / f"{each}{suffix}" for each in ("one", "other"))

    assert (0, "", "") == run(*COMMANDS[name], "-q", "-o", one)
    assert (0, "", "") == run(*COMMANDS[name], "-q", "-o", other)
    assert TITLES[name] == READ[suffix](one)
    assert one.read_bytes() == other.read_bytes()


def test_marks_in_a_page(run, tmp_path):
    """What a person may accept in the page of a report can be accepted in these too; filters have names, not ids."""
    for name in ("check", "diff"):
        path = tmp_path / f"{name}.html"
        run(*COMMANDS[name], "-q", "-o", path)
        page = path.read_text(encoding="utf-8")

        assert "data-fingerprint=" in page
        assert 'data-mark="Decision"' in page
        assert '<option value="body-differs">Other body</option>' in page or name == "check"
        assert '<option value="foreign-body">Body other than the bureau</option>' in page or name == "diff"


def test_exit_code(run, tmp_path):
    """That of the findings, written or shown."""
    asked = ("check", "datong", *DAY, "-q", "-o", tmp_path / "a.md", "--fail-on")

    assert [0, 1] == [run(*asked, level)[0] for level in ("error", "warning")]


@pytest.mark.parametrize(
    ("command", "said"),
    [
        ((*COMMANDS["diff"], "--summary", "-o", "a.md"), "--summary is for the screen; leave -o out"),
        ((*COMMANDS["explain"], "--level", "warning"), "--explain shows all of one pair; leave --level out"),
        ((*COMMANDS["check"], "-o", "a.odt"), "there is no format `odt`; near it: csv, docx"),
        ((*COMMANDS["missing"], "-o", "nowhere/a.md"), "there is no folder `nowhere`"),
    ],
)
def test_mistakes(run, command, said):
    """One message, and nothing is written."""
    code, out, err = run(*command)

    assert (2, "") == (code, out)
    assert said in err


@pytest.mark.parametrize("name", COMMANDS)
def test_standard_output_is_named(run, name):
    """`-o -` is of `report` alone, which has --as to say the format."""
    said = "Error: without -o the result goes to standard output; --format picks its form\n"

    assert (2, "", said) == run(*COMMANDS[name], "-o", "-")
