"""The wheel carries all that the program needs: it runs from a clean environment, outside the checkout."""

import os
import subprocess
import sys
import venv
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
CATALOGUE = Path("enfcmp", "locale", "zh", "LC_MESSAGES", "enfcmp.po")


def do(*command, **options):
    """Run a command; its output where it fails."""
    done = subprocess.run(
        list(map(str, command)), capture_output=True, text=True, encoding="utf-8", check=False, **options
    )
    assert 0 == done.returncode, done.stdout + done.stderr
    return done.stdout


def build(what, of, folder):
    """Build a wheel or an sdist; its file."""
    do(sys.executable, "-m", "build", f"--{what}", "--no-isolation", "--outdir", folder, of)
    (file,) = folder.glob("enfcmp-*")
    return file


@pytest.fixture(scope="module")
def source(tmp_path_factory):
    """The source as it is handed on, unpacked; there is no git, and nothing in it is built."""
    folder = tmp_path_factory.mktemp("source")
    file = build("sdist", ROOT, tmp_path_factory.mktemp("sdist"))
    do(sys.executable, "-m", "tarfile", "--extract", file, folder)
    (unpacked,) = folder.iterdir()
    assert not list(unpacked.rglob("*.mo"))
    return unpacked


@pytest.fixture(scope="module")
def installed(tmp_path_factory, source):
    """The enfcmp command of a clean environment with the wheel of this source and what it depends on."""
    folder = tmp_path_factory.mktemp("environment")
    wheel = build("wheel", source, tmp_path_factory.mktemp("wheel"))
    venv.create(folder)
    scripts = folder / ("Scripts" if os.name == "nt" else "bin")
    try:
        do(sys.executable, "-m", "pip", "--python", scripts / "python", "install", "--quiet", wheel)
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
    environ = outside(ENFCMP_LANG="en", COLUMNS="200")
    text = do(installed, "missing", "--from", "datong", "--to", "changji", cwd=tmp_path, env=environ)

    assert (ROOT / "tests" / "golden" / "missing-en-200.txt").read_text(encoding="utf-8") == text


def test_chinese(installed, tmp_path):
    """The catalogues are in it, compiled though the source has them as text alone."""
    assert "比较不同地区" in do(installed, "--help", cwd=tmp_path, env=outside(ENFCMP_LANG="zh"))


def test_a_wheel_of_the_checkout(tmp_path):
    """It has what git ignores: the compiled catalogue."""
    names = zipfile.ZipFile(build("wheel", ROOT, tmp_path)).namelist()

    assert CATALOGUE.with_suffix(".mo").as_posix() in names


def test_an_editable_installation(source, tmp_path):
    """It reads the catalogue in the source, compiled there each time that it is installed."""
    po = source / CATALOGUE
    po.write_text(po.read_text(encoding="utf-8").replace("比较不同地区", "对照不同地区"), encoding="utf-8")
    install = "import sys, hatchling.build; hatchling.build.build_editable(sys.argv[1])"
    do(sys.executable, "-c", install, tmp_path, cwd=source, env=outside())

    assert "对照不同地区" in do(sys.executable, "-m", "enfcmp", "--help", "--lang", "zh", cwd=source, env=outside())
