"""The readers, one kind of file a module."""

from __future__ import annotations

import functools
from typing import TYPE_CHECKING

from enfcmp.enrolment import Enrolment

if TYPE_CHECKING:
    from enfcmp.law.statutes.volume import Reader

readers: Enrolment[Reader] = Enrolment(__name__)


@functools.cache
def by_suffix() -> dict[str, Reader]:
    """Every reader under each suffix that it reads."""
    return {suffix: reader for reader in map(readers.get, readers.names()) for suffix in reader.suffixes}
