"""The reports for Word and Excel, opened in LibreOffice."""

import re
import shutil
import subprocess

import msgspec
import pytest

from enfcmp.report.files.docx import write as docx
from enfcmp.report.files.xlsx import write as xlsx

SOFFICE, PDFTOTEXT = shutil.which("soffice"), shutil.which("pdftotext")
MISSING = " and ".join(name for name, path in (("soffice", SOFFICE), ("pdftotext", PDFTOTEXT)) if not path)
pytestmark = pytest.mark.skipif(
    bool(MISSING),
    reason=f"{MISSING} not found: apt-get install libreoffice-writer-nogui libreoffice-calc-nogui poppler-utils",
)
SHORT = 8  # what stands in one line of its cell


@pytest.fixture
def printed(tmp_path):
    """What LibreOffice prints of a file, without blanks."""

    def print_it(content, suffix):
        file = tmp_path / f"report.{suffix}"
        file.write_bytes(content)
        profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
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


@pytest.mark.parametrize(("write", "suffix"), [(docx, "docx"), (xlsx, "xlsx")])
def test_libreoffice_prints_all(report, real, printed, write, suffix):
    """Title, headings, heads and short cells are found on the pages."""
    there = printed(write(report, real), suffix)
    texts = {real.title, *(label for label, _value in real.facts), *short(real.sections)}

    assert not [text for text in sorted(texts) if re.sub(r"\s", "", text) not in there]


@pytest.mark.parametrize(("write", "suffix"), [(docx, "docx"), (xlsx, "xlsx")])
def test_libreoffice_opens_hostile_texts(report, hostile, printed, write, suffix):
    """Shown as they are, none of them computed; a very long one is parted between pages."""
    once = msgspec.structs.replace(
        hostile, facts=(), sections=hostile.sections[:1]
    )  # a cell of 50,000 takes it seconds
    there = printed(write(report, once), suffix)

    assert not [
        text for text in ("<script>", "]]>", "+1+1", "a|b", "\\u001b", "_x0041_", "\\ud800") if text not in there
    ]
    assert "Err:" not in there
    assert there.count("长") >= 500
