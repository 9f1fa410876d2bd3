"""Every command that the README files and the pages of docs/ show prints what they show."""

import datetime as dt
import io
import os
import re
import shlex
import shutil
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
REFRESH = bool(os.environ.get("ENFCMP_REFRESH"))
BLOCK = re.compile(
    r"^```(?P<kind>console|\w+ (?P<act>read|write)=(?P<file>\S+))(?P<laws> laws)?\n(?P<body>.*?)^```$",
    re.DOTALL | re.MULTILINE,
)
LAWS = ROOT / "tests" / "assets" / "laws"  # what the two lists quote of the national laws, for blocks marked `laws`
SHOWN = 45  # lines of a long output that are shown before the …
TAIL = 40  # and after it, so that the third step of `missing` is seen
GUIDES = {"docs/guide.md": "en", "docs/guide.zh-CN.md": "zh"}
README = ("README.md", "README.zh-CN.md")
LINES = 150  # of a README, three screens


def language(name):
    """The language of a page, which is that of the commands on it."""
    return "zh" if name.endswith(".zh-CN.md") else "en"


def pages():
    """The README files, and all pages of docs/ that show what a command prints; a guide has its own way."""
    found = (str(path.relative_to(ROOT).as_posix()) for path in sorted(ROOT.glob("docs/*.md")))
    return [*README, *(name for name in found if name not in GUIDES and "```console" in read(name))]


def read(name):
    """What stands in a file of the project."""
    return (ROOT / name).read_text(encoding="utf-8")


class Typed(io.StringIO):
    """A keyboard: what is typed is seen where it is typed, as on a terminal."""

    def readline(self, *size):
        line = super().readline(*size)
        sys.stdout.write(line)
        return line


@pytest.fixture
def terminal(spawn):
    """Run a command line in a process of its own, since help is in the language of the process: what it says."""

    def sit_down(lang):
        def type_in(arguments, _typed, **environ):
            done = spawn(*arguments, COLUMNS="80", ENFCMP_LANG=lang, **environ)
            return (done.stdout + done.stderr).decode().rstrip("\n").splitlines()

        return type_in

    return sit_down


@pytest.fixture
def sitting(run, monkeypatch):
    """Run a command line on the day of the guides, with lines typed at it: what the terminal shows, in its order."""
    monkeypatch.setattr("enfcmp.pipeline.workspace.today", lambda: dt.date(2026, 11, 25))

    def sit_down(lang):
        def type_in(arguments, typed):
            monkeypatch.setattr("sys.stdin", Typed("".join(f"{line}\n" for line in typed)))
            with monkeypatch.context() as both:
                both.setattr("sys.stderr", sys.stdout)
                return run(*arguments, lang=lang)[1].rstrip("\n").splitlines()

        return type_in

    return sit_down


@pytest.fixture
def folder(tmp_path, monkeypatch):
    """The folder of a guide's reader: the two lists in data/."""
    (tmp_path / "data").mkdir()
    for name in ("datong.yaml", "changji.yaml"):
        shutil.copy(ROOT / "data" / name, tmp_path / "data")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def commands(body):
    """The commands of a block that run enfcmp: as they stand there, their arguments, and the lines shown under them."""
    for shown in re.split(r"^(?=\$ )", body, flags=re.MULTILINE):
        first, *lines = shown.splitlines() or [""]
        if first.startswith("$ enfcmp "):
            yield shown, shlex.split(first)[2:], lines


def cut(lines, shown):
    """A long output as the block shows it: with as many lines before and after its … as it has now."""
    before, after = SHOWN, TAIL
    if "…" in shown:
        before = shown.index("…")
        after = len(shown) - before - 1
    return lines if len(lines) <= before + after + 1 else [*lines[:before], "…", *lines[len(lines) - after :]]


def typed_in(shown):
    """What a person types in the shown lines: after each prompt, and Enter in the end."""
    return [*(line.removeprefix("> ") for line in shown if line.startswith("> ")), ""]


def go_through(name, terminal, laws=LAWS, only=""):
    """Do in its order what a document says, or what `only` blocks of a kind say; how many commands that are."""
    text = read(name)
    number = 0
    for block in BLOCK.finditer(text):
        body = block["body"]
        environ = {"ENFCMP_STATUTES": str(laws)} if block["laws"] else {}
        if only and not block[only]:
            continue
        if block["act"] == "write":
            Path(block["file"]).parent.mkdir(parents=True, exist_ok=True)
            Path(block["file"]).write_text(body, encoding="utf-8", newline="\n")
        elif block["act"] == "read":
            kept = Path(block["file"]).read_text(encoding="utf-8")
            body = kept if REFRESH and kept.startswith(body.partition("\n")[0]) else body
            assert body in kept
        for part, arguments, shown in commands(body) if block["kind"] == "console" else ():
            number += 1
            expected = cut(terminal(arguments, typed_in(shown), **environ), shown)
            if REFRESH:
                body = body.replace(part, "\n".join([part.partition("\n")[0], *expected, ""]), 1)
            else:
                assert expected == shown, part
        text = text.replace(block[0], block[0].replace(block["body"], body), 1)
    if REFRESH:
        (ROOT / name).write_text(text, encoding="utf-8", newline="\n")
    return number


@pytest.mark.parametrize("name", pages())
def test_page(terminal, name):
    """The commands are run as they stand; a long output is cut at …, and a command may stand without output."""
    assert go_through(name, terminal(language(name))) >= 1


@pytest.mark.parametrize("name", [name for name in pages() if "```console laws" in read(name)])
def test_page_with_all_laws(terminal, installed_database, name):
    """What the few articles in the tests give, the national laws give too."""
    assert go_through(name, terminal(language(name)), installed_database[0], "laws") == 1


@pytest.mark.parametrize("name", README)
def test_readme_is_short(name):
    """A newcomer reads three screens; what is longer has a page of its own."""
    assert read(name).count("\n") <= LINES


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_demo(lang):
    """What `make demo` runs is on the pages, but for a day that keeps their words."""
    recipe = re.findall(r"\$\(call run,(.*?)\)", read("Makefile"))
    text = "".join(read(name) for name in pages() if language(name) == lang)
    shown = re.findall(r"^\$ enfcmp (.*?)(?: --as-of \S+)?$", text, re.MULTILINE)

    assert ["lists", "missing", "missing", "check", "export", "import", "missing"] == [
        each.partition(" ")[0] for each in recipe
    ]
    assert {each for each in recipe if "--from changji" not in each and "published" not in each} <= set(shown)


@pytest.mark.parametrize(("name", "lang"), GUIDES.items())
def test_guide(sitting, folder, name, lang):
    """The guide is one sitting in one folder: its commands and its files build on each other."""
    assert go_through(name, sitting(lang)) >= 12
    assert {".docx", ".html", ".xlsx"} <= {path.suffix for path in folder.iterdir()}


def steps(name):
    """What a guide does: the files it reads and writes, the commands with their options, whatever these are given."""
    for block in BLOCK.finditer(read(name)):
        if block["act"]:
            yield block["act"], Path(block["file"]).name
        for _, (command, *rest), _ in commands(block["body"]):
            yield command, *(option for option in rest if option.startswith("-"))


def test_guides_go_the_same_way():
    """Both guides take the same steps in the same order."""
    one, other = map(list, map(steps, GUIDES))

    assert one == other
