"""`missing` as text, in three steps: items without a counterpart, items covered in part, articles never cited.

They are errors, warnings and notes.
"""

from __future__ import annotations

from collections.abc import Iterable

from enfcmp.findings.from_level import from_level, levels_from
from enfcmp.i18n import _, say
from enfcmp.message import msg
from enfcmp.model import Gaps, UncitedArticle
from enfcmp.report.formats.text.sheet import TextSheet
from enfcmp.report.gap_words import gap_counts
from enfcmp.report.level_words import left_out_words
from enfcmp.report.wording import bare_names, by_instrument, candidate, how_sure, joined_ids, place, title


def draw(gaps: Gaps, sheet: TextSheet) -> None:
    """The steps of the levels that are wanted, and what was compared."""
    sheet.line(
        say(msg("What {from_list} has and {to_list} lacks", from_list=gaps.from_, to_list=gaps.to)), style="bold"
    )
    if gaps.bare:
        sheet.line(bare_names(gaps.bare), style="yellow")
    for draw_step in _STEPS[: len(levels_from(sheet.page.least))]:
        draw_step(gaps, sheet)
    sheet.line()
    for line in (*gap_counts(gaps), *left_out_words(from_level(gaps, sheet.page.least))):
        sheet.line(line)


def _draw_missing(gaps: Gaps, sheet: TextSheet) -> None:
    sheet.heading(say(msg("1. Items without a counterpart in {list}: {count}", list=gaps.to, count=len(gaps.missing))))
    if gaps.missing:
        rows = [[item.id, item.type or "", item.name, how_sure(item), candidate(item.nearest)] for item in gaps.missing]
        head = [_("Item"), _("Type"), _("Name"), _("Gap"), _("Nearest candidate, and why it is not enough")]
        sheet.table(head, rows, narrow=(0, 1, 3))


def _draw_partial(gaps: Gaps, sheet: TextSheet) -> None:
    message = msg("2. Items covered in part, and the provisions no counterpart cites: {count}", count=len(gaps.partial))
    sheet.heading(say(message))
    if gaps.partial:
        rows = [
            [item.id, item.name, joined_ids(item.covered_by), "\n".join(by_instrument(item.provisions))]
            for item in gaps.partial
        ]
        head = [_("Item"), _("Name"), _("Covered by"), _("Provisions left out")]
        sheet.table(head, rows, narrow=(0,))


def _draw_uncited(gaps: Gaps, sheet: TextSheet) -> None:
    message = msg("3. Articles that {list} cites nowhere: {count}", list=gaps.to, count=len(gaps.provisions))
    sheet.heading(say(message))
    if gaps.provisions:
        sheet.table([_("Instrument"), _("Articles (and the items that cite them)")], _by_instrument(gaps.provisions))


_STEPS = _draw_missing, _draw_partial, _draw_uncited  # the gravest first


def _by_instrument(articles: Iterable[UncitedArticle]) -> Iterable[list[str]]:
    """One row an instrument, in the order of first mention; its articles by number, a line each."""
    grouped: dict[str, list[UncitedArticle]] = {}
    for article in articles:
        grouped.setdefault(article.instrument, []).append(article)
    for instrument, cited in grouped.items():
        lines = [
            say(msg("{place} ({ids})", place=place(article), ids=joined_ids(article.cited_by)))
            for article in sorted(cited, key=lambda one: one.article or 0)
        ]
        yield [title(instrument), "\n".join(lines)]
