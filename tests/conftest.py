"""What all tests share: running enfcmp in this process or in one of its own, and comparing with a golden file."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from enfcmp.cli import main

ROOT = Path(__file__).resolve().parent.parent
GOLDEN = Path(__file__).with_name("golden")
REFRESH = bool(os.environ.get("ENFCMP_REFRESH"))
SPOKEN = ("ENFCMP_LANG", "LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG")


@pytest.fixture
def run(capsys, monkeypatch):
    """Run a command line in this process, from the root of the checkout: (exit code, stdout, stderr)."""
    monkeypatch.chdir(ROOT)
    monkeypatch.delenv("ENFCMP_DATA", raising=False)
    for name in SPOKEN:
        monkeypatch.setenv(name, "")

    def run_it(*arguments, lang="en", columns=80):
        monkeypatch.setenv("COLUMNS", str(columns))
        monkeypatch.setenv("ENFCMP_LANG", lang)
        capsys.readouterr()
        code = main(list(map(str, arguments)))
        out, err = capsys.readouterr()
        return code, out, err

    return run_it


@pytest.fixture
def spawn():
    """Run a command line in a process of its own: the finished process, its output as bytes."""

    def spawn_it(*arguments, cwd=ROOT, **environ):
        kept = {name: value for name, value in os.environ.items() if name not in (*SPOKEN, "ENFCMP_DATA", "COLUMNS")}
        clean = {"PYTHONIOENCODING": "utf-8", "ENFCMP_LANG": "en", "PYTHONPATH": str(ROOT)}
        return subprocess.run(
            [sys.executable, "-m", "enfcmp", *map(str, arguments)],
            cwd=cwd,
            env={**kept, **clean, **environ},
            capture_output=True,
            check=False,
        )

    return spawn_it


@pytest.fixture
def golden():
    """Compare with tests/golden/NAME; ENFCMP_REFRESH=1 writes the file anew, to be read in the diff."""

    def compare(name, text):
        path = GOLDEN / name
        if REFRESH:
            path.write_text(text, encoding="utf-8", newline="\n")

        assert path.read_text(encoding="utf-8") == text

    return compare
