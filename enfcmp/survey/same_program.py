"""Whether another process, on this machine or on another, runs the same enfcmp."""

from __future__ import annotations

import functools
import hashlib
from pathlib import Path

import enfcmp

_CODE = (".py", ".sql", ".tsv", ".txt", ".yaml")


@functools.cache
def program_digest() -> str:
    """Stands for the code and the data of the program as they are here."""
    root = Path(enfcmp.__file__).parent
    files = sorted(each for each in root.rglob("*") if each.suffix in _CODE)
    digest = hashlib.sha256()
    for each in files:
        digest.update(f"{each.relative_to(root).as_posix()}\n".encode())
        digest.update(each.read_bytes())
    return digest.hexdigest()
