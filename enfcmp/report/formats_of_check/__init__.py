"""The formats that only the findings of `check` have, one a module: a function from a report and a page to text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from enfcmp.enrolment import Enrolment

if TYPE_CHECKING:  # help names the formats, and loads none of this
    from collections.abc import Callable

    from enfcmp.model import CheckReport
    from enfcmp.report.page import Page

formats_of_check: Enrolment[Callable[[CheckReport, Page], str]] = Enrolment(__name__)
