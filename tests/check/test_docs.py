"""docs/rules.md is written from the rules."""

import importlib.util
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


def test_the_manual_is_in_step():
    """`make docs` writes it anew."""
    spec = importlib.util.spec_from_file_location("document_rules", ROOT / "tools" / "document_rules.py")
    tool = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(tool)

    assert tool.PAGE.read_text(encoding="utf-8") == tool.document()
