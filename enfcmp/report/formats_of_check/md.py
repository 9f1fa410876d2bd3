"""Markdown, short: the page that a code host shows of a run, or of a pull request."""

from __future__ import annotations

from enfcmp.model import CheckReport
from enfcmp.report.files import writers
from enfcmp.report.formats_of_check import formats_of_check
from enfcmp.report.page import Page
from enfcmp.report.view.check_summary import check_summary

_MOST = 200  # rows of a table


@formats_of_check.add("md")
def render(result: CheckReport, page: Page) -> str:
    """A heading, counts, and tables of findings; hosts cut a long page or refuse it, so that -v alone has all rows."""
    most = None if page.verbose else _MOST
    return writers.get("md")(result, check_summary(result, most)).decode()
