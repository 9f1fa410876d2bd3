"""`enfcmp missing`."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import TYPE_CHECKING

import click

from enfcmp.cli import exit_code
from enfcmp.cli.help import HelpfulCommand
from enfcmp.cli.options import (
    CommonOptions,
    common_options,
    fails_from,
    level_option,
    official_texts,
    pair_decisions,
    two_lists,
)
from enfcmp.cli.root import COMMANDS
from enfcmp.cli.writing import WrittenFile, file_option
from enfcmp.i18n import _

if TYPE_CHECKING:
    from enfcmp.model import Severity


@click.command(cls=HelpfulCommand, name="missing", help=COMMANDS["missing"])
@two_lists()
@fails_from(
    "never",
    _(
        "Exit with 1 if an item is missing (missing or error), is covered only in part (warning), "
        "or if an article is cited nowhere (info)."
    ),
)
@level_option(
    _(
        "Leave out what is below this level. error: an item without a counterpart; warning: one covered only in part; "
        "info: an article cited nowhere."
    )
)
@file_option
@pair_decisions
@official_texts
@common_options("text", "json", has_findings=True)
def command(
    options: CommonOptions,
    from_ref: str,
    to_ref: str,
    level: Severity,
    fail_on: str,
    output: str | None,
    decisions: tuple[Path, ...],
    statutes: tuple[Path, ...],
    as_of: dt.date | None,
) -> int:
    """Find what one list has and the other lacks."""
    file = WrittenFile(output) if output else None
    with options.working() as work:
        workspace = options.workspace(work, statutes=statutes, decisions=decisions, as_of=as_of)
        comparison = workspace.compare(from_ref, to_ref)
        gaps = comparison.gaps
    if file is None:
        options.show(gaps, level)
    else:
        from enfcmp.findings.from_level import from_level
        from enfcmp.report.view.gaps_document import gaps_document

        names = {item.id: item.name for item in comparison.matching.to_list.items}
        document = gaps_document(gaps, comparison.heads, names, level)
        file.write(from_level(gaps, level), document, comparison.inputs, options)
    return exit_code.of_gaps(gaps, fail_on)
