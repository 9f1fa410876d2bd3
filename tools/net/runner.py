"""Runs commands with the package of one commit: imported once, then forked for each, so that none sees another.

It is started by results.py with the package on its path, and imports nothing else that is not of Python itself. What a
command gave is a ZIP file: its exit code, what it wrote to standard output and error, and the files it left.
"""

from __future__ import annotations

import contextlib
import importlib
import json
import os
import pkgutil
import resource
import shutil
import signal
import sys
import traceback
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

SECONDS = 60  # of the processor, for one command
_HEAVY = ("docx", "jieba", "xlsxwriter")  # imported inside functions, and slowly
_NOWHERE = os.open(os.devnull, os.O_RDWR)
Job = dict[str, Any]


def main() -> None:
    """Read what is to be run from the file named first, and run it."""
    plan = json.loads(Path(sys.argv[1]).read_text(encoding="utf-8"))
    work, digest = Path(plan["work"]), plan["digest"].encode()
    enfcmp = None if plan["spawn"] else _import(Path(plan["tree"]))
    copied = None
    for job in plan["jobs"]:
        folder = Path(job["folder"])
        if copied != folder:
            shutil.rmtree(work, ignore_errors=True)
            shutil.copytree(folder, work / "here")
        parts = {"exit code": _run(job, work, enfcmp).encode()}
        parts |= {name: (work / name).read_bytes() for name in ("stdout", "stderr")}
        written = _written(folder, work / "here")
        copied = None if written else folder
        clean = {name: content.replace(digest, b"0" * len(digest)) for name, content in (parts | written).items()}
        _keep(clean, Path(job["to"]))


def _import(tree: Path) -> Callable[[list[str]], int]:
    """Import the package whole, in the language of this process; its `main`."""
    package = importlib.import_module("enfcmp")
    enfcmp: Callable[[list[str]], int] = importlib.import_module("enfcmp.cli").main
    if not Path(str(package.__file__)).is_relative_to(tree):
        sys.exit(f"not the package of the commit: {package.__file__}")
    enfcmp(["--version"])
    names = [each.name for each in pkgutil.walk_packages(package.__path__, "enfcmp.")]
    for name in (*_HEAVY, *names):
        if not name.endswith("__main__"):
            with contextlib.suppress(Exception):  # what cannot be imported says so when a command needs it
                importlib.import_module(name)
    return enfcmp


def _run(job: Job, work: Path, enfcmp: Callable[[list[str]], int] | None) -> str:
    """Run one command in a child; its exit code, or the signal that ended it."""
    (work / "typed").write_text(job["typed"], encoding="utf-8")
    output, error = (os.open(work / name, os.O_CREAT | os.O_WRONLY | os.O_TRUNC) for name in ("stdout", "stderr"))
    shown, screen = os.openpty() if job["terminal"] else (_NOWHERE, output)
    child = os.fork()
    if not child:
        _be(job, work, (os.open(work / "typed", os.O_RDONLY), screen, error), None if job["alone"] else enfcmp)
    if job["terminal"]:
        os.close(screen)
        _copy(shown, output)
    os.close(output)
    os.close(error)
    code = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    return str(code) if code >= 0 else signal.Signals(-code).name


def _be(job: Job, work: Path, streams: tuple[int, ...], enfcmp: Callable[[list[str]], int] | None) -> None:
    """Be the child: never returns."""
    for number, stream in enumerate(streams):
        os.dup2(stream, number)
    sys.stdin, sys.stdout, sys.stderr = (os.fdopen(at, "rww"[at], encoding="utf-8", closefd=False) for at in range(3))
    os.chdir(work / "here")
    os.environ.update(COLUMNS=str(job["columns"]), ENFCMP_LANG=job["lang"], TERM="xterm-256color")
    resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))
    code = 70
    try:
        if enfcmp is None:
            os.execv(sys.executable, [sys.executable, "-m", "enfcmp", *job["arguments"]])  # noqa: S606
        code = enfcmp(job["arguments"])
        sys.stdout.flush()
    except BaseException:  # noqa: BLE001  # whatever it is, the child ends here
        traceback.print_exc()
    finally:
        sys.stderr.flush()
        os._exit(code)


def _copy(shown: int, output: int) -> None:
    """What is written on a terminal, until it is closed, which Linux tells by an error."""
    with contextlib.suppress(OSError):
        while content := os.read(shown, 1 << 16):
            os.write(output, content)
    os.close(shown)


def _written(folder: Path, here: Path) -> dict[str, bytes]:
    """The files of a copied folder that are new or were written anew, and those that are gone."""
    was, now = _states(folder), _states(here)
    written = (name for name, state in now.items() if name not in was or was[name] != state)
    gone = {f"{name} (gone)": b"" for name in was if name not in now}
    return {name: (here / name).read_bytes() if now[name] else b"" for name in written} | gone


def _states(folder: Path) -> dict[str, tuple[int, int] | None]:
    """By name, what tells whether a file is as it was copied; None for a folder."""
    states = ((path, path.stat()) for path in sorted(folder.rglob("*")))
    return {
        str(path.relative_to(folder)): None if path.is_dir() else (state.st_mtime_ns, state.st_size)
        for path, state in states
    }


def _keep(parts: dict[str, bytes], path: Path) -> None:
    new = path.with_suffix(".new")
    with zipfile.ZipFile(new, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as file:
        for name, content in parts.items():
            file.writestr(name, content)
    new.replace(path)


if __name__ == "__main__":
    main()
