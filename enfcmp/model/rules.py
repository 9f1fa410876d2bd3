"""What is looked for, and why."""

from __future__ import annotations

from typing import Literal

import msgspec

from enfcmp.message import Message
from enfcmp.model.findings import Severity


class RuleEntry(msgspec.Struct, frozen=True, kw_only=True):
    """One kind of mistake or divergence that is looked for, by which command, and why; `title` is its name for readers.

    `needs_texts` where official texts are needed for it.
    """

    id: str
    command: Literal["check", "diff"]
    severity: Severity
    title: Message
    summary: Message
    reason: Message
    needs_texts: bool


class RuleExample(msgspec.Struct, frozen=True):
    """A small list, as the YAML of its items, how many findings a rule gives, and the official text it is held against.

    Test and manual alike; `older` is the same instrument as it was before 2020, `other` the list that is compared,
    `imported` what an import left doubtful of it, as JSON.
    """

    title: Message
    items: str
    findings: int = 0
    statutes: str = ""
    older: str = ""
    other: str = ""
    imported: str = ""


class RuleWithExamples(RuleEntry, frozen=True, kw_only=True):
    """A rule as its manual has it."""

    examples: tuple[RuleExample, ...]
