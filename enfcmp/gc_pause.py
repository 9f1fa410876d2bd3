"""Python's search for unreachable cycles, put off while very many objects are made."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def paused() -> Iterator[None]:
    """Make objects without going through all that there are again and again.

    The nodes of a long list, and the pairs of two, are hundreds of thousands, and no cycle is among them. Looking for
    one took half of the time of reading 20,000 items, and a tenth of that of pairing them.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()
