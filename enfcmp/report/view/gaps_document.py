"""What `missing` found, as a document to hand on."""

from __future__ import annotations

from collections.abc import Mapping

from enfcmp.findings.from_level import from_level, levels_from
from enfcmp.i18n import _, language, say
from enfcmp.message import msg
from enfcmp.model import Gaps, ListHead, Severity
from enfcmp.report.document import Document, Section
from enfcmp.report.gap_words import gap_counts
from enfcmp.report.item_names import ItemNames
from enfcmp.report.level_words import left_out_words
from enfcmp.report.view.gaps import gap_steps
from enfcmp.report.view.head import two_lists_facts
from enfcmp.report.wording import bare_names


def gaps_document(
    found: Gaps, lists: tuple[ListHead, ListHead], names: Mapping[str, str], least: Severity = "info"
) -> Document:
    """The steps from the level `least` on; `names` are those of the items of the second list."""
    called = ItemNames(lists)
    one, other = called.lists
    counts = (*gap_counts(found, called), *left_out_words(from_level(found, least)))
    text = (*((bare_names(found.bare, called),) if found.bare else ()), *counts)
    steps = gap_steps(found, 0, called, names)[: len(levels_from(least))]  # the gravest first
    return Document(
        title=say(msg("What {one} has and {other} lacks", one=one, other=other)),
        language=language(),
        facts=tuple(two_lists_facts(lists)),
        note=None,
        sections=(Section(id="compared", title=_("What was compared"), text=text), *steps),
    )
