"""Standard output and error: never an exception for a character that the terminal or pipe cannot show."""

from __future__ import annotations

import os
import sys


def can_show(text: str) -> bool:
    """Whether standard output has all characters of `text`."""
    try:
        text.encode(sys.stdout.encoding or "utf-8")
    except UnicodeEncodeError:
        return False
    return True


def make_safe() -> None:
    """Show what an encoding (GBK, ASCII…) lacks as its code instead of failing."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(errors="backslashreplace")


def close_quietly() -> None:
    """After a reader has gone (`| head`): send what is still buffered nowhere, so that the exit is silent."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
