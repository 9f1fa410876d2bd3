"""What the commands of one commit gave: run where it is not known yet, kept by what it depends on."""

from __future__ import annotations

import datetime as dt
import functools
import hashlib
import importlib.metadata
import json
import os
import subprocess
import sys
import zipfile
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import NamedTuple

from tools.net.command import Command, Parts
from tools.net.trees import Tree

_RUNNER = Path(__file__).with_name("runner.py")
_KEPT = ("PATH", "HOME", "TMPDIR")
_LANGUAGES = ("en", "zh")


class Run(NamedTuple):
    """How commands are run."""

    cache: Path
    jobs: int
    spawn: bool = False


class Results:
    """The results of one tree."""

    def __init__(self, tree: Tree, run: Run) -> None:
        self.run = run
        self._tree = tree
        self._folder = run.cache / "results" / tree.digest
        self._folder.mkdir(parents=True, exist_ok=True)

    def of(self, commands: Sequence[Command]) -> dict[Command, Parts]:
        """The result of each command."""
        paths = {command: self._path(command) for command in commands}
        missing = [command for command, path in paths.items() if not path.exists()]
        shards = [
            shard for lang in _LANGUAGES for shard in self._shards([each for each in missing if each.lang == lang])
        ]
        with ThreadPoolExecutor(self.run.jobs) as pool:
            list(pool.map(self._start, range(len(shards)), shards))
        return {command: _read(path) for command, path in paths.items()}

    def _shards(self, commands: Sequence[Command]) -> list[Sequence[Command]]:
        """Commands of one language dealt out, so that all that may run at once have something to do."""
        count = max(1, self.run.jobs // len(_LANGUAGES))
        return [shard for at in range(count) if (shard := commands[at::count])]

    def _start(self, number: int, commands: Sequence[Command]) -> None:
        """Run commands of one language in a process with the package of the tree."""
        work = self.run.cache / "work" / self._tree.digest / f"{os.getpid()}-{number}"
        work.mkdir(parents=True, exist_ok=True)
        plan = work.with_suffix(".json")
        jobs = [
            {**command._asdict(), "folder": str(command.folder), "to": str(self._path(command))} for command in commands
        ]
        rest = {"digest": self._tree.digest, "tree": str(self._tree.path), "work": str(work), "spawn": self.run.spawn}
        plan.write_text(json.dumps({"jobs": jobs, **rest}), encoding="utf-8")
        environ = {
            **{name: os.environ[name] for name in _KEPT if name in os.environ},
            "PYTHONPATH": str(self._tree.path),
            "PYTHONIOENCODING": "utf-8",
            "ENFCMP_LANG": commands[0].lang,
            "TZ": "UTC",
        }
        subprocess.run(
            [sys.executable, "-P", str(_RUNNER), str(plan)], env=environ, check=True, stdout=subprocess.DEVNULL
        )

    def _path(self, command: Command) -> Path:
        """Where a result is kept: named after all that it depends on beside the tree."""
        day = str(dt.date.today()) if "review" in command.arguments else ""  # noqa: DTZ011  # as enfcmp takes it
        folder = command.folder.relative_to(self.run.cache)  # named after what is in it
        return (
            self._folder / f"{_sha(repr(command._replace(folder=folder)), day, _libraries(), str(self.run.spawn))}.zip"
        )


def _read(path: Path) -> Parts:
    with zipfile.ZipFile(path) as file:
        return {name: file.read(name) for name in file.namelist()}


@functools.cache
def _libraries() -> str:
    """The interpreter, and all that is installed beside it."""
    return _sha(sys.version, *sorted(f"{each.name} {each.version}" for each in importlib.metadata.distributions()))


def _sha(*parts: str) -> str:
    return hashlib.sha256("\0".join(parts).encode()).hexdigest()[:32]
