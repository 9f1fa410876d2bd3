"""Quotations that could not be held against the law: rows of one table, where a sentence each would bury the rest."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from enfcmp.findings.rule import Shown
from enfcmp.findings.rulebook import shown
from enfcmp.i18n import _, say
from enfcmp.message import Message, msg
from enfcmp.model import Finding, Severity
from enfcmp.text.fold import title_key


class UncomparedRow(NamedTuple):
    """An instrument whose quotations were not compared for one reason, and the finding of each list on it."""

    findings: tuple[Finding, ...]

    @property
    def rule(self) -> str:
        """What said so."""
        return self.findings[0].rule

    @property
    def severity(self) -> Severity:
        """How grave that is."""
        return self.findings[0].severity

    @property
    def instrument(self) -> str:
        """As it is printed where it is quoted first."""
        return _told(self.findings[0], "title")

    @property
    def quotations(self) -> int:
        """How many were not compared."""
        counts = (dict(each.message.values)["count"] for each in self.findings)
        return sum(count for count in counts if isinstance(count, int))

    @property
    def reason(self) -> str:
        """Why not."""
        return _told(self.findings[0], "reason")

    @property
    def fixes(self) -> tuple[Message, ...]:
        """What would help."""
        return tuple(each.fix for each in self.findings if each.fix)


def is_uncompared(finding: Finding) -> bool:
    """Whether a finding is told as a row of this table."""
    return shown(finding.rule) is Shown.UNCOMPARED


def uncompared_rows(findings: Iterable[Finding]) -> list[UncomparedRow]:
    """The instruments, those with the most quotations first: whoever gets their texts gets most checked."""
    found: dict[tuple[str, ...], list[Finding]] = {}
    for each in filter(is_uncompared, findings):
        key = each.rule, each.severity, title_key(_told(each, "title")), _told(each, "reason")
        found.setdefault(key, []).append(each)
    return sorted((UncomparedRow(tuple(several)) for several in found.values()), key=lambda row: -row.quotations)


def uncompared_head() -> tuple[str, str, str, str]:
    """What its columns are called; the third is of the items with the first of these quotations."""
    return _("Instrument"), _("Quotations"), _("First in"), _("Reason")


def ways_out(rows: Iterable[UncomparedRow]) -> list[str]:
    """What would help, once for each reason."""
    told = (msg("{label}: {value}", label=row.reason, value=fix) for row in rows for fix in row.fixes)
    return list(dict.fromkeys(map(say, told)))


def _told(finding: Finding, name: str) -> str:
    value = dict(finding.message.values)[name]
    return say(value) if isinstance(value, Message) else str(value)
