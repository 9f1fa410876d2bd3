"""`review` as text: one question at a time, both items side by side, and what came of it."""

from __future__ import annotations

from collections.abc import Sequence

from enfcmp.i18n import _, say
from enfcmp.message import msg
from enfcmp.model import Asked, CommonQuotation, Item, Provision, Question, Reviewed
from enfcmp.report.formats.text.marks import SIDES, marked_spans
from enfcmp.report.formats.text.sheet import TextSheet
from enfcmp.report.wording import DOUBTS, by_instrument, place, share, title, verdict, weighed
from enfcmp.text.stretches import excerpt

_WHY = {
    "stale": msg("decided before, but the items have changed"),
    "doubtful": msg("a doubtful link"),
    "near": msg("not linked, but near"),
    "rest": msg("a link"),
}


def draw(result: Asked | Reviewed, sheet: TextSheet) -> None:
    """A question, or the end of a review."""
    if isinstance(result, Reviewed):
        _draw_end(result, sheet)
    else:
        _draw_question(result, sheet)


def _draw_question(asked: Asked, sheet: TextSheet) -> None:
    question = asked.question
    sheet.line("─" * sheet.page.width if sheet.page.is_unicode else "-" * sheet.page.width, style="dim")
    sheet.line(_counted(asked, blind=sheet.page.blind), style="bold")
    _draw_before(question, sheet)
    sheet.beside([(_head(question.from_), "bold")], [(_head(question.to), "bold")])
    left, right = (marked_spans(asked.names, side, is_coloured=sheet.page.colour) for side in SIDES)
    sheet.beside(left, right)
    for each in asked.common:
        _draw_common(each, sheet)
    for item, only in ((question.from_, asked.only_from), (question.to, asked.only_to)):
        _draw_only(item, only, sheet)
    _draw_grounds(asked, sheet)


def _counted(asked: Asked, *, blind: bool) -> str:
    counted = msg("Question {number} of {count}", number=asked.number, count=asked.questions)
    if blind:
        return say(counted)
    question = asked.question
    return say(
        msg("{question}: {reason}, {share}", question=counted, reason=_WHY[question.why], share=share(question.score))
    )


def _head(item: Item) -> str:
    return " ".join(filter(None, (item.id, item.type)))


def _draw_before(question: Question, sheet: TextSheet) -> None:
    before = question.before
    if before is not None:
        by = " ".join(filter(None, (before.reviewer, before.date.isoformat() if before.date else None)))
        said = _("; ").join(filter(None, (verdict(before), by, before.reason)))
        sheet.line(say(msg("Before: {said}", said=said)))


def _draw_common(each: CommonQuotation, sheet: TextSheet) -> None:
    words = each.words if sheet.page.whole else excerpt(each.words)
    sheet.line()
    sheet.line(say(msg("{title} {places}", title=title(each.provision.instrument), places=place(each.provision))))
    if all(stretch.same for stretch in each.words):
        sheet.line(_("Both quote it alike, form aside."), style="dim", indent=2)
    if sheet.page.whole or not all(stretch.same for stretch in each.words):
        left, right = (marked_spans(words, side, is_coloured=sheet.page.colour) for side in SIDES)
        sheet.beside(left, right)


def _draw_only(item: Item, only: Sequence[Provision], sheet: TextSheet) -> None:
    """What one item alone cites; with the quotations where they are asked for."""
    if not only:
        return
    sheet.line()
    sheet.line(say(msg("Only {id} cites: {places}", id=item.id, places=_("; ").join(by_instrument(only)))))
    for basis in item.bases if sheet.page.whole else ():
        for citation in basis.provisions:
            if citation.text and any(Provision.of(basis.instrument, unit) in only for unit in citation.units):
                sheet.line(f"{basis.instrument.printed}{citation.at or ''}", style="dim", indent=2)
                sheet.line(citation.text, indent=4)


def _draw_grounds(asked: Asked, sheet: TextSheet) -> None:
    question = asked.question
    if not sheet.page.blind:
        sheet.line()
        sheet.line(_("; ").join(weighed(question.evidence)))
        for doubt in question.doubts:
            sheet.line(say(msg("In doubt: {reason}", reason=say(DOUBTS[doubt]))), style="yellow")
    if asked.others:
        sheet.heading(_("Other candidates"))
    for each in asked.others:
        score = "" if sheet.page.blind else share(each.score)
        message = msg("{from_item} – {to_item} {score}", from_item=each.from_, to_item=each.to, score=score)
        sheet.line(say(msg("{pair}: {name}", pair=say(message).strip(), name=each.name)), indent=2)
    sheet.line()
    keys = _("y same, p part, n no, o 7 another, s skip, u undo, v whole text, q stop, ? help; a reason may follow")
    sheet.line(keys, style="dim")


def _draw_end(result: Reviewed, sheet: TextSheet) -> None:
    message = msg(
        "Pairs decided: {decided}; passed over: {skipped}; still open: {left}.",
        decided=result.decided,
        skipped=result.skipped,
        left=result.left,
    )
    sheet.line(say(message))
    if result.decided:
        sheet.line(say(msg("The decisions are in {path}.", path=result.decisions)))
