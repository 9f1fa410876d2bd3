"""`pairs` as text."""

from __future__ import annotations

from enfcmp.findings.from_level import from_level
from enfcmp.i18n import _, say
from enfcmp.message import msg
from enfcmp.model import Item, ItemList, Link, Matching, Nearest
from enfcmp.report.formats.text.sheet import StyledText, TextSheet
from enfcmp.report.level_words import left_out_words
from enfcmp.report.page import Page
from enfcmp.report.wording import DOUBTS, RELATIONS, by_instrument, evidence, share, sure, weighed

_STYLES = {"certain": "green", "likely": "", "doubtful": "yellow"}


def draw(matching: Matching, sheet: TextSheet) -> None:
    """One row a link that is wanted, then the items that are left over on both sides."""
    pairs, shown = matching.pairs, from_level(matching.pairs, sheet.page.least)
    message = msg(
        "Items of {from_list}, and the items of {to_list} that answer to them: {count} links",
        from_list=pairs.from_,
        to_list=pairs.to,
        count=len(pairs.links),
    )
    sheet.line(say(message), style="bold")
    if shown.links:
        sheet.line()
        names = _names(matching.from_list), _names(matching.to_list)
        rows: list[list[str | StyledText]] = [
            [names[0][link.from_], names[1][link.to], _why(link, sheet.page)] for link in shown.links
        ]
        sheet.table([pairs.from_, pairs.to, _("Confidence and evidence")], rows)
    _draw_unlinked(matching.from_list, pairs.unlinked.from_, matching.nearest_from, sheet)
    _draw_unlinked(matching.to_list, pairs.unlinked.to, matching.nearest_to, sheet)
    for line in left_out_words(shown):
        sheet.line()
        sheet.line(line)


def _names(items: ItemList) -> dict[str, str]:
    return {item.id: _name(item) for item in items.items}


def _name(item: Item) -> str:
    return f"{item.number} {item.name}"


def _why(link: Link, page: Page) -> StyledText:
    """How sure, on what ground; what is doubtful has its reasons and the next candidate, `-v` says it of every link."""
    confidence, relation = say(sure(link)), say(RELATIONS[link.relation])
    words = [
        say(msg("{confidence} {share}; {relation}", confidence=confidence, share=share(link.score), relation=relation))
    ]
    words += map(page.own, weighed(link.evidence)) if page.verbose else [evidence(link.evidence)]
    if page.verbose:
        words += by_instrument(link.evidence.shared_provisions)
    if page.verbose or link.confidence == "doubtful":
        words += [say(msg("In doubt: {reason}", reason=say(DOUBTS[doubt]))) for doubt in link.doubts]
        words += _next(link)
    return "\n".join(words), _STYLES[link.confidence]


def _next(link: Link) -> list[str]:
    rival = link.runner_up
    if rival is None:
        return []
    message = msg(
        "next: {from_item} – {to_item} {share}", from_item=rival.from_, to_item=rival.to, share=share(rival.score)
    )
    return [say(message)]


def _draw_unlinked(
    items: ItemList, ids: tuple[str, ...], nearest: tuple[Nearest | None, ...], sheet: TextSheet
) -> None:
    if not ids:
        sheet.line()
        sheet.line(say(msg("Every item of {list} has a counterpart.", list=items.id)))
        return
    sheet.heading(say(msg("Items of {list} without a counterpart: {count}", list=items.id, count=len(ids))))
    names = _names(items)
    for item_id, near in zip(ids, nearest, strict=True):
        sheet.line(names[item_id], indent=2)
        if sheet.page.verbose and near:
            message = msg(
                "nearest: {near} ({share}): {evidence}",
                near=near.id,
                share=share(near.score),
                evidence=evidence(near.evidence),
            )
            sheet.line(say(message), indent=4)
