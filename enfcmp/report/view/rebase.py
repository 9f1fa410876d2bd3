"""依据调整: a row for every basis with what took it over, then the powers that no item has."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from enfcmp.findings.from_level import from_level
from enfcmp.i18n import _, language, say
from enfcmp.message import Message, msg
from enfcmp.model import Provision, Rebase, RebaseRow, Severity
from enfcmp.rebase_proposals import LAW_AS_OF, PROPOSED, ROW_CODE, TO_FILL, printed_place, row_code
from enfcmp.report.change_words import TEXT_CHANGES, dated_title, marked_cells, sanction_lines
from enfcmp.report.document import Cell, Document, Row, Run, Section, Table
from enfcmp.report.level_words import left_out_words
from enfcmp.report.wording import by_instrument, place, title
from enfcmp.text.fold import joined

_LEGEND = msg(
    "Words that the new basis drops are struck through, words that it brings are bold and underlined. What is stated "
    "follows from words; whether a rule became narrower or wider, and whether a power is an item, is for a person to "
    "judge."
)


def rebase_document(found: Rebase, least: Severity = "info", *, is_to_fill: bool = False) -> Document:
    """Both tables, of what is of the level `least` and above; where people are to fill them in, with empty columns.

    Then there is a code too, by which each basis comes back. What is left out is counted among all.
    """
    shown = from_level(found, least)
    heads = (*TO_FILL, ROW_CODE) if is_to_fill else ()
    table = _with_columns(_rows(shown), heads, [row_code(row) for row in shown.rows])
    left_out = tuple(left_out_words(shown))
    rows = Section(id="rows", title=_("Bases after the new law"), text=left_out, table=table)
    added = _with_columns(_powers(shown), TO_FILL if is_to_fill else ())
    powers = Section(id="powers", title=_("Items that may be added"), table=added)
    return Document(
        title=say(msg("{bureau}: bases of enforcement items after a new law", bureau=found.bureau)),
        language=language(),
        facts=tuple(_facts(found)),
        note=say(_LEGEND),
        sections=(rows, powers) if shown.powers else (rows,),
        lies_on_side=True,
        day=found.as_of,
    )


def _facts(found: Rebase) -> Iterator[tuple[str, str]]:
    for text in found.texts:
        yield _("Newer text"), dated_title(text)
    yield say(LAW_AS_OF), found.as_of.isoformat()
    changes = Counter(row.change for row in found.rows)
    yield (
        _("Bases"),
        say(
            msg(
                "{count}; with a stated successor {stated}, of these other sanctions {sanction}; that no longer apply "
                "{gone}; powers that no item has {powers}",
                count=len(found.rows),
                stated=changes.total() - changes[None],
                sanction=changes["sanction"],
                gone=sum(not row.still_applies for row in found.rows),
                powers=len(found.powers),
            )
        ),
    )


def _rows(found: Rebase) -> Table:
    head = (
        _("Item"),
        _("Present basis"),
        say(PROPOSED),
        _("Change"),
        _("Sanctions compared"),
        _("Old basis"),
        _("Notes"),
    )
    return Table(head=head, rows=tuple(map(_row, found.rows)), widths=(6, 14, 14, 4, 9, 7, 7))


def _row(row: RebaseRow) -> Row:
    old, new = marked_cells(row.old_text, row.new_text)
    change = say(TEXT_CHANGES[row.change]) if row.change else _("none stated")
    cells = (
        Cell.of(f"{row.item}\n{joined(row.name)}"),
        Cell((Run(f"{_cited(row)}\n"), *old.runs)),
        Cell((Run(f"{_proposed(row.new[0])}\n"), *new.runs)) if row.new else Cell(()),
        Cell.of(change),
        Cell.of("\n".join(sanction_lines(row.sanctions, row.old_text or "", row.new_text or ""))),
        Cell.of(_kept(row)),
        Cell.of("\n".join(_remarks(row))),
    )
    return Row(cells=cells, kind=change)


def _cited(row: RebaseRow) -> str:
    """As the list prints the place; an article alone says it in the reader's words."""
    return f"{title(row.provision.instrument)}{row.at}" if row.at else by_instrument((row.provision,))[0]


def _proposed(provision: Provision) -> str:
    """As the list is to print the place."""
    return f"{title(provision.instrument)}{printed_place(provision)}"


def _kept(row: RebaseRow) -> str:
    word = _("goes on to apply") if row.still_applies else _("no longer applies")
    return say(msg("{label}: {value}", label=word, value=row.reason))


def _remarks(row: RebaseRow) -> Iterator[str]:
    if row.words_gone:
        words = _(", ").join(row.words_gone)
        yield say(msg("words of the name that the new law does not have: {words}", words=words))
    for provision, text in zip(row.possible, row.possible_texts, strict=True) if not row.new else ():
        yield say(msg("perhaps {place}", place=f"{_proposed(provision)}：{joined(text)}"))


def _powers(found: Rebase) -> Table:
    head = _("Provision"), _("Type"), _("Words")
    rows = tuple(
        Row(
            cells=(
                Cell.of(f"{title(each.provision.instrument)}{place(each.provision)}"),
                Cell.of(each.type),
                Cell.of(each.text),
            ),
            kind=each.type,
        )
        for each in found.powers
    )
    return Table(head=head, rows=rows, widths=(8, 4, 30))


def _with_columns(table: Table, heads: Sequence[Message], codes: Sequence[str] = ()) -> Table:
    """More columns of these heads; the last one has the codes of the rows where there are any."""
    if not heads:
        return table
    written = [[*[""] * (len(heads) - 1), code] for code in codes or [""] * len(table.rows)]
    return Table(
        head=(*table.head, *map(say, heads)),
        rows=tuple(
            replace(row, cells=(*row.cells, *map(Cell.of, more))) for row, more in zip(table.rows, written, strict=True)
        ),
        widths=(*table.widths, *(4 for _head in heads)),
    )
