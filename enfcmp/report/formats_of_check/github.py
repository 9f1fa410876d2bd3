"""Workflow commands of GitHub Actions: one annotation a finding."""

from __future__ import annotations

from enfcmp.gate import harmless
from enfcmp.i18n import say
from enfcmp.model import CheckReport, Finding
from enfcmp.report.formats_of_check import formats_of_check
from enfcmp.report.page import Page
from enfcmp.report.wording import sentence

_LEVELS = {"error": "error", "warning": "warning", "info": "notice"}


@formats_of_check.add("github")
def render(result: CheckReport, page: Page) -> str:  # noqa: ARG001  # the interface of all formats
    """`::error file=…,line=…,col=…,title=rule::message`, a line each."""
    not_run = [f"::notice title=not-run::{_data(f'{each.rule}: {say(each.reason)}')}" for each in result.not_run]
    return "".join(line + "\n" for line in [*map(_command, result.findings), *not_run])


def _command(finding: Finding) -> str:
    place = finding.location
    values = {"file": place.file, "line": place.line, "col": place.column} if place else {}
    properties = ",".join(
        f"{name}={_property(str(value))}" for name, value in {**values, "title": finding.rule}.items()
    )
    return f"::{_LEVELS[finding.severity]} {properties}::{_data(sentence(finding, say))}"


def _data(text: str) -> str:
    """What ends a command early is escaped, as the runner's own tool does."""
    return harmless(text).replace("%", "%25").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
