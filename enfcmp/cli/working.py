"""What is being done, on one line of the terminal, where it takes longer than a second."""

from __future__ import annotations

import contextlib
import os
import sys
import threading
from collections.abc import Callable
from types import TracebackType
from typing import Self

from rich.cells import set_cell_size

from enfcmp.cli import streams
from enfcmp.errors import Fault
from enfcmp.gate import harmless
from enfcmp.i18n import say
from enfcmp.message import Message, msg
from enfcmp.progress import Progress, Stage

_AFTER, _EVERY = 1.0, 0.2  # seconds
_NO_TERMINAL = 80
_STAGES: dict[Stage, Message] = {
    "reading": msg("Reading the lists …"),
    "pairing": msg("Pairing the items …"),
    "law": msg("Holding the quotations of {list} against the law …"),
    "comparing": msg("Comparing pair {number} of {count} …"),
    "divergences": msg("Looking for divergences …"),
    "checking": msg("Checking {list} …"),
    "writing": msg("Writing the report …"),
}


class Working:
    r"""A line on standard error while the block lasts; nothing where that is no terminal, or the person wants quiet.

    A thread draws it, since a single step may last long. Only `\r` and blanks are written: a console that knows no
    control sequences shows them too. Notes go through here, so that none is written behind the line.
    """

    def __init__(self, note: Callable[[Fault], None], *, is_quiet: bool) -> None:
        self._note = note
        self._doing: Message | None = None
        self._drawn = ""
        self._lock = threading.Lock()
        self._ended = threading.Event()
        is_shown = not is_quiet and streams.is_terminal(sys.stderr)
        self._thread = threading.Thread(target=self._draw_on, daemon=True) if is_shown else None

    def watch(self, progress: Progress) -> None:
        """Say how far the work has come."""
        self.step(_said(progress))

    def step(self, doing: Message) -> None:
        """What is being done from here on."""
        self._doing = doing

    def note(self, fault: Fault) -> None:
        """Say what is worth knowing; the line is drawn again below it."""
        with self._lock:
            self._draw("")
            self._note(fault)

    def __enter__(self) -> Self:
        if self._thread:
            self._thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        if self._thread:
            self._ended.set()
            self._thread.join()
        self._draw("")

    def _draw_on(self) -> None:
        wait = _AFTER
        while not self._ended.wait(wait):
            with self._lock:
                self._draw(say(self._doing) if self._doing else "")
            wait = _EVERY

    def _draw(self, text: str) -> None:
        """Put `text` in the place of the line, which is none where it is empty."""
        if text == self._drawn:
            return
        width = _width()
        line = set_cell_size(harmless(text), width).rstrip(" ")
        with contextlib.suppress(OSError, ValueError):  # a terminal that is gone is no reason to stop
            sys.stderr.write(f"\r{' ' * width}\r{line}")
            sys.stderr.flush()
        self._drawn = text


def _said(doing: Progress) -> Message:
    """What is being done, in words."""
    values = {"number": f"{doing.done:,}", "count": f"{doing.of or 0:,}", "list": doing.about}
    return msg(_STAGES[doing.stage].template, **values)


def _width() -> int:
    """Columns that may be written without the cursor going to the next line."""
    try:
        return (os.get_terminal_size(sys.stderr.fileno()).columns or _NO_TERMINAL) - 1
    except (OSError, ValueError):
        return _NO_TERMINAL - 1
