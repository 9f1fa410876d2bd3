"""What became of an article, in words."""

from __future__ import annotations

from collections.abc import Iterable

from enfcmp.i18n import _
from enfcmp.message import msg
from enfcmp.model import Provision
from enfcmp.report.wording import place

TEXT_CHANGES = {
    "same": msg("unchanged"),
    "form": msg("other form only"),
    "words": msg("other words"),
    "sanction": msg("other sanctions"),
}


def places(provisions: Iterable[Provision]) -> str:
    """Places of one text in one line."""
    return _(", ").join(map(place, provisions))
