"""The wheel carries all that the program needs: it runs from a clean environment, outside the checkout."""

import os
import subprocess
import sys
import venv
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent


def do(*command, **options):
    """Run a command; its output where it fails."""
    done = subprocess.run(
        list(map(str, command)), capture_output=True, text=True, encoding="utf-8", check=False, **options
    )
    assert 0 == done.returncode, done.stdout + done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def installed(tmp_path_factory):
    """The enfcmp command of a clean environment with the wheel and what it depends on."""
    folder = tmp_path_factory.mktemp("wheel")
    do(sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", folder, ROOT)
    venv.create(folder / "venv", with_pip=True)
    scripts = folder / "venv" / ("Scripts" if os.name == "nt" else "bin")
    try:
        do(scripts / "python", "-m", "pip", "install", "--quiet", next(folder.glob("*.whl")))
    except AssertionError as error:
        if "No matching distribution" in str(error) or "connection" in str(error).lower():
            pytest.skip("no package index can be reached from here")
        raise
    return scripts / "enfcmp"


def outside(**environ):
    """An environment that does not lead back to the checkout."""
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}
    return {**kept, "COLUMNS": "80", "PYTHONUTF8": "1", **environ}


def test_main_job(installed, tmp_path):
    """The main job prints outside the checkout what it prints inside."""
    text = do(installed, "missing", "--from", "datong", "--to", "changji", cwd=tmp_path, env=outside(ENFCMP_LANG="en"))

    assert (ROOT / "tests" / "golden" / "missing-en-80.txt").read_text(encoding="utf-8") == text


def test_chinese(installed, tmp_path):
    """The catalogues are in it."""
    assert "比较不同地区" in do(installed, "--help", cwd=tmp_path, env=outside(ENFCMP_LANG="zh"))
