"""What a reader calls the two lists."""

from __future__ import annotations

from enfcmp.i18n import say
from enfcmp.message import msg
from enfcmp.model import Report


def called(report: Report) -> tuple[str, str]:
    """The places they are of; with their ids where both are of one place."""
    one, other = report.lists
    names = one.jurisdiction.name, other.jurisdiction.name
    if names[0] != names[1]:
        return names
    ids = one.id, other.id
    first, second = (say(msg("{one} ({other})", one=names[0], other=each)) for each in ids)
    return first, second
