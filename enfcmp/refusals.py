"""What the system refuses while inputs are looked for and read, as the fault of an input: with its path and why."""

from __future__ import annotations

import contextlib
import os
from collections.abc import Iterator

from enfcmp.errors import InputError
from enfcmp.message import msg
from enfcmp.os_errors import reason


@contextlib.contextmanager
def refusals_told() -> Iterator[None]:
    """Raise `InputError` in the place of an `OSError`, around a block or a function that is no generator."""
    try:
        yield
    except OSError as error:
        path = os.fsdecode(error.filename) if error.filename is not None else None
        raise InputError.of(msg("it cannot be used: {reason}", reason=reason(error)), path) from error
