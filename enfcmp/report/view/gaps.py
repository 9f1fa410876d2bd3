"""Gaps both ways: items without a counterpart, items covered in part, articles that are never cited."""

from __future__ import annotations

from collections.abc import Mapping

from enfcmp.i18n import _, say
from enfcmp.message import msg
from enfcmp.model import Gaps, Missing, Report
from enfcmp.report.document import Cell, Row, Section, Table
from enfcmp.report.view.lists import called
from enfcmp.report.wording import bare_names, by_instrument, candidate, how_sure, joined_ids, place, title
from enfcmp.text.fold import joined

_ADVICE = msg(
    "Of each it is to be settled whether the power is held at this level: if it is, the item or the article is to be "
    "added; if not, why it is left out."
)


def gaps(report: Report, _levels: tuple[str, ...]) -> Section:
    """What A has and B lacks, and what B has and A lacks."""
    sections, names = [], called(report.lists)
    for side, found in enumerate(report.missing):
        heading = say(msg("What {one} has and {other} lacks", one=names[side], other=names[1 - side]))
        text = (bare_names(found.bare),) if found.bare else ()
        steps = gap_steps(found, side, report.names[1 - side])
        sections.append(Section(id=f"gaps-{side + 1}", title=heading, text=text, sections=steps))
    return Section(id="gaps", title=_("Gaps"), text=(say(_ADVICE),), sections=tuple(sections))


def gap_steps(found: Gaps, side: int, names: Mapping[str, str]) -> tuple[Section, ...]:
    """Items without a counterpart, items covered in part, articles never cited; `names` are those of the other list."""
    number = side + 1
    return (
        Section(
            id=f"missing-{number}",
            title=_counted(found),
            table=_missing(found, names) if found.missing else None,
        ),
        Section(
            id=f"partial-{number}",
            title=say(msg("Items covered in part: {count}", count=len(found.partial))),
            table=_partial(found) if found.partial else None,
        ),
        Section(
            id=f"uncited-{number}",
            title=say(msg("Articles the other never cites: {count}", count=len(found.provisions))),
            table=_uncited(found) if found.provisions else None,
        ),
    )


def _missing(found: Gaps, names: Mapping[str, str]) -> Table:
    rows = tuple(
        Row(
            cells=tuple(
                map(Cell.of, (each.id, each.type or "", joined(each.name), how_sure(each), _nearest(each, names)))
            ),
            types=(each.type,) if each.type else (),
            items=(each.id,),
        )
        for each in found.missing
    )
    head = _("Item"), _("Type"), _("Name"), _("Gap"), _("Nearest candidate, and why it is not enough")
    return Table(head=head, rows=rows, widths=(3, 2, 6, 2, 6))


def _counted(found: Gaps) -> str:
    """How many, and of how many a candidate has to be looked at first."""
    count, open_ = len(found.missing), found.summary.missing - found.summary.sure
    if not open_:
        return say(msg("Items without a counterpart: {count}", count=count))
    return say(
        msg("Items without a counterpart: {count}, {open} of them to be looked at first", count=count, open=open_)
    )


def _nearest(each: Missing, names: Mapping[str, str]) -> str:
    return candidate(each.nearest, joined(names.get(each.nearest.id, "")) if each.nearest else "")


def _partial(found: Gaps) -> Table:
    rows = tuple(
        Row(
            cells=tuple(
                map(
                    Cell.of,
                    (
                        each.id,
                        joined(each.name),
                        joined_ids(each.covered_by),
                        "\n".join(by_instrument(each.provisions)),
                    ),
                )
            ),
            items=(each.id, *each.covered_by),
        )
        for each in found.partial
    )
    return Table(head=(_("Item"), _("Name"), _("Covered by"), _("Provisions left out")), rows=rows, widths=(3, 6, 3, 6))


def _uncited(found: Gaps) -> Table:
    rows = tuple(
        Row(
            cells=tuple(map(Cell.of, (title(each.instrument), place(each), joined_ids(each.cited_by)))),
            items=each.cited_by,
        )
        for each in found.provisions
    )
    return Table(head=(_("Instrument"), _("Article"), _("Cited by")), rows=rows, widths=(8, 3, 4))
