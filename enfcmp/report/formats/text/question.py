"""`review` as text: one question at a time, both items side by side, and what came of it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from enfcmp.i18n import _, say
from enfcmp.message import msg
from enfcmp.model import Asked, CommonQuotation, Item, Provision, Question, Reviewed
from enfcmp.report.formats.text.marks import SIDES, marked_spans
from enfcmp.report.formats.text.sheet import TextSheet
from enfcmp.report.page import Page
from enfcmp.report.wording import DOUBTS, by_instrument, place, share, title, verdict, weighed
from enfcmp.text.stretches import excerpt

_WHY = {
    "stale": msg("decided before, but the items have changed"),
    "doubtful": msg("a doubtful link"),
    "near": msg("not linked, but near"),
    "rest": msg("a link"),
}

_PROMPT = 1  # line of the screen in which the answer is typed


def draw(result: Asked | Reviewed, sheet: TextSheet) -> None:
    """A question, or the end of a review."""
    if isinstance(result, Reviewed):
        _draw_end(result, sheet)
    else:
        _draw_question(result, sheet)


def _draw_question(asked: Asked, sheet: TextSheet) -> None:
    """What is known of the pair, then what may be answered; on one screen, unless the whole texts are asked for."""
    head, foot = TextSheet(sheet.page), TextSheet(sheet.page)
    _draw_head(asked, head)
    _draw_keys(foot)
    blocks = list(_blocks(asked, sheet.page))
    room = sheet.page.height - _PROMPT - head.height - foot.height
    sheet.take(head, head.height)
    for block, most in zip(blocks, _shares([each.height for each in blocks], room, sheet), strict=True):
        if sheet.page.whole and most and block is not blocks[0]:
            sheet.line()
        sheet.take(block, most)
    sheet.take(foot, foot.height)


def _shares(wanted: Sequence[int], room: int, sheet: TextSheet) -> list[int]:
    """The lines that each block gets: one at the least; what is left goes to the first that want more."""
    if sheet.page.whole:
        return list(wanted)
    given = [min(1, each) for each in wanted]
    for at, each in enumerate(wanted):
        given[at] += max(0, min(each - given[at], room - sum(given)))
    return given


def _blocks(asked: Asked, page: Page) -> Iterator[TextSheet]:
    """The names, the grounds, what both quote, what one alone cites, other candidates: in the order of their weight."""
    draws: tuple[Callable[[TextSheet], None], ...] = (
        lambda sheet: _draw_names(asked, sheet),
        lambda sheet: _draw_grounds(asked, sheet),
        lambda sheet: _draw_quotations(asked.common, sheet),
        lambda sheet: _draw_only(asked.question.from_, asked.only_from, sheet),
        lambda sheet: _draw_only(asked.question.to, asked.only_to, sheet),
        lambda sheet: _draw_others(asked, sheet),
    )
    for draw_block in draws:
        block = TextSheet(page)
        draw_block(block)
        yield block


def _draw_head(asked: Asked, sheet: TextSheet) -> None:
    question = asked.question
    sheet.line("─" * sheet.page.width if sheet.page.is_unicode else "-" * sheet.page.width, style="dim")
    sheet.line(_counted(asked, blind=sheet.page.blind), style="bold")
    _draw_before(question, sheet)
    sheet.beside([(_head(question.from_), "bold")], [(_head(question.to), "bold")])


def _draw_names(asked: Asked, sheet: TextSheet) -> None:
    left, right = (marked_spans(asked.names, side, sheet.page) for side in SIDES)
    sheet.beside(left, right)


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


def _draw_quotations(common: Sequence[CommonQuotation], sheet: TextSheet) -> None:
    """Where the texts differ first; those that are alike in one line, unless the whole texts are asked for."""
    alike = [each for each in common if all(stretch.same for stretch in each.words)]
    for each in common:
        if each not in alike or sheet.page.whole:
            _draw_quotation(each, sheet, is_alike=each in alike)
    if alike and not sheet.page.whole:
        places = _("; ").join(by_instrument(each.provision for each in alike))
        sheet.line(say(msg("Both quote alike, form aside: {places}", places=places)))


def _draw_quotation(each: CommonQuotation, sheet: TextSheet, *, is_alike: bool) -> None:
    cited = say(msg("{title} {places}", title=title(each.provision.instrument), places=place(each.provision)))
    words = each.words if sheet.page.whole else excerpt(each.words)
    sheet.line(say(msg("Both quote alike, form aside: {places}", places=cited)) if is_alike else cited)
    left, right = (marked_spans(words, side, sheet.page) for side in SIDES)
    sheet.beside(left, right)


def _draw_only(item: Item, only: Sequence[Provision], sheet: TextSheet) -> None:
    """What one item alone cites; with the quotations where they are asked for."""
    if not only:
        return
    sheet.line(say(msg("Only {id} cites: {places}", id=item.id, places=_("; ").join(by_instrument(only)))))
    for basis in item.bases if sheet.page.whole else ():
        for citation in basis.provisions:
            if citation.text and any(Provision.of(basis.instrument, unit) in only for unit in citation.units):
                sheet.line(f"{basis.instrument.printed}{citation.at or ''}", style="dim", indent=2)
                sheet.line(citation.text, indent=4)


def _draw_grounds(asked: Asked, sheet: TextSheet) -> None:
    """What speaks for the pair and against it, and what is in doubt."""
    question = asked.question
    if sheet.page.blind:
        return
    sheet.line(sheet.page.own(_("; ").join(weighed(question.evidence))))
    if question.doubts:
        doubts = _("; ").join(say(DOUBTS[doubt]) for doubt in question.doubts)
        sheet.line(say(msg("In doubt: {reason}", reason=doubts)), style="yellow")


def _draw_others(asked: Asked, sheet: TextSheet) -> None:
    """The next candidates of both items, a line each where the screen has few."""
    if asked.others:
        sheet.line(_("Other candidates"), style="bold")
    for each in asked.others:
        score = "" if sheet.page.blind else share(each.score)
        message = msg("{from_item} – {to_item} {score}", from_item=each.from_, to_item=each.to, score=score)
        line = TextSheet(sheet.page)
        line.line(say(msg("{pair}: {name}", pair=say(message).strip(), name=each.name)), indent=2)
        sheet.take(line, line.height if sheet.page.whole else 1)


def _draw_keys(sheet: TextSheet) -> None:
    keys = _("y same, p part, n no, o 7 another, s skip, u undo, v whole text, q stop, ? help; a reason may follow")
    sheet.line()
    sheet.line(_("Are they the same matter?"), style="bold")
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
