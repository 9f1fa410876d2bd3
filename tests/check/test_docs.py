"""docs/rules.md and docs/divergences.md are written from the rules."""

import importlib.util
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


@pytest.mark.parametrize("command", ["check", "diff"])
def test_the_manual_is_in_step(command):
    """`make docs` writes it anew."""
    spec = importlib.util.spec_from_file_location("document_rules", ROOT / "tools" / "document_rules.py")
    tool = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(tool)

    assert tool.PAGES[command][0].read_text(encoding="utf-8") == tool.document(command)
