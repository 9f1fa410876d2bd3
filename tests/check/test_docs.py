"""docs/rules.md and docs/divergences.md, and both in Chinese, are written from the rules."""

import importlib.util
from pathlib import Path

import pytest

from enfcmp import i18n

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(autouse=True)
def english():
    """Whatever language a page is written in, the tests after it hear English."""
    yield
    i18n.use("en")


@pytest.mark.parametrize("language", ["en", "zh"])
@pytest.mark.parametrize("command", ["check", "diff"])
def test_the_manual_is_in_step(command, language):
    """`make docs` writes it anew."""
    spec = importlib.util.spec_from_file_location("document_rules", ROOT / "tools" / "document_rules.py")
    tool = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(tool)

    assert tool.PAGES[command, language][0].read_text(encoding="utf-8") == tool.document(command, language)
