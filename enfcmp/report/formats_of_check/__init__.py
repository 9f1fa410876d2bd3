"""The formats that only the findings of `check` have, one a module: a function from a report and a page to text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from enfcmp.registry import Registry

if TYPE_CHECKING:  # help names the formats, and loads none of this
    from collections.abc import Callable

    from enfcmp.model import CheckReport
    from enfcmp.report.page import Page

formats_of_check: Registry[Callable[[CheckReport, Page], str]] = Registry(__name__)
