"""`enfcmp pairs`."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import TYPE_CHECKING

import click

from enfcmp.cli.help import HelpfulCommand
from enfcmp.cli.options import CommonOptions, common_options, level_option, official_texts, pair_decisions, two_lists
from enfcmp.cli.root import COMMANDS
from enfcmp.cli.writing import WrittenFile, file_option
from enfcmp.i18n import _

if TYPE_CHECKING:
    from enfcmp.model import Severity
    from enfcmp.pipeline.workspace import Workspace


@click.command(cls=HelpfulCommand, name="pairs", help=COMMANDS["pairs"])
@two_lists(required=False)
@click.option(
    "--explain",
    "items",
    nargs=2,
    metavar="ITEM ITEM",
    help=_("Say why these two items, as city:2 town:7, are linked or are not; instead of --from and --to."),
)
@level_option(
    _(
        "Leave links below this level out. warning: a link that is doubtful; info: every other one. Items without a "
        "counterpart are error."
    )
)
@file_option
@pair_decisions
@official_texts
@common_options("text", "json")
def command(
    options: CommonOptions,
    from_ref: str | None,
    to_ref: str | None,
    items: tuple[str, str] | None,
    level: Severity,
    output: str | None,
    decisions: tuple[Path, ...],
    statutes: tuple[Path, ...],
    as_of: dt.date | None,
) -> None:
    """Pair the items of two lists, or explain one pair."""
    if items is not None and (from_ref or to_ref):
        raise click.UsageError(_("--explain names the lists itself; leave --from and --to out"))
    if items is not None and level != "info":
        raise click.UsageError(_("--explain shows all of one pair; leave --level out"))
    file = WrittenFile(output) if output else None
    if items is not None:
        _explain(options, options.workspace(statutes=statutes, decisions=decisions, as_of=as_of), items, file)
    elif from_ref is None or to_ref is None:
        raise click.MissingParameter(param_hint="--from" if from_ref is None else "--to", param_type="option")
    else:
        with options.working() as work:
            workspace = options.workspace(work, statutes=statutes, decisions=decisions, as_of=as_of)
            comparison = workspace.compare(from_ref, to_ref)
            found = comparison.matching
        if file is None:
            options.show(found, level)
            return
        from enfcmp.findings.from_level import from_level
        from enfcmp.report.view.pairs_document import pairs_document

        document = pairs_document(found, comparison.heads, level)
        file.write(from_level(found.pairs, level), document, comparison.inputs, options)


def _explain(options: CommonOptions, workspace: Workspace, items: tuple[str, str], file: WrittenFile | None) -> None:
    """Why one pair is linked, or is not."""
    comparison, numbers = workspace.compare_lists_of(*items)
    found = comparison.explain(*numbers)
    if file is None:
        options.show(found)
        return
    from enfcmp.report.view.explanation_document import explanation_document

    file.write(found, explanation_document(found, comparison.heads), comparison.inputs, options)
