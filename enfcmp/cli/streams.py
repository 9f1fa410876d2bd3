"""Standard output and error: never an exception for a character that the terminal or pipe cannot show."""

from __future__ import annotations

import contextlib
import os
import sys
from typing import TextIO

from enfcmp.gate import harmless


class NotWrittenError(Exception):
    """Standard output took no more: its reader has gone (`is_gone`), or there is no room."""

    def __init__(self, error: OSError) -> None:
        self.error = error
        self.is_gone = isinstance(error, BrokenPipeError)
        super().__init__(str(error))


def can_show(text: str) -> bool:
    """Whether standard output has all characters of `text`."""
    try:
        text.encode(encoding())
    except UnicodeEncodeError:
        return False
    return True


def is_terminal(stream: TextIO | None) -> bool:
    """Whether a stream is a terminal on which a line can be coloured or drawn again."""
    return stream is not None and stream.isatty() and os.environ.get("TERM") != "dumb"


def encoding() -> str:
    """That of standard output; UTF-8 where there is none."""
    return getattr(sys.stdout, "encoding", None) or "utf-8"


def make_safe() -> None:
    """Show what an encoding (GBK, ASCII…) lacks as its code instead of failing."""
    for stream, errors in ((sys.stdin, "replace"), (sys.stdout, "backslashreplace"), (sys.stderr, "backslashreplace")):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(errors=errors)


def write_text(text: str) -> None:
    """Write a result; raises `NotWrittenError` where that fails. A closed standard output swallows it."""
    if sys.stdout is None:
        return
    try:
        sys.stdout.write(text)
        sys.stdout.flush()
    except OSError as error:
        send_rest_nowhere()
        raise NotWrittenError(error) from error


def write_bytes(content: bytes) -> None:
    """Write a file to standard output as it is, whatever the encoding of the console; on a terminal as text."""
    raw = getattr(sys.stdout, "buffer", None)
    if raw is None or is_terminal(sys.stdout):
        write_text(content.decode("utf-8-sig"))
        return
    try:
        raw.write(content)
        raw.flush()
    except OSError as error:
        send_rest_nowhere()
        raise NotWrittenError(error) from error


def tell(text: str) -> None:
    """Say one thing to the person on standard error; what a list brings into it cannot style or forge a line."""
    if sys.stderr is None:
        return
    try:
        sys.stderr.write(harmless(text) + "\n")
        sys.stderr.flush()
    except OSError:  # nobody hears it; the exit code says it all the same
        _send_nowhere(sys.stderr)


def send_rest_nowhere() -> None:
    """What is still buffered for standard output would fail again when the program ends."""
    _send_nowhere(sys.stdout)


def _send_nowhere(stream: TextIO) -> None:
    with contextlib.suppress(OSError):  # a stream that is no file
        os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())
