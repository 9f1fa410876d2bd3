"""Words that differ, marked so that a paste into a mail still shows them: coloured, or in brackets without colour."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby
from typing import Literal

from enfcmp.i18n import say
from enfcmp.message import msg
from enfcmp.model import Stretch
from enfcmp.report.formats.text.sheet import StyledText
from enfcmp.report.page import Page
from enfcmp.text.stretches import Gap

_STYLES = {"from_": "bold red strike", "to": "bold green underline"}

Side = Literal["from_", "to"]
SIDES: tuple[Side, Side] = "from_", "to"


def marked_spans(stretches: Iterable[Stretch | Gap], side: Side, page: Page) -> list[StyledText]:
    """One side of two texts; what only it says struck or underlined, or in 【】; what is left out is counted."""
    spans: list[StyledText] = []
    for is_same, several in groupby(stretches, key=lambda each: each.same):
        found = [_words(each, side, page) for each in several]
        words = [each for each in found if each]
        if is_same or not words:
            spans += [(each, "") for each in words]
        elif page.colour:
            spans += [(each, _STYLES[side]) for each in words]
        else:
            spans.append((f"【{''.join(words)}】", ""))
    return spans


def _words(each: Stretch | Gap, side: Side, page: Page) -> str:
    if isinstance(each, Stretch):
        return each.from_ if side == "from_" else each.to
    count = each.from_ if side == "from_" else each.to
    return page.own(say(msg("⋯({count} characters)⋯", count=count))) if count else ""
