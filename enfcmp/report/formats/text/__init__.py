"""Text for a terminal or a pipe, drawn by rich; item text is never taken for markup or control sequences."""

from __future__ import annotations

import importlib

import msgspec

from enfcmp.model import (
    ArticlePage,
    Asked,
    CheckReport,
    Divergences,
    Evaluation,
    Explanation,
    Gaps,
    ItemList,
    ItemPage,
    Matching,
    Questions,
    Reviewed,
    RulePage,
    RuleShelf,
    Shelf,
    StatutePage,
    StatuteShelf,
)
from enfcmp.report.formats import formats
from enfcmp.report.formats.text.sheet import Sheet
from enfcmp.report.page import Page

# noun → the module that draws it, imported when it is needed
_DRAWN_BY = {
    Shelf: "shelf",
    ItemList: "published",
    ItemPage: "published",
    Matching: "pairs",
    Explanation: "explanation",
    Asked: "question",
    Questions: "question",
    Reviewed: "question",
    Gaps: "missing",
    Evaluation: "evaluation",
    CheckReport: "check",
    Divergences: "diff",
    StatuteShelf: "statutes",
    StatutePage: "statutes",
    ArticlePage: "statutes",
    RuleShelf: "rules",
    RulePage: "rules",
}


@formats.add("text")
def render(result: msgspec.Struct, page: Page) -> str:
    """The result in words and tables, at most `page.width` columns wide."""
    sheet = Sheet(page)
    importlib.import_module(f"{__name__}.{_DRAWN_BY[type(result)]}").draw(result, sheet)
    return sheet.text()
