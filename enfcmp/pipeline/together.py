"""How long lists may be that are held against each other: what is longer takes more memory than many have.

docs/security.md says what was measured.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from enfcmp.errors import InputError
from enfcmp.lists.find import SUFFIXES
from enfcmp.message import Message, msg
from enfcmp.pipeline.loaded import Loaded

_MEGABYTE = 1 << 20


class Together(NamedTuple):
    """The most megabytes and items that two lists may have, and what is then refused."""

    megabytes: int
    items: int
    refused: Message


PAIRED = Together(
    25,
    45_000,
    msg(
        "the two lists have {size} MB and {count} items together; at most {limit} MB and {most} items can be paired; "
        "divide them into several lists, say by type"
    ),
)
COMPARED = Together(
    13,
    25_000,
    msg(
        "the two lists have {size} MB and {count} items together; of at most {limit} MB and {most} items it can be "
        "said where they diverge; divide them into several lists, say by type, or take `missing` and `pairs`"
    ),
)
SHARED = Together(
    6,
    12_000,
    msg(
        "the list has {size} MB and {count} items; a reference is made of lists of at most {limit} MB and {most} "
        "items; name one with --reference, or divide the list into several, say by type"
    ),
)


def require_shortness(lists: Sequence[Loaded], most: Together) -> None:
    """Raise `InputError` where one list is too long, or two together; of a document the items alone count."""
    size = sum(each.path.stat().st_size for each in lists if each.path.suffix in SUFFIXES and each.path.is_file())
    count = sum(len(each.items.items) for each in lists)
    if size > most.megabytes * _MEGABYTE or count > most.items:
        figures = ("size", f"{size / _MEGABYTE:.1f}"), ("count", f"{count:,}"), ("limit", most.megabytes)
        message = Message(most.refused.template, (*figures, ("most", f"{most.items:,}")))
        raise InputError.of(message, str(lists[-1].path))
