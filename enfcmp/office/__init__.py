"""What every file for Word or for Excel is made of, whatever it says: reports, and lists as they are published."""

from __future__ import annotations

import datetime as dt
import io
from collections.abc import Callable, Mapping
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

_EPOCH = (1980, 1, 1, 0, 0, 0)  # the first moment that a zip knows


def moment(day: dt.date) -> dt.datetime:
    """When a file of this day is said to be made: no clock, so that the same input gives the same bytes."""
    return dt.datetime.combine(day, dt.time(), dt.UTC)


def repacked(content: bytes, changes: Mapping[str, Callable[[bytes], bytes]]) -> bytes:
    """The zip with the same date at every part; parts that are named are changed."""
    packed = io.BytesIO()
    with ZipFile(io.BytesIO(content)) as source, ZipFile(packed, "w", ZIP_DEFLATED) as target:
        for name in source.namelist():
            part = ZipInfo(name, _EPOCH)
            part.compress_type = ZIP_DEFLATED
            part.create_system = 0  # the same on every system
            target.writestr(part, changes.get(name, bytes)(source.read(name)))
    return packed.getvalue()
