"""`enfcmp lists` where a list is faulty: the others are shown all the same."""

import json
import shutil
from pathlib import Path

import pytest

ASSETS = Path(__file__).resolve().parents[1] / "assets" / "lists"
FAULTS = {
    "bad-date.yaml": "one.yaml:6:12: `2025-02-30` is not a date; 2025-01-31 is the form",
    "gb18030.yaml": "one.yaml:3:24: the file is GB18030 (GBK), not UTF-8; save it as UTF-8",
}


@pytest.fixture
def folder(tmp_path, monkeypatch):
    """A folder whose lists alone are at hand, with a good one in it."""
    monkeypatch.setattr("enfcmp.lists.find.shipped", lambda: tmp_path)
    shutil.copy(ASSETS / "ok.yaml", tmp_path / "tiny.yaml")
    return tmp_path


@pytest.mark.parametrize("fault", FAULTS)
def test_a_faulty_list_hides_no_other(run, folder, fault):
    """It is told with its place, the exit code says so, and in text and JSON the others are there."""
    shutil.copy(ASSETS / fault, folder / "one.yaml")
    code, out, err = run("lists", "--data", folder)
    shown = run("lists", "--data", folder, "--format", "json")

    assert 2 == code == shown[0]
    assert FAULTS[fault] in err
    assert err == shown[2]
    assert err.startswith("Error: ")
    assert "tiny" in out
    assert "tiny" in [each["id"] for each in json.loads(shown[1])["lists"]]
    assert "one" not in [each["id"] for each in json.loads(shown[1])["lists"]]


def test_where_all_are_faulty(run, folder, monkeypatch):
    """Nothing is shown, so that nobody reads that there is none."""
    shutil.copy(ASSETS / "bad-date.yaml", folder / "tiny.yaml")
    monkeypatch.setattr("enfcmp.lists.find._unnamed", lambda *_arguments: ())
    code, out, err = run("lists", "--data", folder)

    assert (2, "") == (code, out)
    assert "tiny.yaml:" in err
