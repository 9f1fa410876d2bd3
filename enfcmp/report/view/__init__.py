"""What a report says, worked out once for every format."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from enfcmp.findings.from_level import levels_from
from enfcmp.i18n import language, say
from enfcmp.message import msg
from enfcmp.model import Report, Severity
from enfcmp.report.document import Document, Section
from enfcmp.report.item_names import ItemNames
from enfcmp.report.told_once import told_by_divergences
from enfcmp.report.view.about import about
from enfcmp.report.view.accepted import accepted
from enfcmp.report.view.annex import annex
from enfcmp.report.view.checks import checks
from enfcmp.report.view.divergences import divergences
from enfcmp.report.view.gaps import gaps
from enfcmp.report.view.head import facts
from enfcmp.report.view.numbers import numbers
from enfcmp.report.view.since import since_section
from enfcmp.report.view.summary import summary
from enfcmp.report.view.uncompared import uncompared

SECTIONS: dict[str, Callable[[Report, tuple[str, ...]], Section | None]] = {
    "summary": summary,
    "since": since_section,
    "numbers": numbers,
    "gaps": gaps,
    "divergences": divergences,
    "checks": checks,
    "accepted": accepted,
    "uncompared": uncompared,
    "annex": annex,
    "about": about,
}


def document(
    report: Report, sections: Sequence[str] = (), least: Severity = "info", *, is_brief: bool = False
) -> Document:
    """The report in the language in use; `sections` names the only ones, findings below the level `least` are left out.

    The summary counts all findings, whatever is left out below it; where it `is_brief`, nothing is below it.
    """
    sections = ("summary",) if is_brief else sections
    levels = levels_from(least)
    is_told = not sections or "divergences" in sections
    make_all = SECTIONS | ({"checks": partial(checks, told=told_by_divergences(report, levels))} if is_told else {})
    made = (make(report, levels) for name, make in make_all.items() if not sections or name in sections)
    one, other = ItemNames(report.lists).lists
    title = report.title or say(msg("{one} and {other}: enforcement items compared", one=one, other=other))
    return Document(
        title=title,
        language=language(),
        facts=tuple(facts(report)),
        note=report.note,
        day=report.as_of,
        is_brief=is_brief,
        least=least,
        sections=tuple(filter(None, made)),
    )
