"""Every example of docs/api.md is run."""

import doctest
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent


def test_the_page_on_the_python_api(monkeypatch):
    """Each line that a reader types gives what the page shows."""
    monkeypatch.chdir(ROOT)
    result = doctest.testfile(str(ROOT / "docs" / "api.md"), module_relative=False, encoding="utf-8")

    assert result.attempted > 20
    assert 0 == result.failed
