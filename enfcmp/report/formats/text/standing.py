"""The block that `check` and `diff` begin with: what of the law that the lists cite is not simply in force."""

from __future__ import annotations

import datetime as dt

from enfcmp.i18n import _, say
from enfcmp.message import msg
from enfcmp.model import StandingOverview
from enfcmp.report.formats.text.findings import STYLES
from enfcmp.report.formats.text.sheet import TextSheet
from enfcmp.report.standing_words import LOUD, standing_known, standing_next, standing_rows


def draw_standing(found: StandingOverview, as_of: dt.date, sheet: TextSheet) -> None:
    """A line an instrument, how far it is known, and what to type next."""
    sheet.heading(say(msg("Standing of the instruments that are cited, as of {day}", day=as_of.isoformat())))
    for fact, row in zip(found.facts, standing_rows(found, as_of), strict=True):
        level = LOUD.get(fact.state)
        style = STYLES[level] if level else ""
        sheet.line(_("; ").join(filter(None, row)), style=style, indent=2)
    if not found.facts:
        sheet.line(_("None of them is known to be repealed, or to have a newer edition."), indent=2)
    for words, is_warning in standing_known(found, as_of, is_named=sheet.page.verbose):
        sheet.line(words, style=STYLES["warning"] if is_warning else "", indent=2)
    for words in standing_next(found):
        sheet.line(words, indent=2)
