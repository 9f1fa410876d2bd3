"""Gaps both ways: items without a counterpart, items covered in part, articles that are never cited."""

from __future__ import annotations

from collections.abc import Mapping

from enfcmp.i18n import _, say
from enfcmp.message import msg
from enfcmp.model import Gaps, Missing, Report, UncitedArticle
from enfcmp.report.document import Cell, Row, Section, Table
from enfcmp.report.item_names import ItemNames
from enfcmp.report.wording import bare_names, by_instrument, candidate, how_sure, place, title
from enfcmp.text.fold import joined

_ADVICE = msg(
    "Of each it is to be settled whether the power is held at this level: if it is, the item or the article is to be "
    "added; if not, why it is left out."
)


def gaps(report: Report, _levels: tuple[str, ...]) -> Section:
    """What A has and B lacks, and what B has and A lacks."""
    sections, called = [], ItemNames(report.lists)
    for side, found in enumerate(report.missing):
        heading = say(msg("What {one} has and {other} lacks", one=called.lists[side], other=called.lists[1 - side]))
        text = (bare_names(found.bare, called),) if found.bare else ()
        steps = gap_steps(found, side, called, report.names[1 - side])
        sections.append(Section(id=f"gaps-{side + 1}", title=heading, text=text, sections=steps))
    return Section(id="gaps", title=_("Gaps"), text=(say(_ADVICE),), sections=tuple(sections))


def gap_steps(found: Gaps, side: int, called: ItemNames, names: Mapping[str, str]) -> tuple[Section, ...]:
    """Items without a counterpart, items covered in part, articles never cited; `names` are those of the other list."""
    number = side + 1
    return (
        Section(
            id=f"missing-{number}",
            title=_counted(found),
            table=_missing(found, side, called, names) if found.missing else None,
        ),
        Section(
            id=f"partial-{number}",
            title=say(msg("Items covered in part: {count}", count=len(found.partial))),
            table=_partial(found, side, called) if found.partial else None,
        ),
        Section(
            id=f"uncited-{number}",
            title=say(msg("Articles the other never cites: {count}", count=len(found.provisions))),
            table=_uncited(found, called) if found.provisions else None,
        ),
    )


def _missing(found: Gaps, side: int, called: ItemNames, names: Mapping[str, str]) -> Table:
    rows = tuple(
        _row(
            (called.item(each.id, side), each.type or "", how_sure(each), joined(each.name)),
            _nearest(each, called, names),
            (each.id,),
            each.type,
        )
        for each in found.missing
    )
    head = _("Item"), _("Type"), _("Gap"), _("Name"), _("Nearest candidate")
    return Table(head=head, rows=rows, widths=(6, 4, 3, 12, 11), beneath=(4,))


def _counted(found: Gaps) -> str:
    """How many, and of how many a candidate has to be looked at first."""
    count, open_ = len(found.missing), found.summary.missing - found.summary.sure
    if not open_:
        return say(msg("Items without a counterpart: {count}", count=count))
    return say(
        msg("Items without a counterpart: {count}, {open} of them to be looked at first", count=count, open=open_)
    )


def _nearest(each: Missing, called: ItemNames, names: Mapping[str, str]) -> str:
    return candidate(each.nearest, joined(names.get(each.nearest.id, "")) if each.nearest else "", called)


def _partial(found: Gaps, side: int, called: ItemNames) -> Table:
    rows = tuple(
        _row(
            (called.item(each.id, side), joined(each.name), called.items(each.covered_by)),
            "\n".join(by_instrument(each.provisions)),
            (each.id, *each.covered_by),
        )
        for each in found.partial
    )
    return Table(head=(_("Item"), _("Name"), _("Covered by"), _("Provisions left out")), rows=rows, widths=(4, 7, 4, 9))


def _uncited(found: Gaps, called: ItemNames) -> Table:
    """A row for the articles of an instrument that the same items cite."""
    together: dict[tuple[str, tuple[str, ...]], list[UncitedArticle]] = {}
    for each in found.provisions:
        together.setdefault((each.instrument, each.cited_by), []).append(each)
    rows = tuple(
        _row((title(instrument), _(", ").join(map(place, articles))), called.items(items), items)
        for (instrument, items), articles in together.items()
    )
    return Table(head=(_("Instrument"), _("Article"), _("Cited by")), rows=rows, widths=(8, 5, 4))


def _row(cells: tuple[str, ...], last: str, items: tuple[str, ...], type_: str | None = None) -> Row:
    return Row(cells=tuple(map(Cell.of, (*cells, last))), types=(type_,) if type_ else (), items=items)
