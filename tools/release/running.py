"""Run a command whose output matters only where it fails."""

from __future__ import annotations

import subprocess
from collections.abc import Mapping
from pathlib import Path


class FailedError(Exception):
    """What has to hold of a release does not, or a command has failed; says which, and what it said."""


def run(*command: str | Path, folder: Path | None = None, environ: Mapping[str, str] | None = None) -> str:
    """What a command prints."""
    words = [str(word) for word in command]
    done = subprocess.run(
        words, cwd=folder, env=environ, check=False, text=True, encoding="utf-8", stdout=-1, stderr=subprocess.STDOUT
    )
    if done.returncode:
        raise FailedError(f"{' '.join(words)}\nended with {done.returncode}:\n{done.stdout}")
    return done.stdout
