"""Every example of docs/api.md is run, in both languages of the page."""

import doctest
from pathlib import Path

import pytest

from enfcmp import i18n

ROOT = Path(__file__).resolve().parent.parent


@pytest.mark.parametrize("name", ["api.md", "api.zh-CN.md"])
def test_the_page_on_the_python_api(monkeypatch, name):
    """Each line that a reader types gives what the page shows."""
    i18n.use("en")
    monkeypatch.chdir(ROOT)
    result = doctest.testfile(str(ROOT / "docs" / name), module_relative=False, encoding="utf-8")

    assert result.attempted > 20
    assert 0 == result.failed
