"""What `check` found, as a document to hand on."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec import UNSET

from enfcmp.i18n import _, language, say
from enfcmp.message import msg
from enfcmp.model import SEVERITIES, CheckReport, Finding, ListHead
from enfcmp.report.document import Document, Section
from enfcmp.report.item_names import ItemNames
from enfcmp.report.level_words import level_words
from enfcmp.report.uncompared_quotations import is_uncompared, uncompared_rows, ways_out
from enfcmp.report.view.checks import check_section
from enfcmp.report.view.head import named_list, said_of_texts
from enfcmp.report.view.since import since_check_section
from enfcmp.report.view.standing import standing_line, standing_section
from enfcmp.report.view.uncompared import not_run_words, uncompared_table


def check_document(found: CheckReport, lists: Sequence[ListHead], *, by_level: bool = False) -> Document:
    """The findings in one table, what persons have accepted, and what could not be compared."""
    names = ItemNames(lists)
    return Document(
        title=say(msg("Check of {lists}", lists=_(", ").join(names.lists))),
        language=language(),
        facts=tuple(_facts(found, lists)),
        note=None,
        sections=tuple(_sections(found, names, by_level=by_level)),
        day=found.as_of,
    )


def _facts(found: CheckReport, lists: Sequence[ListHead]) -> Iterator[tuple[str, str]]:
    for head in lists:
        yield _("List"), named_list(head)
    yield _("Law as of"), found.as_of.isoformat()
    yield _("Official texts"), said_of_texts([found])
    yield _("Standing of what is cited"), standing_line(found.standing, found.as_of)
    yield _("Findings"), " ".join(level_words(found))


def _sections(found: CheckReport, names: ItemNames, *, by_level: bool) -> Iterator[Section]:
    told: list[Finding] = [each for each in found.findings if not is_uncompared(each)]
    if by_level:
        told.sort(key=lambda each: SEVERITIES.index(each.severity))
    if found.since is not UNSET:
        yield since_check_section(found.since, found.findings, names)
    yield standing_section(found.standing, found.as_of, names)
    yield check_section("checks", _("Findings"), told, names)
    if found.accepted:
        yield check_section("accepted", _("Accepted"), found.accepted, names)
    rows = uncompared_rows(found.findings)
    text = (*not_run_words([found]), *ways_out(rows))
    if text or rows:
        yield Section(
            id="uncompared", title=_("What could not be compared"), text=text, table=uncompared_table(rows, names)
        )
