"""A signal that ends the run: what is open is put away first, as after Ctrl-C."""

from __future__ import annotations

import contextlib
import signal
import threading
from collections.abc import Iterator
from types import FrameType

_NAMES = ("SIGTERM", "SIGHUP")  # the second is not known on Windows


class EndedError(BaseException):
    """The system, or who runs it, wants the run to end; nothing but the command line stops it on its way."""

    def __init__(self, number: int) -> None:
        self.exit_code = 128 + number
        super().__init__(number)


@contextlib.contextmanager
def ending_in_order() -> Iterator[None]:
    """While the block lasts, signals raise `EndedError`; one that is ignored (nohup) stays so."""
    numbers = [number for name in _NAMES if (number := getattr(signal, name, None)) is not None]
    if threading.current_thread() is not threading.main_thread():
        numbers = []  # only the main thread may be told
    before = {number: signal.getsignal(number) for number in numbers}
    ours = [number for number in numbers if before[number] == signal.SIG_DFL]
    for number in ours:
        signal.signal(number, _end)
    try:
        yield
    finally:
        for number in ours:
            signal.signal(number, before[number])


def _end(number: int, _frame: FrameType | None) -> None:
    signal.signal(number, signal.SIG_IGN)  # a second one must not stop the putting away
    raise EndedError(number)
