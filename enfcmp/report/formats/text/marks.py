"""Words that differ, marked so that a paste into a mail still shows them: coloured, or in brackets without colour."""

from __future__ import annotations

from collections.abc import Iterable

from enfcmp.i18n import say
from enfcmp.message import msg
from enfcmp.model import Stretch
from enfcmp.report.formats.text.sheet import Span
from enfcmp.text.stretches import Gap

_STYLE = "bold magenta"


def marked(stretches: Iterable[Stretch | Gap], side: str, *, is_coloured: bool) -> list[Span]:
    """One side, `from_` or `to`, of two texts; what only it says in colour, or in 【】; what is left out is counted."""
    return [span for each in stretches if (span := _span(each, getattr(each, side), is_coloured=is_coloured))[0]]


def _span(each: Stretch | Gap, value: str | int, *, is_coloured: bool) -> Span:
    if isinstance(each, Gap):
        return say(msg("⋯({count} characters)⋯", count=value)), "dim"
    text = str(value)
    if each.same or not text:
        return text, ""
    return (text, _STYLE) if is_coloured else (f"【{text}】", "")
