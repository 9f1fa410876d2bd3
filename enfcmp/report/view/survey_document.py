"""What `survey` found, as a document to hand on."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

import msgspec

from enfcmp.i18n import _, language, say
from enfcmp.message import msg
from enfcmp.model import Survey
from enfcmp.report.document import Cell, Document, Row, Section, Table
from enfcmp.report.survey_matrices import answers_table, called_by_place, kinds_table, matrix_table, province_table
from enfcmp.report.survey_tables import SurveyTable, shown_lists, survey_tables
from enfcmp.report.survey_words import ABSENT, OTHER, UNSURE, keys, survey_counts

_SHEETS = frozenset({"xlsx", "csv"})  # one matrix of all lists, that filters
_FARTHEST = 8  # lists that stand apart and are told at once
_ON_PAPER = 30  # lists whose signs fit beside each other


def survey_document(found: Survey, suffix: str, *, has_matrix: bool = True) -> Document:
    """The sums, the matrix, then a table a question, as a file of this suffix has it."""
    reference = _("what they share") if found.induced else found.names.get(found.reference, found.reference)
    named = say(msg("{one} ({other})", one=found.reference, other=reference))
    lists = shown_lists(found)
    called = called_by_place(found, lists)
    tables = tuple(survey_tables(found, called))
    answers = (answers_table(found),) if has_matrix and suffix in _SHEETS | {"html"} else ()
    homes = dict(home for table in tables for home in _homes(table))
    pairs = dict(home for table in answers for home in _homes(table))
    matrices = _matrices(_Shown(found, lists, called, homes, pairs), suffix)
    return Document(
        title=say(msg("{count} lists against {reference}", count=len(lists), reference=reference)),
        language=language(),
        facts=((_("Reference"), named), (_("All lists"), _who(lists))),
        note=None,
        sections=(
            _sums(found, tables[-1]),
            *(each for each in matrices if has_matrix or each.id != "matrix"),
            *map(_section, (*tables, *answers)),
        ),
    )


def _sums(found: Survey, lists: SurveyTable) -> Section:
    """What is found as a whole, and the lists that stand farthest apart."""
    farthest = lists._replace(id="farthest", title=_("Which lists stand apart"), rows=lists.rows[:_FARTHEST])
    kinds = kinds_table(found)
    parts = (_section(kinds),) if kinds.rows else ()
    apart = msgspec.structs.replace(_section(farthest), title=farthest.title)  # how many are shown says nothing
    text = tuple(survey_counts(found))
    return Section(id="sums", title=_("In numbers"), text=text, sections=(*parts, apart))


def _who(lists: Sequence[str]) -> str:
    """Their ids; of many how many they are, since all of them stand in a table."""
    return _(", ").join(lists) if len(lists) <= _ON_PAPER else str(len(lists))


def _homes(table: SurveyTable) -> Iterator[tuple[tuple[str, ...], str]]:
    """Where a row is, by what names it; short, since a page may have thousands."""
    if table.key:
        yield from ((tuple(row[: table.key]), f"{table.id[0]}{at}") for at, row in enumerate(table.rows, 1))


class _Shown(NamedTuple):
    """The lists that are shown, what they are called, and where rows are by what names them; `pairs` those of items."""

    found: Survey
    lists: Sequence[str]
    called: Mapping[str, str]
    homes: Mapping[tuple[str, ...], str]
    pairs: Mapping[tuple[str, ...], str]


def _matrices(shown: _Shown, suffix: str) -> Iterator[Section]:
    """By province first, the lists of each to be unfolded; in a workbook all lists beside each other."""
    by_province, count = _by_province(shown.found, shown.lists), len(shown.lists)
    several = len(by_province) > 1
    if several:
        yield msgspec.structs.replace(_section(province_table(shown.found, by_province)), title=_("Provinces"))
    if suffix not in _SHEETS | {"html"} and count > _ON_PAPER:
        said = msg(
            "{count} lists do not fit beside each other; a file that ends in .html or .xlsx has them.", count=count
        )
        yield Section(id="matrix", title=_("Matrix"), text=(say(said),))
    elif several and suffix not in _SHEETS:
        parts = (
            msgspec.structs.replace(
                _matrix(shown._replace(lists=of), ()),
                id=f"matrix-{at}",
                title=say(msg("{label}: {value}", label=name, value=len(of))),
            )
            for at, (name, of) in enumerate(by_province.items(), 1)
        )
        yield Section(id="matrix", title=_("Matrix"), text=(keys(),), sections=tuple(parts))
    else:
        yield _matrix(shown, (keys(),))


def _by_province(found: Survey, lists: Sequence[str]) -> dict[str, list[str]]:
    """The lists of each province, those that tell none last."""
    told = sorted({found.provinces[each] for each in lists if each in found.provinces})
    groups = {name: [each for each in lists if found.provinces.get(each) == name] for name in told}
    rest = [each for each in lists if each not in found.provinces]
    return groups | ({_("no province told"): rest} if rest else {})


def _matrix(shown: _Shown, text: tuple[str, ...]) -> Section:
    table = matrix_table(shown.found, shown.lists, shown.called)
    rows = (
        Row(
            cells=tuple(map(Cell.of, row)),
            targets=tuple(_target(row[0], of, sign, shown) for of, sign in zip(table.head, row, strict=True)),
        )
        for row in table.rows
    )
    return Section(
        id="matrix",
        title=_("Matrix"),
        text=text,
        is_folded=not text,
        table=Table(head=table.head, rows=tuple(rows), widths=table.widths, signs=2),
    )


def _target(matter: str, of: str, sign: str, shown: _Shown) -> str | None:
    """What says something else leads to the row that says it, what is lacking or unsure to that of the matter.

    What says the same leads to the items that answer to it.
    """
    if OTHER in sign:
        return shown.homes.get((matter, of))
    return (shown.homes if sign in {ABSENT, UNSURE} else shown.pairs).get((matter,)) if sign else None


def _section(table: SurveyTable) -> Section:
    homes = dict(_homes(table))
    rows = tuple(Row(cells=tuple(map(Cell.of, row)), id=homes.get(tuple(row[: table.key]))) for row in table.rows)
    return Section(
        id=table.id,
        title=say(msg("{label}: {value}", label=table.title, value=len(rows))),
        text=tuple(filter(None, (table.question,))),
        table=Table(head=table.head, rows=rows, widths=table.widths, numbers=table.numbers) if rows else None,
    )
