"""Build the two files of a release."""

from __future__ import annotations

import re
import sys
from pathlib import Path

from tools.release.running import run

ROOT = Path(__file__).resolve().parents[2]


def version(root: Path = ROOT) -> str:
    """The version of the source, which stands in one place."""
    source = (root / "enfcmp" / "__init__.py").read_text(encoding="utf-8")
    return re.findall(r'^__version__ = "(.+)"$', source, re.MULTILINE)[0]


def build(kind: str, folder: Path, source: Path = ROOT) -> Path:
    """Build the wheel or the sdist of a source into a folder, with what is installed here; the file."""
    before = set(folder.glob("*"))
    run(sys.executable, "-m", "build", f"--{kind}", "--no-isolation", "--outdir", folder, source)
    (file,) = set(folder.glob("enfcmp-*")) - before
    return file


def build_both(folder: Path) -> tuple[Path, Path]:
    """The wheel and the sdist; earlier ones of the folder make room."""
    for old in folder.glob("enfcmp-*"):
        if old.is_file():
            old.unlink()
    return build("wheel", folder), build("sdist", folder)
