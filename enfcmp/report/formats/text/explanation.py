"""`pairs --explain` as text: what speaks for a pair and against it, and the candidates that lost."""

from __future__ import annotations

from collections.abc import Sequence

from enfcmp.i18n import _, say
from enfcmp.message import msg
from enfcmp.model import Explanation, Nearest, Provision
from enfcmp.report.explanation_words import cited_words, doubt_words, other_words, verdict_words
from enfcmp.report.formats.text.marks import SIDES, marked_spans
from enfcmp.report.formats.text.sheet import TextSheet
from enfcmp.report.wording import by_instrument, evidence_words, share, signed


def draw(found: Explanation, sheet: TextSheet) -> None:
    """The verdict, both names, each piece of evidence with its points, provisions, other candidates."""
    sheet.line(verdict_words(found), style="bold")
    _draw_names(found, sheet)
    _draw_points(found, sheet)
    for heading, provisions in cited_words(found):
        _draw_provisions(heading, provisions, sheet)
    _draw_others(found.from_, found.others_to, sheet)
    _draw_others(found.to, found.others_from, sheet)


def _draw_names(found: Explanation, sheet: TextSheet) -> None:
    """Both names, what only one of them says in colour, or in brackets where there is none."""
    for item_id, side in zip((found.from_, found.to), SIDES, strict=True):
        sheet.spans([(f"{item_id} ", ""), *marked_spans(found.names, side, sheet.page)], indent=2)


def _draw_points(found: Explanation, sheet: TextSheet) -> None:
    sheet.heading(sheet.page.own(_("What speaks for it (+) and against it (−), in points")))
    said = evidence_words(found.evidence)
    for name, points in found.evidence.points.items():
        sheet.line(f"{sheet.page.own(signed(points))}  {said[name]}", style="green" if points > 0 else "", indent=2)
    total = sum(found.evidence.points.values())
    message = msg("{points}  together, which makes {share}", points=signed(total), share=share(found.score))
    sheet.line(sheet.page.own(say(message)), indent=2)
    for words in doubt_words(found):
        sheet.line(words, style="yellow", indent=2)


def _draw_provisions(heading: str, provisions: Sequence[Provision], sheet: TextSheet) -> None:
    sheet.heading(heading)
    for line in by_instrument(provisions) or [_("nothing")]:
        sheet.line(line, indent=2)


def _draw_others(item_id: str, others: Sequence[Nearest], sheet: TextSheet) -> None:
    sheet.heading(say(msg("Other candidates of {id}", id=item_id)))
    for other in others:
        sheet.line(other_words(other), indent=2)
    if not others:
        sheet.line(_("nothing"), indent=2)
