"""--ours and --brief of `report`: whose list it is, and the conclusion on one sheet."""

import json
import re
import shutil
import subprocess

import pytest

PDFINFO = shutil.which("pdfinfo")
CITIES = ("report", "--from", "datong", "--to", "changji", "--as-of", "2026-11-25")


@pytest.mark.parametrize(("ours", "side"), [("datong", "from"), ("changji", "to")])
def test_ours(run, ours, side):
    """As it is named; JSON says which side it is."""
    code, out, _err = run(*CITIES, "--ours", ours, "-o", "-", "--as", "json")

    assert (0, side) == (code, json.loads(out)["ours"])
    assert "ours" not in json.loads(run(*CITIES, "-o", "-", "--as", "json")[1])


@pytest.mark.parametrize(
    ("options", "expected"),
    [
        (("--ours", "x"), "Error: --ours x is neither datong nor changji"),
        (("--brief", "--sections", "gaps"), "Error: --brief is the conclusion alone; leave out --sections"),
    ],
)
def test_refused(run, tmp_path, options, expected):
    """One sentence, and no file."""
    assert (2, "", f"{expected}\n") == run(*CITIES, *options, "-o", tmp_path / "r.md", "-q")
    assert [] == list(tmp_path.iterdir())


def test_which_of_two_files(run, tmp_path, request):
    """Two editions of one list have one id; what was typed tells them apart."""
    text = (request.config.rootpath / "data" / "datong.yaml").read_text(encoding="utf-8")
    for name in ("old.yaml", "new.yaml"):
        (tmp_path / name).write_text(text, encoding="utf-8")
    pair = ("report", "--from", tmp_path / "old.yaml", "--to", tmp_path / "new.yaml", "-o", "-", "--as", "json", "-q")

    assert "to" == json.loads(run(*pair, "--ours", tmp_path / "new.yaml")[1])["ours"]
    assert (2, "Error: --ours datong is both lists; name a file as in --from or --to\n") == (
        *run(*pair, "--ours", "datong")[::2],
    )


def test_brief(run, tmp_path):
    """The conclusion, and no other heading of its kind."""
    assert 0 == run(*CITIES, "--brief", "-q", "-o", tmp_path / "r.md")[0]
    assert ["Conclusion"] == re.findall("^## (.*)", (tmp_path / "r.md").read_text(encoding="utf-8"), re.MULTILINE)


@pytest.mark.skipif(not PDFINFO, reason="pdfinfo not found: apt-get install poppler-utils")
@pytest.mark.parametrize("lang", ["en", "zh"])
def test_brief_is_one_sheet(run, tmp_path, lang):
    """Printed by whatever program is here."""
    code, _out, err = run(*CITIES, "--brief", "-q", "--lang", lang, "-o", tmp_path / "r.pdf")
    if code:
        pytest.skip(f"nothing here makes a PDF: {err}")
    told = subprocess.run([PDFINFO, tmp_path / "r.pdf"], check=True, capture_output=True, text=True).stdout

    assert "1" == re.search(r"Pages:\s+(\d+)", told)[1]
