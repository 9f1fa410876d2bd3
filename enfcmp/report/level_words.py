"""How many findings there are of which level, and which of them are not shown."""

from __future__ import annotations

from collections.abc import Iterator

from enfcmp.findings.from_level import Levelled, counted_levels
from enfcmp.i18n import _, say
from enfcmp.message import msg
from enfcmp.model import CheckReport, Divergences
from enfcmp.report.wording import SEVERITY_WORDS


def level_words(found: CheckReport | Divergences) -> Iterator[str]:
    """The numbers of all that was found; then of what --level leaves out."""
    counts = counted_levels(found)
    yield say(
        msg(
            "Errors: {errors}; warnings: {warnings}; notes: {infos}.",
            errors=counts["error"],
            warnings=counts["warning"],
            infos=counts["info"],
        )
    )
    yield from left_out_words(found)


def left_out_words(found: Levelled) -> Iterator[str]:
    """How much of which levels is not shown; nothing where all is."""
    counts = [f"{say(SEVERITY_WORDS[level])} {count}" for level, count in (found.left_out or {}).items() if count]
    if counts:
        yield say(msg("Left out by --level: {counts}.", counts=_(", ").join(counts)))


def without_words(found: Divergences) -> str:
    """What pairs are called that stand nowhere: without a divergence, or without one that is looked for."""
    is_narrowed = found.only or any((found.left_out or {}).values())
    return _("Without such a divergence") if is_narrowed else _("Without a divergence")
