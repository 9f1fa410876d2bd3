"""The reports for Word and Excel, opened in LibreOffice."""

import re
import shutil
import subprocess

import msgspec
import pytest

from enfcmp.report.document import Section
from enfcmp.report.files.docx import write as docx
from enfcmp.report.files.xlsx import write as xlsx
from enfcmp.report.office.worklist import worklist

SOFFICE, PDFTOTEXT = shutil.which("soffice"), shutil.which("pdftotext")
MISSING = " and ".join(name for name, path in (("soffice", SOFFICE), ("pdftotext", PDFTOTEXT)) if not path)
pytestmark = pytest.mark.skipif(
    bool(MISSING),
    reason=f"{MISSING} not found: apt-get install libreoffice-writer-nogui libreoffice-calc-nogui poppler-utils",
)
SHORT = 8  # what stands in one line of its cell
LONG = 5_000  # what no page holds in a column; LibreOffice takes 40 seconds for a cell of 50,000


@pytest.fixture(scope="module")
def profile(tmp_path_factory):
    """A profile of their own, made by the first of these tests: to make one takes LibreOffice two seconds."""
    return f"-env:UserInstallation={(tmp_path_factory.mktemp('office') / 'profile').as_uri()}"


@pytest.fixture
def printed(tmp_path, profile):
    """What LibreOffice prints of a file, without blanks."""

    def print_it(content, suffix):
        file = tmp_path / f"report.{suffix}"
        file.write_bytes(content)
        convert = [SOFFICE, profile, "--headless", "--convert-to", "pdf", "--outdir", tmp_path, file]
        subprocess.run(convert, check=True, capture_output=True, timeout=120)
        read = [PDFTOTEXT, "-raw", "-enc", "UTF-8", tmp_path / "report.pdf", "-"]
        return re.sub(r"\s", "", subprocess.run(read, check=True, capture_output=True).stdout.decode())

    return print_it


def short(sections):
    """Headings and cells so short that no line break parts them."""
    for section in sections:
        yield section.title
        if section.table:
            yield from section.table.head
            yield from (cell.text for row in section.table.rows for cell in row.cells if len(cell.text) <= SHORT)
        yield from short(section.sections)


def shortened(section):
    """The section with its table, no text of which is longer than `LONG`."""
    changed = msgspec.structs.replace

    def short_cell(cell):
        return changed(cell, runs=tuple(changed(run, text=run.text[:LONG]) for run in cell.runs))

    rows = (changed(row, cells=tuple(map(short_cell, row.cells))) for row in section.table.rows)
    return changed(section, table=changed(section.table, rows=tuple(rows)))


def worked_through(report, document):
    """The sections of a workbook: two of them are one table, a row a finding."""
    others = (each for each in document.sections if each.id not in {"divergences", "checks"})
    return (Section(id="worklist", title="", table=worklist(report, document)), *others)


@pytest.mark.parametrize(("write", "suffix"), [(docx, "docx"), (xlsx, "xlsx")])
def test_libreoffice_prints_all(report, real, printed, write, suffix):
    """Title, headings, heads and short cells are found on the pages."""
    there = printed(write(report, real), suffix)
    sections = real.sections if suffix == "docx" else worked_through(report, real)
    texts = {real.title, *(label for label, _value in real.facts), *short(sections)}

    assert not [text for text in sorted(texts) if re.sub(r"\s", "", text) not in there]


@pytest.mark.parametrize(("write", "suffix"), [(docx, "docx"), (xlsx, "xlsx")])
def test_libreoffice_opens_hostile_texts(report, hostile, printed, write, suffix):
    """Shown as they are, none of them computed; a very long one is parted between pages."""
    once = msgspec.structs.replace(hostile, facts=(), sections=(shortened(hostile.sections[0]),))
    there = printed(write(report, once), suffix)

    assert not [
        text for text in ("<script>", "]]>", "+1+1", "a|b", "\\u001b", "_x0041_", "\\ud800") if text not in there
    ]
    assert "Err:" not in there
    assert there.count("长") >= 500
