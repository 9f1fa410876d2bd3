"""How much has become of an earlier check, in words."""

from __future__ import annotations

from enfcmp.i18n import say
from enfcmp.message import msg
from enfcmp.model import CheckSince


def since_words(since: CheckSince) -> str:
    """How much has become of what an earlier check told."""
    return say(
        msg(
            "new: {new}; found no more: {corrected}; accepted since: {aside}; still open: {open}.",
            new=len(since.new),
            corrected=len(since.corrected),
            aside=len(since.set_aside),
            open=len(since.open),
        )
    )
