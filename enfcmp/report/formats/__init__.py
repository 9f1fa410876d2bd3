"""The formats, one a module: a function from a result and a page to text."""

from __future__ import annotations

from collections.abc import Callable

import msgspec

from enfcmp.enrolment import Enrolment
from enfcmp.report.page import Page

Format = Callable[[msgspec.Struct, Page], str]

formats: Enrolment[Format] = Enrolment(__name__)
