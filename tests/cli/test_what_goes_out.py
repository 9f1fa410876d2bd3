"""What leaves by every command in every format: nothing that styles, turns or hides, computes, links or fetches.

Commands and formats are those that the program itself enrols: a new one that forgets the gate is found here.
"""

import csv
import io
import json
import re
import unicodedata
import zipfile
from pathlib import Path

import click
import pdfplumber
import pytest
import yaml
from lxml import html
from lxml.etree import fromstring
from markdown_it import MarkdownIt

from enfcmp.cli.root import COMMANDS, group
from enfcmp.documents.writers import list_writers
from enfcmp.errors import InputError
from enfcmp.report.files import writers
from enfcmp.report.formats import formats
from enfcmp.report.formats_of_check import formats_of_check
from enfcmp.report.printers import printers

ASSETS = Path(__file__).resolve().parent.parent / "assets"
UNSEEN = (
    "\0\x07\x1b[31m\x7f\r\x9b\xad\u061c\u200b\u200e\u200f\u2028\u2029\x85\u202a\u202b\u202c\u202d\u202e"
    "\u2066\u2067\u2068\u2069\ufeff\ufffe\U000e0001\U000e0041\U000e007f"
)
RAW = re.compile(  # written out anew, so that the test does not believe the program
    "[\0-\x09\x0b-\x1f\x7f-\x9f\xad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ud800-\udfff\ufeff\ufffe\uffff"
    "\U000e0000-\U000e00ff]"
)
LINKS = (
    "[词](javascript:alert(1)) ![](http://x.example/a.png) <img src=http://x.example/b.png> <script>x</script> "
    "&#x202e; http://x.example HTTPS://x.example ftp://x.example www.x.example a@x.example @octocat #123 GH-7 o/r#5 "
    ":octocat: $x$ %0A::error::x"
)
WORDS = f"{UNSEEN}{LINKS}"
NO_TEXT = "\0\x07\x1b\x7f\x9b\r\x85\u2028\u2029\ufffe"  # what no document that is text has
DOCUMENT = "".join(char for char in WORDS if char not in NO_TEXT)
ARGUMENT = WORDS.replace("\0", "")
COMPUTED = ("=1+1", "+1", "-1", "@A1", "\t=1", "\r=1", " =1", "＝1", "＋1", "－1", "＠A1", "\u3000=1", "﹦1")


def printed(list_id):
    """A list with such words in every text, and an item for each sign of a formula."""
    fine = f"使用不合格的计量器具的，没收{WORDS}计量器具和违法所得，可以并处一千元以下的罚款。{list_id}"
    provisions = [{"at": "第九条第一款", "text": fine}]
    shared = {
        "number": f"1{UNSEEN}",
        "name": f"对使用不合格计量器具的处罚{WORDS}",
        "type": "行政处罚",
        "responsible_body": f"{WORDS}局",
        "implementing_body": f"::error::{WORDS}{list_id}",
        "remarks": f"说明{WORDS}{list_id}",
        "under": [f"一、类{WORDS}"],
        "extra": {f"列{WORDS}": WORDS},
        "bases": [{"instrument": "《集市条例》", "label": f"【法{WORDS}】", "provisions": provisions}],
    }
    raw = {"number": "2", "name": f"（{WORDS}检查", "type": "行政检查", "basis_text": f"《集市条例》第八十条：{WORDS}"}
    signs = ({"number": f"{sign}{list_id}", "name": f"{sign}{list_id}{WORDS}", "remarks": sign} for sign in COMPUTED)
    return {
        "schema": "enfcmp.list/1",
        "id": list_id,
        "jurisdiction": {"name": f"某市{WORDS}", "level": WORDS, "province": WORDS},
        "bureau": f"=某局{WORDS}",
        "title": f"清单{WORDS}",
        "source": {"file": WORDS, "note": WORDS},
        "items": [shared, raw, *signs],
    }


def published():
    """A list that can be exported, with links and formulas in its cells."""
    cells = {
        "name": f"对甲的处罚{LINKS}",
        "type": "行政处罚",
        "remarks": "＝1",
        "basis_text": f"《甲法》第一条：{LINKS}。",
    }
    place = {"bureau": "某市某局", "title": f"某市某局清单{LINKS}", "jurisdiction": {"name": "某市"}}
    return {"schema": "enfcmp.list/1", "id": "c", **place, "items": [{"number": "1", **cells}]}


def decisions():
    """What persons have decided, with reasons like these."""
    pair = {
        "from": f"a:1{UNSEEN}",
        "to": f"b:1{UNSEEN}",
        "verdict": "reject",
        **dict.fromkeys(("from_fingerprint", "to_fingerprint"), "0" * 12),
    }
    accepted = {"rule": "label-wrong", "item": "a:2", "fingerprint": "0" * 12}
    said = {"reason": WORDS, "reviewer": WORDS, "date": yaml.safe_load("2026-01-01")}
    return {"schema": "enfcmp.decisions/1", "pairs": [pair | said], "accepted": [accepted | said]}


class NoAnchors(yaml.SafeDumper):
    """What is said twice is written twice."""

    def ignore_aliases(self, _data):
        return True


@pytest.fixture
def folder(tmp_path):
    """Lists, decisions, labelled links, texts of laws, a document to import."""
    inputs = tmp_path / "in"
    inputs.mkdir()
    for name, content in {"a": printed("a"), "b": printed("b"), "c": published(), "d": decisions()}.items():
        (inputs / f"{name}.yaml").write_text(yaml.dump(content, Dumper=NoAnchors), encoding="ascii")
    for path in [*ASSETS.glob("concord/*.md"), *ASSETS.glob("rebase/*.md")]:
        text = path.read_text(encoding="utf-8").replace("，", f"，{DOCUMENT}")
        (inputs / path.name).write_text(text, encoding="utf-8")
    link = {"a": "2", "b": "2", "relation": "same", "doubtful": False}
    (inputs / "gold.json").write_text(json.dumps({"a": "a.yaml", "b": "b.yaml", "links": [link]}))
    rows = [["序号", "事项名称", "备注"], *([at, f"对{at}的处罚{DOCUMENT}", DOCUMENT] for at in "12")]
    with (inputs / "document.csv").open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows(rows)
    return tmp_path


TEXTS = ("--statutes", "{in}")
PAIR = ("--from", "{in}/a.yaml", "--to", "{in}/b.yaml")
RUNS = {
    "lists": [("--data", "{in}")],
    "show": [("{in}/a.yaml",), ("{in}/a.yaml:2",)],
    "pairs": [(*PAIR, "-v"), ("--data", "{in}", "--explain", "a:2", "b:2")],
    "missing": [("--from", "{in}/a.yaml", "--to", "{in}/c.yaml")],
    "diff": [(*PAIR, *TEXTS, "--style")],
    "check": [("{in}/a.yaml", *TEXTS, "--fail-on", "never")],
    "report": [(*PAIR, *TEXTS, "--title", ARGUMENT, "--note", ARGUMENT)],
    "review": [(*PAIR, "--all", "--decisions", "{out}/kept.yaml", "--reviewer", ARGUMENT)],
    "decisions": [("{in}/d.yaml",)],
    "survey": [("{in}/b.yaml", "--reference", "{in}/a.yaml", *TEXTS)],
    "evaluate": [("{in}/gold.json",)],
    "statutes": [("集贸市场法", *TEXTS), ("集市条例", "9", *TEXTS), TEXTS],
    "concord": [("{in}/集市条例_2015-03-01.md", "{in}/集市条例_2024-06-01.md")],
    "rebase": [("{in}/a.yaml", "--to-law", "集贸市场法", *TEXTS, "--as-of", "2025-06-01")],
    "import": [
        ("{in}/document.csv", "--id", "made", "--title", ARGUMENT, "--jurisdiction", "某市", "--bureau", "某局")
    ],
    "export": [("{in}/c.yaml",)],
    "init": [("blank",)],
    "rules": [(), ("label-wrong",)],
}
WRITING = {  # commands that always write a file, and what that is where standard output is looked at
    "report": {"text": "md", "json": "json"},
    "import": dict.fromkeys(("text", "json"), "yaml"),
    "export": dict.fromkeys(("text", "json"), "docx"),
    "init": dict.fromkeys(("text", "json"), "yaml"),
}
SILENT = {"init", "rules"}  # commands that say nothing of lists
ALONE = {"pdf"}  # which takes a browser seconds


def options_of(name):
    return {each.name: each for each in group.get_command(click.Context(group), name).params}


def shown_as(name):
    """The formats that a command writes to standard output."""
    return options_of(name)["format_name"].type.choices


def suffixes(name):
    """The formats of the file that a command writes, as its help names them."""
    file = options_of(name).get("output")
    return re.findall(r"(?<=[ T])\.([a-z]+)\b", f"{file.help} {file.metavar}") if file else []


CASES = [
    *((name, words, form, "") for name in COMMANDS for form in shown_as(name) for words in RUNS[name]),
    *((name, words, "text", form) for name in COMMANDS for form in suffixes(name) for words in RUNS[name]),
]


def test_every_format_is_tried():
    """What is enrolled is offered by a command, so that it is among these runs."""
    assert set(COMMANDS) == set(RUNS)
    assert {*formats.names(), *formats_of_check.names()} == {form for name in COMMANDS for form in shown_as(name)}
    assert [{*writers.names()}] * 3 == [{*suffixes(name)} for name in ("report", "concord", "rebase")]
    assert {*list_writers.names()} == {*suffixes("export")}
    assert [["yaml"], ["yaml", "xlsx"]] == [suffixes("import"), suffixes("init")]


@pytest.mark.parametrize(("name", "words", "form", "suffix"), [case for case in CASES if case[-1] not in ALONE])
def test_what_goes_out(run, folder, monkeypatch, name, words, form, suffix):
    """Nothing of a list, a law, a decision or the command line is raw in a result, a note or a file."""
    monkeypatch.setattr("sys.stdin", io.StringIO(f"n {ARGUMENT}\nq\n"))
    out = folder / "out"
    out.mkdir()
    made = suffix or WRITING.get(name, {}).get(form)
    file = ["-o", out / f"made.{made}"] if made else []
    arguments = [each.replace("{in}", str(folder / "in")).replace("{out}", str(out)) for each in words]

    code, shown, told = run(name, *arguments, *file, "--format", form)

    assert (0, None) == (code, RAW.search(told)), told
    files = {path.name: path.read_bytes() for path in out.iterdir()}
    assert not made or f"made.{made}" in files
    require_clean(form, shown.encode("utf-8", "surrogatepass"))
    for file_name, content in files.items():
        require_clean(file_name.rpartition(".")[2], content)
    said = "".join((shown, *(text for content in files.values() for text in parts_of(content).values())))
    assert ("202e" in re.sub(r"\s", "", said)) == (name not in SILENT and words != TEXTS)


def test_pdf(run, folder):
    """Printed of a format that is tried above, its text is clean too."""
    try:
        printers()
    except InputError:
        pytest.skip("nothing here makes a PDF")
    words = [each.replace("{in}", str(folder / "in")) for each in RUNS["concord"][0]]

    assert 0 == run("concord", *words, "-o", folder / "made.pdf")[0]

    with pdfplumber.open(folder / "made.pdf") as made:
        text = "".join(page.extract_text() for page in made.pages)
        assert [] == [each for page in made.pages for each in page.hyperlinks]
    assert None is RAW.search(text)
    assert "octocat" in text


def require_clean(form, content):
    """Fail where something that goes out could disguise, compute, lead away or fetch."""
    parts = parts_of(content)
    texts = {name: text.replace("\r\n", "\n") if form == "csv" else text for name, text in parts.items()}
    assert {} == {name: ascii(found[0]) for name, text in texts.items() if (found := RAW.search(text))}
    for text in filter(None, texts.values()):
        LOOKED_AT.get(form, str)(text)


def parts_of(content):
    """The text; of a zip each part, and its text with references to characters resolved."""
    if not content.startswith(b"PK"):
        return {"": content.decode("utf-8-sig", "surrogatepass")}
    with zipfile.ZipFile(io.BytesIO(content)) as packed:
        parts = {name: packed.read(name).decode() for name in packed.namelist() if name.endswith((".xml", ".rels"))}
    texts = {f"{name}, text": "".join(fromstring(text.encode()).itertext()) for name, text in parts.items()}
    return {name: text.replace("\r\n", "\n") for name, text in parts.items()} | texts


def look_at_office(text):
    assert not re.search(r'TargetMode="External"|<f[ >]|<w:hyperlink [^>]*r:id|<hyperlinks?\b', text)
    assert {*re.findall(r"<w:instrText[^>]*> (\w+)", text)} <= {"PAGE", "PAGEREF"}


def look_at_html(text):
    tree = html.document_fromstring(text)
    assert [] == tree.xpath("//@src | //@srcset | //link | //iframe | //object | //embed | //base | //img")
    assert [] == [link for link in tree.xpath("//@href | //@action") if not link.startswith("#")]
    assert [] == tree.xpath("//@*[starts-with(name(), 'on')] | //script[contains(., 'octocat')]")
    assert not re.search(r"url\(|@import", "".join(tree.xpath("//style/text() | //@style")))


def look_at_csv(text):
    cells = [cell for row in csv.reader(io.StringIO(text)) for cell in row]
    assert [] == [cell for cell in cells if unicodedata.normalize("NFKC", cell.strip())[:1] in (*"=+-@",)]


def look_at_md(text):
    """No link of Markdown, nor one that GitHub makes of an address, a mention, an issue or the :name: of a picture."""
    shown = html.fragment_fromstring(MarkdownIt("commonmark", {"html": True}).enable("table").render(text), "div")
    assert [] == shown.xpath(".//a | .//img | .//script")
    linked = re.compile(r"://|www\.|@\w|(?:^|\W)(?:#|gh-)\d|:octocat:", re.IGNORECASE | re.ASCII)
    assert [] == [piece for piece in shown.xpath(".//text()") if linked.search(piece)]
    assert not re.search(r"(?<!\\)\$", text)


def look_at_github(text):
    assert [] == [line for line in text.splitlines() if not re.match("::(error|warning|notice) ", line)]
    assert "%250A::error::x" in text


def look_at_sarif(text):
    messages = [each["message"]["text"] for each in json.loads(text)["runs"][0]["results"]]
    assert [] == [each for each in messages if "](" in each]


LOOKED_AT = {
    "docx": look_at_office,
    "xlsx": look_at_office,
    "html": look_at_html,
    "csv": look_at_csv,
    "md": look_at_md,
    "json": json.loads,
    "yaml": yaml.safe_load,
    "github": look_at_github,
    "sarif": look_at_sarif,
}
