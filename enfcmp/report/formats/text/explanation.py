"""`pairs --explain` as text: what speaks for a pair and against it, and the candidates that lost."""

from __future__ import annotations

from collections.abc import Sequence

from enfcmp.i18n import _, say
from enfcmp.message import msg
from enfcmp.model import Explanation, Nearest, Provision
from enfcmp.report.formats.text.marks import SIDES, marked_spans
from enfcmp.report.formats.text.sheet import TextSheet
from enfcmp.report.wording import (
    DOUBTS,
    RELATIONS,
    answers_to,
    by_instrument,
    evidence,
    evidence_words,
    share,
    signed,
    sure,
)


def draw(found: Explanation, sheet: TextSheet) -> None:
    """The verdict, both names, each piece of evidence with its points, provisions, other candidates."""
    sheet.line(_verdict(found), style="bold")
    _draw_names(found, sheet)
    _draw_points(found, sheet)
    for heading, provisions in (
        (_("Provisions in common"), found.evidence.shared_provisions),
        (say(msg("Only {id} cites", id=found.from_)), found.only_from),
        (say(msg("Only {id} cites", id=found.to)), found.only_to),
    ):
        _draw_provisions(heading, provisions, sheet)
    _draw_others(found.from_, found.others_to, sheet)
    _draw_others(found.to, found.others_from, sheet)


def _verdict(found: Explanation) -> str:
    link = found.link
    if found.decided == "reject":
        return say(
            msg(
                "{from_item} and {to_item} are not linked: a person has rejected it",
                from_item=found.from_,
                to_item=found.to,
            )
        )
    if link is None:
        message = msg(
            "{from_item} and {to_item} are not linked: {share}, a link takes {needed}",
            from_item=found.from_,
            to_item=found.to,
            share=share(found.score),
            needed=share(found.needed),
        )
        return say(message)
    message = msg(
        "{from_item} and {to_item} are linked: {confidence} {share}; {relation}",
        from_item=found.from_,
        to_item=found.to,
        confidence=say(sure(link)),
        share=share(found.score),
        relation=say(RELATIONS[link.relation]),
    )
    return say(message)


def _draw_names(found: Explanation, sheet: TextSheet) -> None:
    """Both names, what only one of them says in colour, or in brackets where there is none."""
    for item_id, side in zip((found.from_, found.to), SIDES, strict=True):
        sheet.spans([(f"{item_id} ", ""), *marked_spans(found.names, side, is_coloured=sheet.page.colour)], indent=2)


def _draw_points(found: Explanation, sheet: TextSheet) -> None:
    sheet.heading(_("What speaks for it (+) and against it (−), in points"))
    said = evidence_words(found.evidence)
    for name, points in found.evidence.points.items():
        sheet.line(f"{signed(points)}  {said[name]}", style="green" if points > 0 else "", indent=2)
    total = sum(found.evidence.points.values())
    sheet.line(
        say(msg("{points}  together, which makes {share}", points=signed(total), share=share(found.score))), indent=2
    )
    for doubt in found.link.doubts if found.link else ():
        sheet.line(say(msg("In doubt: {reason}", reason=say(DOUBTS[doubt]))), style="yellow", indent=2)


def _draw_provisions(heading: str, provisions: Sequence[Provision], sheet: TextSheet) -> None:
    sheet.heading(heading)
    for line in by_instrument(provisions) or [_("nothing")]:
        sheet.line(line, indent=2)


def _draw_others(item_id: str, others: Sequence[Nearest], sheet: TextSheet) -> None:
    sheet.heading(say(msg("Other candidates of {id}", id=item_id)))
    for other in others:
        message = msg(
            "{id} {share}: {evidence}", id=other.id, share=share(other.score), evidence=evidence(other.evidence)
        )
        sheet.line(_("; ").join(filter(None, (say(message), answers_to(other)))), indent=2)
    if not others:
        sheet.line(_("nothing"), indent=2)
