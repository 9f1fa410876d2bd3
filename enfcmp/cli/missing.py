"""`enfcmp missing`."""

from __future__ import annotations

from pathlib import Path

import click

from enfcmp.cli import exit_code
from enfcmp.cli.help import HelpfulCommand
from enfcmp.cli.options import CommonOptions, common_options, fails_from, pair_decisions, two_lists
from enfcmp.cli.root import COMMANDS
from enfcmp.cli.writing import WrittenFile, file_option
from enfcmp.i18n import _


@click.command(cls=HelpfulCommand, name="missing", help=COMMANDS["missing"])
@two_lists()
@fails_from(
    "never",
    _(
        "Exit with 1 if an item is missing (missing or error), is covered only in part (warning), "
        "or if an article is cited nowhere (info)."
    ),
)
@file_option
@pair_decisions
@common_options("text", "json", has_findings=True)
def command(
    options: CommonOptions,
    from_ref: str,
    to_ref: str,
    fail_on: str,
    output: str | None,
    decisions: tuple[Path, ...],
) -> int:
    """Find what one list has and the other lacks."""
    file = WrittenFile(output) if output else None
    with options.working() as work:
        comparison = options.workspace(work, decisions=decisions).compare(from_ref, to_ref)
        gaps = comparison.gaps
    if file is None:
        options.show(gaps)
    else:
        from enfcmp.report.view.gaps_document import gaps_document

        names = {item.id: item.name for item in comparison.matching.to_list.items}
        file.write(gaps, gaps_document(gaps, comparison.heads, names), comparison.inputs, options)
    return exit_code.of_gaps(gaps, fail_on)
