"""What a reader calls the two lists."""

from __future__ import annotations

from enfcmp.i18n import _, say
from enfcmp.message import msg
from enfcmp.model import ListHead


def called(lists: tuple[ListHead, ListHead]) -> tuple[str, str]:
    """The places they are of; with their ids where both are of one place, and told apart where these are one too."""
    one, other = lists
    names = one.jurisdiction.name, other.jurisdiction.name
    if names[0] != names[1]:
        return names
    apart = (one.id, other.id) if one.id != other.id else (_("List A"), _("List B"))
    first, second = (say(msg("{one} ({other})", one=names[0], other=each)) for each in apart)
    return first, second
