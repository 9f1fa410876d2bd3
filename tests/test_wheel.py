"""The files of a release carry all that the program needs: it runs from a clean environment, outside the checkout."""

import os
import sys
import zipfile
from pathlib import Path

import pytest

from tools.release.build import build
from tools.release.clean_environment import install, try_out
from tools.release.running import FailedError, run

ROOT = Path(__file__).resolve().parent.parent
CATALOGUE = Path("enfcmp", "locale", "zh", "LC_MESSAGES", "enfcmp.po")


@pytest.fixture(scope="module")
def source(tmp_path_factory):
    """The source as it is handed on, unpacked; there is no git, and nothing in it is built."""
    folder = tmp_path_factory.mktemp("source")
    file = build("sdist", tmp_path_factory.mktemp("sdist"))
    run(sys.executable, "-m", "tarfile", "--extract", file, folder)
    (unpacked,) = folder.iterdir()
    assert not list(unpacked.rglob("*.mo"))
    return unpacked


@pytest.fixture(scope="module", params=["wheel", "sdist"])
def installed(tmp_path_factory, source, request):
    """The enfcmp command of a clean environment with a file of a release and what it depends on."""
    file = build(request.param, tmp_path_factory.mktemp("file"), source)
    try:
        return install(file, tmp_path_factory.mktemp("environment"))
    except FailedError as error:
        if "No matching distribution" in str(error) or "connection" in str(error).lower():
            pytest.skip("no package index can be reached from here")
        raise


def outside(**environ):
    """An environment that does not lead back to the checkout."""
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}
    return {**kept, "COLUMNS": "80", "PYTHONUTF8": "1", **environ}


def test_main_job(installed, tmp_path):
    """The main job prints outside the checkout what it prints inside."""
    environ = outside(ENFCMP_LANG="en", COLUMNS="200")
    text = run(installed, "missing", "--from", "datong", "--to", "changji", folder=tmp_path, environ=environ)

    assert (ROOT / "tests" / "golden" / "missing-en-200.txt").read_text(encoding="utf-8") == text


def test_whole_trial(installed, tmp_path):
    """It says its version, what is missing, and with the national laws what is not quoted as enacted."""
    try_out(installed, tmp_path)


def test_chinese(installed, tmp_path):
    """The catalogues are in it, compiled though the source has them as text alone."""
    assert "比较不同地区" in run(installed, "--help", folder=tmp_path, environ=outside(ENFCMP_LANG="zh"))


def test_a_wheel_of_the_checkout(tmp_path):
    """It has what git ignores: the compiled catalogue."""
    names = zipfile.ZipFile(build("wheel", tmp_path)).namelist()

    assert CATALOGUE.with_suffix(".mo").as_posix() in names


def test_an_editable_installation(source, tmp_path):
    """It reads the catalogue in the source, compiled there each time that it is installed."""
    po = source / CATALOGUE
    po.write_text(po.read_text(encoding="utf-8").replace("比较不同地区", "对照不同地区"), encoding="utf-8")
    install = "import sys, hatchling.build; hatchling.build.build_editable(sys.argv[1])"
    run(sys.executable, "-c", install, tmp_path, folder=source, environ=outside())

    assert "对照不同地区" in run(
        sys.executable, "-m", "enfcmp", "--help", "--lang", "zh", folder=source, environ=outside()
    )
