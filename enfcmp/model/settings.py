"""设置: options that a bureau gives in every run, kept in a file; each key is the long option of that name.

Options of one run (which lists, where to write) and flags, which a command line could not take back, are none of them.
"""

from __future__ import annotations

import datetime as dt
from typing import Literal

from msgspec import field

from enfcmp.model.file_parts import FilePart, Name
from enfcmp.model.findings import Severity

FailOn = Literal["never", "missing", "error", "warning", "info"]
Grouping = Literal["item", "level"]
Shape = Literal["text", "json"]
ReportSection = Literal[
    "summary", "since", "numbers", "gaps", "divergences", "checks", "accepted", "uncompared", "annex", "about"
]


class CommandSettings(FilePart, frozen=True, kw_only=True, rename="kebab"):
    """The settings of one command."""


class PairsSettings(CommandSettings, frozen=True, kw_only=True, rename="kebab"):
    """For `enfcmp pairs`."""

    level: Severity | None = None
    decisions: tuple[Name, ...] | None = None
    format_name: Shape | None = field(default=None, name="format")


class MissingSettings(PairsSettings, frozen=True, kw_only=True, rename="kebab"):
    """For `enfcmp missing`."""

    fail_on: FailOn | None = None


class DiffSettings(MissingSettings, frozen=True, kw_only=True, rename="kebab"):
    """For `enfcmp diff`."""

    only: tuple[Name, ...] | None = None
    grouping: Grouping | None = field(default=None, name="by")


class CheckSettings(CommandSettings, frozen=True, kw_only=True, rename="kebab"):
    """For `enfcmp check`."""

    select: tuple[Name, ...] | None = None
    ignore: tuple[Name, ...] | None = None
    level: Severity | None = None
    grouping: Grouping | None = field(default=None, name="by")
    fail_on: FailOn | None = None
    decisions: Name | None = None
    format_name: Literal["text", "json", "github", "md", "sarif"] | None = field(default=None, name="format")


class ReportSettings(CommandSettings, frozen=True, kw_only=True, rename="kebab"):
    """For `enfcmp report`; `ours` counts where it is one of the two lists."""

    ours: Name | None = None
    sections: tuple[ReportSection, ...] | None = None
    level: Severity | None = None
    title: Name | None = None
    remark: Name | None = field(default=None, name="note")
    decisions: tuple[Name, ...] | None = None


class ReviewSettings(CommandSettings, frozen=True, kw_only=True, rename="kebab"):
    """For `enfcmp review`."""

    decisions: tuple[Name, ...] | None = None


class SurveySettings(CommandSettings, frozen=True, kw_only=True, rename="kebab"):
    """For `enfcmp survey`."""

    reference: Name | None = None
    keep: Name | None = None
    level: Severity | None = None
    engine_name: Literal["local", "spark"] | None = field(default=None, name="engine")
    master: Name | None = None
    decisions: tuple[Name, ...] | None = None
    format_name: Shape | None = field(default=None, name="format")


class ConcordSettings(CommandSettings, frozen=True, kw_only=True, rename="kebab"):
    """For `enfcmp concord`."""

    level: Severity | None = None
    format_name: Shape | None = field(default=None, name="format")


class RebaseSettings(CommandSettings, frozen=True, kw_only=True, rename="kebab"):
    """For `enfcmp rebase`."""

    level: Severity | None = None
    decisions: tuple[Name, ...] | None = None
    format_name: Shape | None = field(default=None, name="format")


class ImportSettings(CommandSettings, frozen=True, kw_only=True, rename="kebab"):
    """For `enfcmp import`."""

    map_path: Name | None = field(default=None, name="map")
    fail_on: FailOn | None = None


class SettingsFile(FilePart, frozen=True, kw_only=True, rename="kebab"):
    """What stands in enfcmp.toml, or in [tool.enfcmp] of pyproject.toml; paths are relative to the file."""

    lang: Literal["zh", "en"] | None = None
    data: tuple[Name, ...] | None = None
    statutes: tuple[Name, ...] | None = None
    as_of: dt.date | None = None
    reviewer: Name | None = None
    missing: MissingSettings | None = None
    pairs: PairsSettings | None = None
    diff: DiffSettings | None = None
    check: CheckSettings | None = None
    report: ReportSettings | None = None
    review: ReviewSettings | None = None
    survey: SurveySettings | None = None
    concord: ConcordSettings | None = None
    rebase: RebaseSettings | None = None
    import_: ImportSettings | None = field(default=None, name="import")
