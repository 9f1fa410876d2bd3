"""The examples in docstrings give what they say."""

import doctest
import importlib
import re
from pathlib import Path

import pytest

import enfcmp

ROOT = Path(enfcmp.__file__).parents[1]
MODULES = [
    ".".join(path.relative_to(ROOT).with_suffix("").parts)
    for path in sorted((ROOT / "enfcmp").rglob("*.py"))
    if re.search(r"^ *>>> ", path.read_text(encoding="utf-8"), re.MULTILINE)
]


@pytest.mark.parametrize("name", MODULES)
def test_examples(name):
    found = doctest.testmod(importlib.import_module(name))

    assert (0, True) == (found.failed, found.attempted > 0)
