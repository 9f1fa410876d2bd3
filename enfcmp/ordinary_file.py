"""What is read whole has to be a file: a pipe or a device may give bytes for ever, or none for ever."""

from __future__ import annotations

from pathlib import Path

from enfcmp.errors import InputError
from enfcmp.message import msg


def require_ordinary(path: Path) -> None:
    """Raise `InputError` for what is neither a file nor a folder, and `OSError` where the system does not tell."""
    if path.exists() and not (path.is_file() or path.is_dir()):
        message = msg("this is no ordinary file, and is not read; save what it gives as a file, and take that")
        raise InputError.of(message, str(path))
