"""Text for a terminal or a pipe, drawn by rich; item text is never taken for markup or control sequences."""

from __future__ import annotations

import importlib

import msgspec

from enfcmp.model import (
    ArticleWithEdition,
    Asked,
    CheckReport,
    Concordance,
    Divergences,
    Evaluation,
    Explanation,
    FolderImport,
    Gaps,
    ImportReport,
    InstrumentStanding,
    Item,
    ItemList,
    KeptDecisions,
    Matching,
    Questions,
    Rebase,
    Reviewed,
    RuleWithExamples,
    StatuteOfTheDay,
    Survey,
)
from enfcmp.report.formats import formats
from enfcmp.report.formats.text.sheet import TextSheet
from enfcmp.report.page import Page
from enfcmp.report.shelf import Shelf

# noun → the module that draws it, imported when it is needed; a shelf is drawn by the module of what is on it
_DRAWN_BY = {
    ItemList: "published",
    Item: "published",
    Matching: "pairs",
    Explanation: "explanation",
    Asked: "question",
    Questions: "question",
    Reviewed: "question",
    Gaps: "missing",
    Evaluation: "evaluation",
    CheckReport: "check",
    Divergences: "diff",
    StatuteOfTheDay: "statutes",
    InstrumentStanding: "statutes",
    ImportReport: "imported",
    FolderImport: "folder",
    ArticleWithEdition: "statutes",
    Concordance: "concord",
    Rebase: "rebase",
    Survey: "survey",
    KeptDecisions: "decisions",
    RuleWithExamples: "rules",
}


@formats.add("text")
def render(result: msgspec.Struct, page: Page) -> str:
    """The result in words and tables, at most `page.width` columns wide."""
    sheet = TextSheet(page)
    module = result.of if isinstance(result, Shelf) else _DRAWN_BY[type(result)]
    importlib.import_module(f"{__name__}.{module}").draw(result, sheet)
    return sheet.text()
