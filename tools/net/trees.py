"""A commit, or the working tree, as a folder with the package and the lists that ship with it."""

from __future__ import annotations

import hashlib
import io
import os
import shutil
import subprocess
import tarfile
import tempfile
from pathlib import Path
from typing import NamedTuple

from tools.compile_catalogue import compile_catalogues

ROOT = Path(__file__).resolve().parents[2]
HERE = "the working tree"
_PARTS = ("enfcmp", "data")


class Tree(NamedTuple):
    """Where a commit is checked out; two commits with the same package and lists have one digest."""

    digest: str
    path: Path


def resolve(name: str) -> str:
    """The git tree of a commit or of the working tree, with what is not committed yet."""
    if name != HERE:
        return _git("rev-parse", "--verify", f"{name}^{{tree}}").decode().strip()
    with tempfile.TemporaryDirectory() as folder:
        index = {**os.environ, "GIT_INDEX_FILE": str(Path(folder) / "index")}
        _git("add", "--all", "--", *_PARTS, environ=index)
        return _git("write-tree", environ=index).decode().strip()


def check_out(tree: str, cache: Path) -> Tree:
    """Its folder in the cache, written where it is not there yet."""
    parts = _git("rev-parse", *(f"{tree}:{part}" for part in _PARTS))
    digest = hashlib.sha1(parts, usedforsecurity=False).hexdigest()
    path = cache / "trees" / digest
    if not path.exists():
        path.parent.mkdir(parents=True, exist_ok=True)
        new = Path(tempfile.mkdtemp(dir=path.parent))
        with tarfile.open(fileobj=io.BytesIO(_git("archive", tree, "--", *_PARTS))) as archive:
            archive.extractall(new, filter="data")
        if not list(new.rglob("*.mo")):  # where a commit keeps it, it is what users have
            compile_catalogues(new)
        shutil.rmtree(path, ignore_errors=True)
        new.rename(path)
    return Tree(digest, path)


def _git(*arguments: str, environ: dict[str, str] | None = None) -> bytes:
    git = shutil.which("git") or "git"
    return subprocess.run([git, *arguments], cwd=ROOT, env=environ, stdout=subprocess.PIPE, check=True).stdout
