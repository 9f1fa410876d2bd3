"""The report as PDF, printed by a browser or by LibreOffice; and programs that do not do their work."""

import datetime as dt
import functools
import os
import re
import shutil
import subprocess
import time
from importlib.util import find_spec

import msgspec
import pytest

from enfcmp.errors import InputError
from enfcmp.report import printers
from enfcmp.report.files import writer, writers
from enfcmp.report.files.pdf import steady, write
from enfcmp.report.printers import Printer
from enfcmp.report.printers import printers as those_at_hand

CITIES = ("report", "--from", "datong", "--to", "changji", "--as-of", "2026-11-25")


@functools.cache
def found(reads):
    """The first program for a format, if it starts; else the test is skipped."""
    for program in printers._found(reads):  # noqa: SLF001  # LibreOffice is asked for although there is a browser
        try:
            Printer(program, reads).pdf({"html": b"<p>1</p>", "docx": b"1"}[reads])
        except InputError:
            pytest.skip(f"{program} does not start here: no PDF was made with it")
        return Printer(program, reads)
    return pytest.skip(f"no {'browser' if reads == 'html' else 'LibreOffice'} here: no PDF was made with it")


@pytest.fixture(scope="module")
def browser():
    return found("html")


@pytest.fixture(scope="module")
def office():
    return found("docx")


@pytest.fixture
def read(tmp_path):
    """The text of a PDF as it lies on the sheets, without blanks."""
    if not (program := shutil.which("pdftotext")):
        pytest.skip("pdftotext not found: apt-get install poppler-utils")

    def read_it(content):
        file = tmp_path / "read.pdf"
        file.write_bytes(content)
        done = subprocess.run([program, "-raw", "-enc", "UTF-8", file, "-"], check=True, capture_output=True)
        return re.sub(r"\s", "", done.stdout.decode())

    return read_it


def cells(sections):
    """The text of all cells."""
    for section in sections:
        for row in section.table.rows if section.table else ():
            yield from ("".join("⋯" if run.mark == "rest" else run.text for run in cell.runs) for cell in row.cells)
        yield from cells(section.sections)


@pytest.mark.usefixtures("browser")
def test_every_finding_is_printed(report, real, read):
    """Each cell in one piece, on A4 sheets, with bookmarks and without a line of the browser's."""
    content = write(report, real)
    there = read(content)

    assert not [text for text in cells(real.sections) if re.sub(r"\s", "", text) not in there]
    assert {b"595 842"} == {
        b"%.0f %.0f" % tuple(map(float, box)) for box in re.findall(rb"/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]", content)
    }
    assert b"/Outlines" in content
    assert "file://" not in there


@pytest.mark.usefixtures("browser")
def test_hostile_text_is_printed(report, hostile, read):
    """As it is, on so many sheets as it takes."""
    there = read(write(report, msgspec.structs.replace(hostile, facts=(), sections=hostile.sections[:1])))

    assert not [
        text for text in ("<script>", "]]>", "+1+1", "a|b", "\\u001b", "_x0041_", "\\ud800") if text not in there
    ]
    assert there.count("长") >= 50_000


@pytest.mark.parametrize("real", ["zh"], indirect=True)
@pytest.mark.parametrize("reads", ["html", "docx"])
def test_the_same_input_gives_the_same_bytes(report, real, reads):
    """Of one program, whatever the second, in whatever folder."""
    program, day = found(reads), dt.date(2026, 7, 1)
    content = writers.get(reads)(report, real)
    one = program.pdf(content)
    time.sleep(1.1)
    other = program.pdf(content)

    assert one != other
    assert steady(one, day) == steady(other, day)
    assert b"D:20260701000000" in steady(one, day)


@pytest.mark.parametrize("real", ["zh"], indirect=True)
def test_libreoffice_where_there_is_no_browser(report, real, office, read, monkeypatch):
    """From the Word file."""
    monkeypatch.setattr(printers, "_found", lambda reads: iter([office.program] if reads == "docx" else []))
    there = read(write(report, real))

    assert (office,) == those_at_hand()
    assert re.sub(r"\s", "", real.title) in there


def test_nothing_that_makes_a_pdf(run, tmp_path, monkeypatch):
    """Said with what to do, before anything is read."""
    monkeypatch.setattr(printers, "_found", lambda _reads: iter(()))
    code, out, err = run("report", "--from", "nowhere", "--to", "changji", "-o", tmp_path / "r.pdf")

    assert (2, "") == (code, out)
    assert err == (
        'Error: a PDF needs a browser (Edge, Chrome or Chromium), or LibreOffice and pip install "enfcmp[report]"; '
        "install one, or write .html, open it in any browser and print it to PDF there\n"
    )
    assert "浏览器" in run("report", "--from", "nowhere", "--to", "changji", "-o", tmp_path / "r.pdf", lang="zh")[2]


def test_libreoffice_needs_the_word_file(monkeypatch):
    """Without the library for it there is no use in LibreOffice."""
    monkeypatch.setattr(printers, "_found", lambda reads: iter(["soffice"] if reads == "docx" else []))
    monkeypatch.setattr(printers, "find_spec", lambda name: None if name == "docx" else find_spec(name))

    with pytest.raises(InputError, match="a PDF needs a browser"):
        writer("", "r.pdf")


@pytest.mark.parametrize(
    ("system", "folder", "place"),
    [
        ("win32", "ProgramFiles(x86)", r"Microsoft\Edge\Application\msedge.exe"),
        ("win32", "LocalAppData", r"Google\Chrome\Application\chrome.exe"),
    ],
)
def test_where_windows_installs_them(system, folder, place, tmp_path, monkeypatch):
    """Not on PATH: looked for in the folders of programs."""
    program = tmp_path.joinpath(*place.split("\\"))
    program.parent.mkdir(parents=True)
    program.touch()
    for name in ("ProgramFiles(x86)", "ProgramFiles", "LocalAppData", "PATH"):
        monkeypatch.setenv(name, "")
    monkeypatch.setenv(folder, str(tmp_path))
    monkeypatch.setattr(printers.sys, "platform", system)
    monkeypatch.setattr(shutil, "which", lambda _name: None)

    assert Printer(str(program), "html") == those_at_hand()[0]


@pytest.mark.parametrize("name", ["no-such-browser", '"no-such-browser"'])
def test_a_browser_that_is_not_there(run, tmp_path, monkeypatch, name):
    """The name is said, without the quotes that Windows keeps."""
    monkeypatch.setenv("ENFCMP_BROWSER", name)

    assert (2, "", "Error: ENFCMP_BROWSER names `no-such-browser`, which is no program\n") == run(
        *CITIES, "-o", tmp_path / "r.pdf"
    )


NEXT = "; name a browser in ENFCMP_BROWSER, or write .html, open it in any browser and print it to PDF there\n"


HALF = 'for each; do case $each in --print-to-pdf=*) printf half > "${each#*=}";; esac; done'


@pytest.mark.skipif(os.name == "nt", reason="a script that begins with #! is a program on POSIX only")
@pytest.mark.parametrize(
    ("script", "seconds", "said"),
    [
        ("exit 7", 60, "the program made no PDF (exit code 7)"),
        ("exit 0", 60, "the program made no PDF (exit code 0)"),
        (HALF, 60, "the program made no PDF (exit code 0)"),
        ("(sleep 1; touch $(dirname $0)/late) & sleep 60", 0.2, "no PDF after 0.2 s"),
    ],
    ids=["fails", "writes nothing", "writes half", "hangs"],
)
def test_a_browser_that_does_not_do_its_work(run, tmp_path, monkeypatch, script, seconds, said):
    """One message; an old report is as it was, and nothing of the program runs on."""
    program = tmp_path / "browser"
    program.write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
    program.chmod(0o755)
    path = tmp_path / "r.pdf"
    path.write_bytes(b"old")
    monkeypatch.setenv("ENFCMP_BROWSER", str(program))
    monkeypatch.setattr(printers, "_START", seconds)
    monkeypatch.setattr(printers, "_BYTES_A_SECOND", 10**9)

    assert (2, "", f"Error: {program}: {said}{NEXT}") == run(*CITIES, "-o", path)
    assert b"old" == path.read_bytes()
    time.sleep(0 if seconds == 60 else 1.2)
    assert ["browser", "r.pdf"] == sorted(each.name for each in tmp_path.iterdir())


@pytest.mark.skipif(os.name == "nt", reason="Windows asks no file whether it is a program")
def test_a_program_that_cannot_be_started(run, tmp_path, monkeypatch):
    """Said like the rest."""
    program = tmp_path / "browser"
    program.write_bytes(b"\0")
    program.chmod(0o755)
    monkeypatch.setenv("ENFCMP_BROWSER", str(program))
    code, _, err = run(*CITIES, "-o", tmp_path / "r.pdf")

    assert 2 == code
    assert err.startswith(f"Error: {program}: the program cannot be started: ")


@pytest.mark.skipif(os.name == "nt", reason="a script that begins with #! is a program on POSIX only")
def test_the_next_program_where_one_fails(report, real, tmp_path, monkeypatch):
    """As a browser that may not reach the temporary folder; one that the person named is the only one."""
    makes = 'for each; do case $each in --print-to-pdf=*) printf "%%PDF-%%%%EOF" > "${each#*=}";; esac; done'
    for name, script in (("fails", "exit 21"), ("works", makes)):
        (tmp_path / name).write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
        (tmp_path / name).chmod(0o755)
    both = [str(tmp_path / "fails"), str(tmp_path / "works")]
    monkeypatch.setattr(printers, "_found", lambda reads: iter(both if reads == "html" else []))
    assert b"%PDF-%%EOF" == write(report, real)

    monkeypatch.setenv("ENFCMP_BROWSER", both[0])
    with pytest.raises(InputError, match="exit code 21"):
        write(report, real)


@pytest.mark.parametrize(("name", "reads"), [("soffice", "docx"), ("some-browser", "html")])
def test_a_program_that_the_person_names(monkeypatch, name, reads):
    """LibreOffice is known by its name; anything else is taken for a browser."""
    monkeypatch.setenv("ENFCMP_BROWSER", name)
    monkeypatch.setattr(shutil, "which", lambda each: f"/somewhere/{each}")

    assert (Printer(f"/somewhere/{name}", reads),) == those_at_hand()
