"""What the files of a release contain: what of the source belongs there, nothing else, all of it with a licence."""

from __future__ import annotations

import tarfile
import zipfile
from collections.abc import Iterable
from pathlib import Path

from tools.release.build import ROOT
from tools.release.running import FailedError, run

MADE = (".mo",)  # of another file of the source, when it is built
CODE = (".py", ".typed")  # under LICENSE
OF_WHEEL = ("enfcmp/", "data/", "share/")
NOT_IN_SDIST = (
    "docs/pictures/",
    ".ci/",
    ".gitattributes",
    ".github/",
    ".dockerignore",
    ".pre-commit-hooks.yaml",
    "action.yml",
    "ci/",
    "Dockerfile",
)


def members(file: Path) -> set[str]:
    """The names of the files in a wheel or an sdist, as they are called in the source."""
    if file.suffix == ".whl":
        names = {name for name in zipfile.ZipFile(file).namelist() if ".dist-info/" not in name}
        return {name.removeprefix("enfcmp/") if name.startswith("enfcmp/data/") else _shared(name) for name in names}
    with tarfile.open(file) as archive:
        return {each.name.partition("/")[2] for each in archive if each.isfile()} - {"PKG-INFO"}


def _shared(name: str) -> str:
    """The name of what an installation puts beside its packages, as a manual page."""
    return name.partition(".data/data/")[2] or name


def known_to_git() -> set[str]:
    """The files of the source."""
    names = run("git", "-c", "core.quotepath=off", "ls-files", folder=ROOT).splitlines()
    return {name for name in names if (ROOT / name).is_file()}


def expected(file: Path, source: Iterable[str]) -> set[str]:
    """What of the source a file of the release has to contain."""
    if file.suffix == ".whl":
        return {name for name in source if name.startswith(OF_WHEEL)}
    return {name for name in source if not name.startswith(NOT_IN_SDIST)}


def named_in(notice: str) -> tuple[set[str], tuple[str, ...]]:
    """The files that NOTICE names, and the folders that it names whole (docs/)."""
    lines = {line.strip() for line in notice.splitlines() if "/" in line and " " not in line}
    return {line for line in lines if not line.endswith("/")}, tuple(line for line in lines if line.endswith("/"))


def unlicensed(names: Iterable[str], notice: str) -> list[str]:
    """Files of which neither LICENSE nor NOTICE says under what licence they are; those beside LICENSE are under it."""
    files, folders = named_in(notice)
    stated = (name for name in names if not name.endswith((*CODE, *MADE)) and "/" in name and name not in files)
    return sorted(name for name in stated if not name.startswith(folders))


def check(file: Path) -> int:
    """Raise where a file of the release lacks something, has too much, or has what is under no licence; its files."""
    found, wanted = members(file), expected(file, known_to_git())
    has_too_much = {name for name in found - wanted if not name.endswith(MADE)}
    notice = (ROOT / "NOTICE").read_text(encoding="utf-8")
    faults = {
        "is not in it": sorted(wanted - found),
        "is in it and not known to git": sorted(has_too_much),
        "has no licence in NOTICE": unlicensed(found, notice),
    }
    if lines := [f"{file.name}: {name} {what}" for what, names in faults.items() for name in names]:
        raise FailedError("\n".join(lines))
    return len(found)
