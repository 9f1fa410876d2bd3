"""How a finding begins, whatever command found it."""

from __future__ import annotations

from enfcmp.findings.rulebook import is_of_instrument
from enfcmp.i18n import _, say
from enfcmp.message import msg
from enfcmp.model import Finding, Severity
from enfcmp.report.formats.text.sheet import StyledText, TextSheet
from enfcmp.report.wording import SEVERITY_WORDS, document_place, kind_name, place, title

STYLES: dict[Severity, str] = {"error": "bold red", "warning": "yellow", "info": "cyan"}


def level_heading(level: Severity, sheet: TextSheet) -> None:
    """What findings that are grouped by level stand under."""
    sheet.heading(say(SEVERITY_WORDS[level]).capitalize())


def headline(rule: str, severity: Severity, sheet: TextSheet, *places: str) -> None:
    """How grave it is and what readers call it; behind that its id, as options take it, and where it stands."""
    style = STYLES[severity]
    words: list[StyledText] = [(f"{say(SEVERITY_WORDS[severity])} {kind_name(rule)}", style), (f"  {rule}", "dim")]
    sheet.spans([*words, *((f"  {each}", style) for each in places if each)], indent=2)


def headed(finding: Finding, sheet: TextSheet, *, of_items: bool = False, is_placed: bool = True) -> None:
    """Its level, name and, where `is_placed`, its place; in the next line what is wrong; `of_items` names the items."""
    location = finding.location if is_placed else None
    where = f"{location.file}:{location.line}:{location.column}" if location else ""
    items = _(" – ").join(finding.items) if of_items else ""
    headline(finding.rule, finding.severity, sheet, items, where, document_place(finding))
    provision = finding.provision
    words = say(finding.message)
    if provision is not None and (provision.article is not None or is_of_instrument(finding.rule)):
        name = title(provision.instrument)
        where = place(provision) if provision.article is not None else ""
        cited = say(msg("{title} {places}", title=name, places=where)) if where else name
        words = say(msg("{label}: {value}", label=cited, value=words))
    sheet.line(words, indent=4)
