"""`enfcmp diff`."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import TYPE_CHECKING

import click

from enfcmp.cli import exit_code
from enfcmp.cli.completion import offer_rules
from enfcmp.cli.help import HelpfulCommand
from enfcmp.cli.options import (
    CommonOptions,
    common_options,
    fails_from,
    grouping_option,
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


@click.command(cls=HelpfulCommand, name="diff", help=COMMANDS["diff"])
@two_lists()
@click.option(
    "--only",
    multiple=True,
    metavar="RULE",
    shell_complete=offer_rules("diff"),
    help=_("Look for this kind only; may be given several times."),
)
@click.option("--type", "action_type", metavar="TYPE", help=_("Items of this action type only, as 行政处罚."))
@click.option("--item", "item_id", metavar="ITEM", help=_("One item only, as city:2."))
@click.option("--style", is_flag=True, help=_("Show differences of form too: width, punctuation, numerals."))
@click.option("--sanctions", is_flag=True, help=_("Show the sanctions of every pair side by side."))
@click.option("--summary", is_flag=True, help=_("Only count what was found."))
@file_option
@level_option()
@grouping_option
@fails_from("never")
@pair_decisions
@official_texts
@common_options("text", "json", has_findings=True)
def command(
    options: CommonOptions,
    from_ref: str,
    to_ref: str,
    only: tuple[str, ...],
    action_type: str | None,
    item_id: str | None,
    style: bool,
    sanctions: bool,
    summary: bool,
    output: str | None,
    level: Severity,
    grouping: str,
    fail_on: str,
    decisions: tuple[Path, ...],
    statutes: tuple[Path, ...],
    as_of: dt.date | None,
) -> int:
    """Find where paired items diverge."""
    from enfcmp.compare.find_divergences import DiffWish
    from enfcmp.findings.from_level import from_level

    if summary and output:
        raise click.UsageError(_("{option} is for the screen; leave -o out").format(option="--summary"))
    file = WrittenFile(output) if output else None
    with options.working() as work:
        workspace = options.workspace(work, statutes=statutes, decisions=decisions, as_of=as_of)
        comparison = workspace.compare(from_ref, to_ref)
        found = comparison.diff(DiffWish(only, style, sanctions, item_id, action_type))
    shown, by_level = from_level(found, level), grouping == "level"
    if file is None:
        options.show(shown, summary=summary, by_level=by_level)
    else:
        from enfcmp.report.view.diff_document import diff_document

        file.write(shown, diff_document(shown, comparison.heads, by_level=by_level), comparison.inputs, options)
    return exit_code.of_findings(found.findings, fail_on)
