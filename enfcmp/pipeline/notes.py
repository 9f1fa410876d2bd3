"""What is worth saying to a person on the way, and faults gathered instead of the first one raised."""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Iterator

from enfcmp.errors import EnfcmpError, Fault

Note = Callable[[Fault], None]


def no_notes(fault: Fault) -> None:
    """Notes go nowhere unless the caller wants them."""


@contextlib.contextmanager
def gathering(faults: list[Fault]) -> Iterator[None]:
    """Keep what is wrong, each fault once, and go on behind the block."""
    try:
        yield
    except EnfcmpError as error:
        faults += [fault for fault in error.faults if fault not in faults]
