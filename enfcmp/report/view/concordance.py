"""新旧条文对照表: a concordance as drafters lay it out, in the order of the newer text."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping

from enfcmp.findings.from_level import from_level, levels_from
from enfcmp.findings.level_of import article_level
from enfcmp.i18n import _, language, say
from enfcmp.message import msg
from enfcmp.model import Concordance, ConcordanceRow, Provision, Severity
from enfcmp.report.change_words import TEXT_CHANGES, dated_title, marked_cells, places, sanction_lines
from enfcmp.report.document import Cell, Document, Row, Run, Section, Table
from enfcmp.report.level_words import left_out_words
from enfcmp.report.wording import place, title

_LEGEND = msg(
    "Words that the newer text drops are struck through, words that it brings are bold and underlined. What is stated "
    "follows from words; whether a rule became narrower or wider is for a person to judge."
)


def concordance_document(found: Concordance, least: Severity = "info") -> Document:
    """The table with both editions in its head, of the rows from the level `least` on; all of them are counted."""
    left_out = tuple(left_out_words(from_level(found, least)))
    return Document(
        title=_title(found),
        language=language(),
        facts=tuple(_facts(found)),
        note=say(_LEGEND),
        sections=(Section(id="rows", title=_("Articles"), text=left_out, table=_table(found, least)),),
        lies_on_side=True,
        day=found.as_of,
    )


def _title(found: Concordance) -> str:
    if found.old.name == found.new.name:
        return say(msg("{title}: older and newer articles", title=title(found.new.name)))
    old, new = title(found.old.name), title(found.new.name)
    return say(msg("{old} and {new}: older and newer articles", old=old, new=new))


def _facts(found: Concordance) -> Iterator[tuple[str, str]]:
    yield _("Older text"), dated_title(found.old)
    yield _("Newer text"), dated_title(found.new)
    changes = Counter(row.change for row in found.rows if row.old is not None)
    yield (
        _("Articles"),
        say(
            msg(
                "older {old}, newer {new}; unchanged {same}, other form only {form}, other words {words}, other "
                "sanctions {sanction}, none stated {none}, only in the newer text {alone}",
                old=changes.total(),
                new=len({row.new[0] for row in found.rows if row.new}),
                same=changes["same"],
                form=changes["form"],
                words=changes["words"],
                sanction=changes["sanction"],
                none=changes[None],
                alone=sum(row.old is None for row in found.rows),
            )
        ),
    )


def _table(found: Concordance, least: Severity) -> Table:
    """Each row stands, and says what it shares, as where all of them are wanted."""
    sharing = defaultdict[Provision, list[Provision]](list)
    for row in found.rows:
        if row.old is not None and row.new:
            sharing[row.new[0]].append(row.old)
    wanted = [row for row in in_new_order(found.rows) if article_level(row) in levels_from(least)]
    rows = tuple(_row(number, row, sharing) for number, row in enumerate(wanted, 1))
    head = _("No."), _("Older article"), _("Newer article"), _("Change"), _("Sanctions compared"), _("Notes")
    return Table(head=head, rows=rows, widths=(3, 17, 17, 5, 10, 8), numbers=(0,))


def in_new_order(rows: Iterable[ConcordanceRow]) -> list[ConcordanceRow]:
    """The rows in the order of the newer text; what only the older one has stays behind what it stood behind there."""
    rows = list(rows)
    order = {place: at for at, place in enumerate(sorted({row.new[0] for row in rows if row.new}, key=_number))}
    placed = sorted((row for row in rows if row.new), key=lambda row: order[row.new[0]])
    before: ConcordanceRow | None = None
    for row in rows:
        if row.old is not None and not row.new:
            placed.insert(placed.index(before) + 1 if before is not None else 0, row)
        before = row if row.old is not None else before
    return placed


def _number(provision: Provision) -> tuple[int, int]:
    return provision.article or 0, provision.inserted


def _row(number: int, row: ConcordanceRow, sharing: Mapping[Provision, list[Provision]]) -> Row:
    old, new = marked_cells(row.old_text, row.new_text)
    change = _change(row)
    return Row(
        cells=(
            Cell.of(str(number)),
            _headed(row.old, old),
            _headed(row.new[0] if row.new else None, new),
            Cell.of(change),
            Cell.of("\n".join(sanction_lines(row.sanctions, row.old_text or "", row.new_text or ""))),
            Cell.of("\n".join(_remarks(row, sharing))),
        ),
        kind=change,
    )


def _change(row: ConcordanceRow) -> str:
    if row.old is None:
        return _("new")
    return say(TEXT_CHANGES[row.change]) if row.change else _("none stated")


def _headed(provision: Provision | None, words: Cell) -> Cell:
    """The place above its words."""
    return Cell((Run(f"{place(provision)}\n"), *words.runs)) if provision else words


def _remarks(row: ConcordanceRow, sharing: Mapping[Provision, list[Provision]]) -> Iterator[str]:
    if row.possible:
        yield say(msg("for a person to look at: {places}", places=places(row.possible)))
    others = [each for each in sharing.get(row.new[0], ()) if each != row.old] if row.old and row.new else []
    if others:
        yield say(msg("stated of {places} of the older text too", places=places(others)))
