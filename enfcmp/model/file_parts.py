"""What the files that people write have in common."""

from __future__ import annotations

from typing import Annotated

import msgspec
from msgspec import Meta

Name = Annotated[str, Meta(min_length=1)]
Fingerprint = Annotated[str, Meta(pattern="^[0-9a-f]{12}$", examples=["0123456789ab"])]


class FilePart(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A part of a file: it has no field but the known ones."""
