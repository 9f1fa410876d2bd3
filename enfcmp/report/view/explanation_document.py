"""What `pairs --explain` says, as a document to hand on."""

from __future__ import annotations

from collections.abc import Iterator

from enfcmp.i18n import _, language, say
from enfcmp.message import msg
from enfcmp.model import Explanation, ListHead
from enfcmp.report.document import Cell, Document, Row, Section, Table
from enfcmp.report.explanation_words import cited_words, doubt_words, other_words, verdict_words
from enfcmp.report.view.divergences import marked_side
from enfcmp.report.view.head import two_lists_facts
from enfcmp.report.wording import by_instrument, evidence_words, signed


def explanation_document(found: Explanation, lists: tuple[ListHead, ListHead]) -> Document:
    """The verdict, both names, each piece of evidence with its points, provisions, other candidates."""
    return Document(
        title=verdict_words(found),
        language=language(),
        facts=tuple(two_lists_facts(lists)),
        note=None,
        sections=tuple(_sections(found)),
    )


def _sections(found: Explanation) -> Iterator[Section]:
    names = Row(cells=(marked_side(found.names, 0), marked_side(found.names, 1)))
    table = Table(head=(found.from_, found.to), rows=(names,), widths=(1, 1))
    yield Section(id="names", title=_("Name"), table=table)
    yield _points(found)
    for number, (heading, provisions) in enumerate(cited_words(found), 1):
        yield Section(id=f"cited-{number}", title=heading, text=tuple(by_instrument(provisions)) or (_("nothing"),))
    for number, (item, others) in enumerate(((found.from_, found.others_to), (found.to, found.others_from)), 1):
        heading = say(msg("Other candidates of {id}", id=item))
        yield Section(id=f"others-{number}", title=heading, text=tuple(map(other_words, others)) or (_("nothing"),))


def _points(found: Explanation) -> Section:
    """What was compared, with the points that it speaks for the pair or against it."""
    said = evidence_words(found.evidence)
    rows = tuple(
        Row(cells=tuple(map(Cell.of, (signed(points), said[name])))) for name, points in found.evidence.points.items()
    )
    return Section(
        id="points",
        title=_("What speaks for it (+) and against it (−), in points"),
        text=tuple(doubt_words(found)),
        table=Table(head=(_("Points"), _("Evidence")), rows=rows, widths=(1, 8)) if rows else None,
    )
